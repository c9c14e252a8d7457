import type { Page } from '@playwright/test';

/** Every visible text of a page that has less contrast with its ground than this. */
export function faultsOfContrast(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
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
    const faults: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const element = text.parentElement;
      if (element === null || text.textContent?.trim() === '') continue;
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const { color, fill } = getComputedStyle(element);
      const ink = element instanceof SVGElement ? fill : color;
      const [lighter = 0, darker = 0] = [luminance(ink), luminance(groundOf(element))].toSorted(
        (a, b) => b - a,
      );
      const contrast = (lighter + 0.05) / (darker + 0.05);
      if (contrast < smallest) {
        faults.push(`${contrast.toFixed(1)} to 1: ${(text.textContent ?? '').slice(0, 40)}`);
      }
    }
    return faults;
  }, least);
}
