import type { Page } from '@playwright/test';

/** Where the focus is, as a sighted reader finds it. */
export interface Focus {
  /** The element, shortly: for messages. */
  readonly name: string;
  readonly isInTable: boolean;
  /** An outline, of the element itself or of what it stands for. */
  readonly isMarked: boolean;
  /** In the window, and not under something else. */
  readonly isInSight: boolean;
}

/** Looks at the element that has the focus; null where none has. */
export function focusOf(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // A box to tick may be drawn by its label, or by what stands beside it there.
    const drawn = [element, element.nextElementSibling, element.closest('label')].filter(
      (each) => each !== null,
    );
    const isMarked = drawn.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 0), window.innerWidth - 1);
    const y = box.top + box.height / 2;
    const top = y < 0 || y > window.innerHeight ? null : document.elementFromPoint(x, y);
    const isInSight = drawn.some((each) => each.contains(top) || top?.contains(each) === true);
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      name: `${element.tagName.toLowerCase()} ${label.trim().slice(0, 40)}`,
      isInTable: element.closest('[role=treegrid]') !== null,
      isMarked,
      isInSight,
    };
  });
}

/** Presses Tab until the focus is on what bears a name, which has to come within sixty presses. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(key);
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`${key} never came to ${name}.`);
}

/** The name of what the focus is on: its own, its label's, or its words. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? element.labels : null;
    const name = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    return (name ?? element?.textContent ?? '').trim();
  });
}
