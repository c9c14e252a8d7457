import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { SurgeryScreen } from './surgery-room';

/** What a wall is made for, with the smallest text in px that is read from eight metres there. */
export const WALL_SIZES = [
  { width: 1920, height: 1080, leastType: 36 },
  { width: 1280, height: 720, leastType: 24 },
] as const;

/** Half of it is what a poor projector leaves, and 4.5 to 1 is what text needs. */
const LEAST_CONTRAST = 9;

/** A text that stands on a page, as it is drawn. */
interface SeenText {
  readonly words: string;
  /** Of its letters, in px. */
  readonly size: number;
  readonly isOut: boolean;
  /** How much its ink differs from its ground, to 1. */
  readonly contrast: number;
}

function textsOf(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const isClear = (colour: string) => channels(colour)[3] === 0;
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    const contrastOf = (element: Element) => {
      const { color, fill } = getComputedStyle(element);
      const ink = element instanceof SVGElement ? fill : color;
      const [lighter = 0, darker = 0] = [luminance(ink), luminance(groundOf(element))].toSorted(
        (a, b) => b - a,
      );
      return (lighter + 0.05) / (darker + 0.05);
    };
    const texts: SeenText[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const element = text.parentElement;
      if (element === null || text.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height, left, top, right, bottom } = range.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      // What is drawn may be drawn smaller than it says.
      const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      texts.push({
        words: (text.textContent ?? '').slice(0, 40),
        size: Number.parseFloat(getComputedStyle(element).fontSize) * drawn,
        isOut:
          left < -0.5 ||
          top < -0.5 ||
          right > window.innerWidth + 0.5 ||
          bottom > window.innerHeight + 0.5,
        contrast: contrastOf(element),
      });
    }
    return texts;
  });
}

/** How far the lowest part of what is seen stands over the foot, in px. */
function overTheFoot(page: Page): Promise<number> {
  return page.evaluate(() => {
    const foot = document.querySelector('main > footer')?.getBoundingClientRect().top ?? Infinity;
    const parts = [...document.querySelectorAll('[data-view] *')];
    return Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom)) - foot;
  });
}

/** What cannot be read on a wall: smaller than so many px, too pale, out of the window, or over the foot. */
async function faultsOfReading(page: Page, leastType: number): Promise<string[]> {
  const [texts, over] = await Promise.all([textsOf(page), overTheFoot(page)]);
  return [
    ...texts.flatMap(({ words, size, isOut, contrast }) => [
      ...(size < leastType ? [`${size.toFixed(1)} px: ${words}`] : []),
      ...(isOut ? [`out of the window: ${words}`] : []),
      ...(contrast < LEAST_CONTRAST ? [`${contrast.toFixed(1)} to 1: ${words}`] : []),
    ]),
    ...(over > 1 ? [`${Math.round(over)} px over the foot`] : []),
  ];
}

/** What cannot be read on a wall as it stands, at each size that it is made for, by light and dark. */
export async function faultsAtWallSizes({ page, seen }: SurgeryScreen): Promise<string[]> {
  await expect(seen).not.toContainText('Reading the figures');
  const faults: string[] = [];
  for (const { width, height, leastType } of WALL_SIZES) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // A chart is drawn anew a moment after its frame has another size.
      let found: readonly string[] = [];
      await expect
        .poll(
          async () => {
            found = await faultsOfReading(page, leastType);
            return found.length;
          },
          { timeout: 8_000 },
        )
        .toBe(0)
        .catch(() => undefined);
      faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
