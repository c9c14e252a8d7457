import { readFile } from 'node:fs/promises';
import { readExportedTable } from '../fixtures/exported-table';
import type { ExportedTable } from '../fixtures/exported-table';
import { expect, test } from '../fixtures/journey';
import type { ScorecardPage } from '../pages/scorecard-page';

const SYMBOL_OF: Readonly<Record<string, string>> = {
  red: '✕',
  amber: '■',
  green: '★',
  'tolerances mis-set': '!',
};

test('the file that is downloaded says the same as the screen', async ({ scorecard, page }) => {
  await scorecard.open();
  const file = await download(scorecard);
  expect(file.name).toBe('norfolk-scorecard-2018-03-norfolk.csv');
  expect(file.table.rows).toHaveLength(105);
  await expectSameFigures(scorecard, file.table);

  const [before] = [file.table.preamble.map((line) => line.join(' ')).join('\n')];
  expect(before).toContain('Norfolk, March 2018');
  expect(before).toMatch(/Edition 1|edition 1/);
  expect(before).toContain('10 April 2018');
  expect(before).toMatch(/\d+ of this month’s \d+ figures, over all places shown, are modelled/);
  const row = file.table.rows.find(({ Ref }) => Ref === '3.3');
  expect(row).toMatchObject({
    Unit: '%',
    'Mar 18': '56.0',
    'Figure is': 'published',
    Numerator: '398',
    Denominator: '711',
    'Counts are': 'derived',
    Rating: 'red',
    'Breckland: rating': 'red',
    'Breckland: figure is': 'quoted',
    'West: rating': 'amber',
  });
  expect(row?.['Why']).toContain('below the red tolerance of 70%');
  expect(file.table.rows.find(({ Ref }) => Ref === '6.5')?.['Notes']).toMatch(/tolerance/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('filters, order, months and place are those of the screen, and stand in the file', async ({
  scorecard,
}) => {
  await scorecard.open({
    place: 'norwich',
    area: 'child-protection,looked-after-children',
    rating: 'red,amber',
    list: 'flat',
    sort: '-value',
    months: '6',
    modelled: 'off',
  });
  const file = await download(scorecard);
  expect(file.name).toBe('norfolk-scorecard-2018-03-norwich.csv');
  const before = file.table.preamble.map((line) => line.join(' ')).join('\n');
  expect(before).toContain('Norwich');
  expect(before).toMatch(/Child Protection or LAC/);
  expect(before).toContain('red or amber');
  expect(before).toContain('Modelled figures are left out.');
  expect(file.table.rows.length).toBeGreaterThan(0);
  await expectSameFigures(scorecard, file.table);
});

test('the same table has an address for spreadsheets and scripts', async ({ request }) => {
  const answer = await request.get(
    '/export/scorecard.csv?authority=norfolk&period=2018-03&place=norfolk',
  );
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/csv');
  const bytes = await answer.body();
  expect([...bytes.subarray(0, 3)], 'the mark by which Excel reads UTF-8').toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  expect(readExportedTable(bytes.toString('utf8')).rows).toHaveLength(105);

  const refused = await request.get('/export/scorecard.csv?authority=norfolk&period=2018-13');
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain('2018-13');
  const unknown = await request.get('/export/scorecard.csv?authority=norfolk&place=atlantis');
  expect(unknown.status()).toBe(400);
  expect(await unknown.text()).toContain('atlantis');
});

async function download(
  scorecard: ScorecardPage,
): Promise<{ readonly name: string; readonly table: ExportedTable }> {
  const begun = scorecard.page.waitForEvent('download');
  await scorecard.download.click();
  const saved = await begun;
  const table = readExportedTable(await readFile(await saved.path(), 'utf8'));
  return { name: saved.suggestedFilename(), table };
}

/** Row by row in the same order: every figure that the screen shows, and every rating. */
async function expectSameFigures(scorecard: ScorecardPage, table: ExportedTable): Promise<void> {
  await scorecard.settled();
  const titles = await scorecard.columnTitles();
  const onScreen = await scorecard.readRows();
  expect(table.rows.map(keyOf)).toEqual([...onScreen.keys()]);
  const ownRating = titles.findIndex((title) => title.startsWith('Rating, '));

  const differences: string[] = [];
  for (const row of table.rows) {
    const cells = onScreen.get(keyOf(row)) ?? [];
    const compare = (what: string, inFile: unknown, shown: unknown) => {
      if (inFile !== shown) {
        differences.push(
          `${keyOf(row)}, ${what}: ${String(inFile)} in the file, ${String(shown)} shown`,
        );
      }
    };
    titles.forEach((title, index) => {
      const column = FIGURES[title] ?? shortMonth(title);
      const cell = cells[index] ?? '';
      if (column !== null) compare(title, numberIn(row[column]), numberIn(cell));
      if (index === ownRating && SYMBOL_OF[row['Rating'] ?? ''] !== undefined) {
        compare(title, SYMBOL_OF[row['Rating'] ?? ''], cell);
      }
    });
  }
  expect(differences).toEqual([]);
}

/** The indicator's key: the file puts the authority before it, so that 2.10 stays what it is in Excel. */
function keyOf(row: Readonly<Record<string, string>>): string {
  return (row['Key'] ?? '').replace(/^norfolk\//, '');
}

/** Columns of the screen, by their titles, and what they are called in the file. */
const FIGURES: Readonly<Record<string, string>> = {
  'Year to date': 'Year to date',
  'Previous year to date': 'Previous year to date',
  Target: 'Target',
  'Neighbour average': 'Neighbour average',
  'Best neighbour': 'Best neighbour',
  National: 'National',
};

/** "Mar 18" for "March 2018"; null for what is not a month. */
function shortMonth(title: string): string | null {
  const [, month, year] = /^([A-Z][a-z]{2})[a-z]* 20(\d\d)$/.exec(title) ?? [];
  return month === undefined ? null : `${month} ${year}`;
}

/** The figure at the beginning of a text, however it is written; null where there is none. */
function numberIn(text: string | undefined): number | null {
  const [found] = /^-?[\d,]+(\.\d+)?/.exec(text ?? '') ?? [];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
}
