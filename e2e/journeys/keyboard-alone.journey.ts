import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';
import { focusOf } from '../pages/focus';
import type { Focus } from '../pages/focus';
import { ScorecardPage } from '../pages/scorecard-page';

test('Tab comes to everything in turn, always in sight, and passes through the table', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await expect(scorecard.table).toBeVisible();
  const stops: string[] = [];
  const inTable: boolean[] = [];
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus === null) break;
    stops.push(focus.name);
    inTable.push(focus.isInTable);
    await expectFocus(page, { isMarked: true, isInSight: true });
  }
  expect(stops.length, 'Tab never left the page').toBeLessThan(60);
  expect(stops).toContain('input Search by ref or words');
  expect(inTable.filter(Boolean), 'the table is one stop').toHaveLength(1);

  await enterTable(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const cell = await focusedCell(scorecard);
  await page.keyboard.press('Shift+Tab');
  await expectFocus(page, { isInTable: false });
  await page.keyboard.press('Tab');
  await expectCell(scorecard, cell);
});

test('arrows move from cell to cell, to the ends, and to rows that are out of sight', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await expect(scorecard.table).toBeVisible();
  await enterTable(page);
  await expectCell(scorecard, { row: '1.1', column: 'Indicator' });

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expectCell(scorecard, { row: '1.1a', column: 'Good performance is' });
  await page.keyboard.press('End');
  const titles = await scorecard.columnTitles();
  await expectCell(scorecard, { column: titles.at(-1) ?? '' });
  await page.keyboard.press('Home');
  await expectCell(scorecard, { column: 'Ref' });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expectFocus(page, { isInSight: true });

  const keys = await keysInOrder(scorecard);
  await page.keyboard.press('Control+End');
  await expectCell(scorecard, { row: keys.at(-1) ?? '', column: titles.at(-1) ?? '' });
  await expectFocus(page, { isInSight: true });
  await page.keyboard.press('PageUp');
  await expectFocus(page, { isInSight: true });
  await page.keyboard.press('Control+Home');
  await expectCell(scorecard, { column: 'Ref' });
});

test('Enter opens a row, Escape closes it, and the focus stays where one was', async ({
  scorecard,
  page,
}) => {
  await scorecard.open({ area: 'assessments' });
  await expect(scorecard.table).toBeVisible();
  await enterTable(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectCell(scorecard, { row: '3.3' });
  await page.keyboard.press('Enter');
  await scorecard.line('3.3').expectOpen(true);
  await expect(scorecard.line('3.3').detail).toContainText('398 of 711');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectCell(scorecard, { row: '3.3/breckland' });
  await page.keyboard.press('Enter');
  await scorecard.line('3.3/breckland').expectOpen(true);
  await expect(scorecard.line('3.3/breckland/breckland-assessment').row).toBeVisible();

  await page.keyboard.press('Escape');
  await scorecard.line('3.3/breckland').expectOpen(false);
  await expectCell(scorecard, { row: '3.3/breckland' });
  await page.keyboard.press('Escape');
  await scorecard.line('3.3').expectOpen(false);
  await expectCell(scorecard, { row: '3.3' });
});

test('a heading is reached with the arrows, and Enter sorts by it', async ({ scorecard, page }) => {
  await scorecard.open({ area: 'assessments' });
  await expect(scorecard.table).toBeVisible();
  await enterTable(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(scorecard.columnHeading('Indicator')).toHaveAttribute('aria-sort', /ending$/);
  await expectFocus(page, { isInTable: true });
});

test('/ goes to the search and ? lists the keys, from wherever one is', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await expect(scorecard.table).toBeVisible();
  await enterTable(page);
  await page.keyboard.press('/');
  await expect(scorecard.search).toBeFocused();
  await page.keyboard.type('7.2');
  await scorecard.expectAddress({ q: '7.2' });
  await expect(scorecard.line('7.2').row).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(scorecard.search).toHaveValue('');

  await page.keyboard.press('Escape');
  await enterTable(page);
  const cell = await focusedCell(scorecard);
  await page.keyboard.press('?');
  await expect(scorecard.keysDialog).toBeVisible();
  for (const key of ['Enter', 'Escape', '/', '?', 'Home', 'Page Up']) {
    await expect(scorecard.keysDialog.getByText(key, { exact: true }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(scorecard.keysDialog).toBeHidden();
  await expectCell(scorecard, cell);
});

test('resting the focus on a cell says the figures behind it', async ({ scorecard, page }) => {
  await scorecard.open({ q: '3.3', columns: 'ref,indicator,rag,trend' });
  await expect(scorecard.table).toBeVisible();
  await enterTable(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(scorecard.tip).toContainText('Breckland: red');
  await page.keyboard.press('Escape');
  await expect(scorecard.tip).toBeHidden();
  await page.keyboard.press('End');
  await expect(scorecard.tip).toContainText('56.0%');
});

test('filters open, tick and close by keys', async ({ scorecard, page }) => {
  await scorecard.open();
  const areas = scorecard.filter('areas');
  await areas.button.focus();
  await page.keyboard.press('Enter');
  await expect(areas.panel).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await scorecard.expectAddress({ area: 'contacts-and-referrals' });
  await page.keyboard.press('Escape');
  await expect(areas.panel).toBeHidden();
  await expect(areas.button).toBeFocused();
});

/** Presses Tab until the focus is in the table. */
async function enterTable(page: Page): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if ((await focusOf(page))?.isInTable === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come to the table.');
}

interface Cell {
  readonly row: string;
  readonly column: string;
}

/** Waits until the focus is on a cell: a row that was out of sight is drawn first. */
async function expectCell(scorecard: ScorecardPage, cell: Partial<Cell>): Promise<void> {
  await expect.poll(() => focusedCell(scorecard)).toMatchObject(cell);
}

/** Waits until the focus is so: what scrolls or is drawn anew may move it for a moment. */
async function expectFocus(page: Page, focus: Partial<Focus>): Promise<void> {
  await expect.poll(() => focusOf(page), 'a stop of the focus').toMatchObject(focus);
}

/** Row and column of the cell that has the focus. */
async function focusedCell(scorecard: ScorecardPage): Promise<Cell> {
  const { row, index } = await scorecard.page.evaluate(() => ({
    row: document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '',
    index: Number(document.activeElement?.closest('[aria-colindex]')?.ariaColIndex ?? 0),
  }));
  return { row, column: (await scorecard.columnTitles())[index - 1] ?? '' };
}

/** The keys of the rows, read in a window of one's own so that the focus is not disturbed. */
async function keysInOrder(scorecard: ScorecardPage): Promise<string[]> {
  const page = await scorecard.page.context().newPage();
  const other = new ScorecardPage(page);
  await other.open();
  const keys = await other.readKeys();
  await page.close();
  return keys;
}
