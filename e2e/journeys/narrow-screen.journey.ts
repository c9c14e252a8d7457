import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the scorecard is a list of cards that fits the screen', async ({ scorecard, page }) => {
    await scorecard.open();
    await expect(scorecard.table).toHaveCount(0);
    const card = cardOf(page, '3.3');
    await card.scrollIntoViewIfNeeded();
    await expect(card).toContainText('56.0%');
    await expect(card.getByRole('img', { name: /^red/ })).toHaveText('✕');
    await expect(card).toContainText('Gt Yarmouth');
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThanOrEqual(10);
    await expect.poll(() => overhang(page)).toEqual([]);
  });

  test('a card opens to its places, with the same words as the table', async ({
    scorecard,
    page,
  }) => {
    await scorecard.open({ q: '3.3' });
    await cardOf(page, '3.3').getByRole('button').tap();
    await scorecard.expectAddress({ q: '3.3', open: '3.3' });
    await expect(page.getByText(/398 of 711/)).toBeVisible();
    const west = page.getByRole('article').filter({ hasText: /^West/ });
    await expect(west).toContainText('77.9%');
    await west.getByRole('button').tap();
    await expect(page.getByRole('article').filter({ hasText: /Assessment/ })).not.toHaveCount(0);
    await expect.poll(() => overhang(page)).toEqual([]);
  });

  test('the filters are in a sheet, and do the same', async ({ scorecard, page }) => {
    await scorecard.open();
    await page.getByRole('button', { name: /^Filters/ }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(sheet).toBeVisible();
    await scorecard.filter('areas').choose(/^Child Protection/);
    await scorecard.expectAddress({ area: 'child-protection' });
    await expect.poll(() => overhang(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await expect(cardOf(page, '6.5')).toBeVisible();
    await expect(cardOf(page, '3.3')).toHaveCount(0);
    await scorecard.count('red').tap();
    await expect.poll(() => scorecard.address()['rating']).toBe('red');
  });

  test('what is pressed is large enough for a finger', async ({ scorecard, page }) => {
    await scorecard.open({ q: '3.3' });
    const small = await page
      .locator('button:visible, a:visible, select:visible')
      .evaluateAll((controls) =>
        controls
          .map((control) => ({ control, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 24))
          .map(({ control, box }) => `${control.textContent ?? ''} ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
  });
});

test.describe('at 200% zoom', () => {
  test.use({ viewport: { width: 720, height: 500 }, deviceScaleFactor: 2 });

  test('the scorecard is a list of cards that fits the window, and its figures can be reached', async ({
    scorecard,
    page,
  }) => {
    await scorecard.open();
    await expect(scorecard.table).toHaveCount(0);
    await expect.poll(() => overhang(page)).toEqual([]);

    const card = cardOf(page, '3.3');
    await card.scrollIntoViewIfNeeded();
    await expect(card).toContainText('56.0%');
    await expect(card.getByRole('img', { name: /^red/ })).toHaveText('✕');
    await card.getByRole('button').click();
    await expect(page.getByText(/398 of 711/)).toBeVisible();
    await expect.poll(() => overhang(page)).toEqual([]);
  });
});

for (const width of [720, 1280, 1366, 1440, 1920]) {
  test(`no council’s scorecard moves the page sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const where of SCORECARDS) {
      await page.goto(where);
      await expect(page.getByRole('treegrid').or(page.getByRole('article').first())).toBeVisible();
      // What measures its own room is drawn once more.
      await expect
        .poll(
          () =>
            page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
          where,
        )
        .toBeLessThanOrEqual(0);
    }
  });
}

const SCORECARDS = [
  ...['/norfolk/scorecard?period=2018-03', '/norfolk/scorecard?period=2018-11'],
  ...['/norfolk/scorecard?place=breckland', '/lambeth/scorecard', '/northumberland/scorecard'],
  '/solihull/scorecard',
];

test('a table wider than the window moves in a box of its own, by the keyboard too, with its names and headings in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/norfolk/scorecard?period=2018-03&place=breckland');
  const table = page.getByRole('treegrid');
  const name = table.locator('tbody th[data-column="indicator"]').first();
  await name.focus();
  await page.keyboard.press('End');
  const box = page.locator('[data-over]');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
  const { x = -1 } = (await name.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x).toBeLessThan(100);
  await page.mouse.wheel(0, 2_000);
  await expect
    .poll(async () => (await table.getByRole('columnheader').last().boundingBox())?.y ?? -1)
    .toBeGreaterThanOrEqual(0);
});

function cardOf(page: Page, ref: string) {
  return page.getByRole('article').filter({
    has: page.getByRole('heading', { name: new RegExp(`^${ref.replace('.', '\\.')} `) }),
  });
}

/**
 * What cannot be read without scrolling sideways, apart from the table, which is meant to scroll;
 * and what is cut off by the box that it stands in.
 */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.scrollTo(0, window.scrollY);
    const ofTable = (element: Element) =>
      element.closest('[role=treegrid]') !== null &&
      element.closest('[role=row][data-row*="#detail"]') === null;
    const holdsText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    return [...document.body.querySelectorAll('*')]
      .filter((element) => holdsText(element) && !ofTable(element) && element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect();
        // Text for screen readers alone is a pixel large.
        if (box.width <= 1 || box.height <= 1) return false;
        const isCut =
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX !== 'visible';
        return box.right > document.documentElement.clientWidth + 1 || box.left < -1 || isCut;
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}: ${(element.textContent ?? '').slice(0, 60)}`,
      );
  });
}
