import { expect, test } from '../fixtures/journey';
import { printReport } from '../fixtures/printed-report';

for (const format of ['A4', 'A3'] as const) {
  test(`${format} landscape holds the whole report, its headings on every sheet`, async ({
    scorecard,
    page,
  }) => {
    await scorecard.open();
    const rows = await scorecard.readRows();
    const indicator = (await scorecard.columnTitles()).indexOf('Indicator');
    const sheets = await printReport(page, format);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThan(format === 'A4' ? 12 : 8);

    const whole = sheets.map(({ text }) => unspaced(text)).join('');
    const names = [...rows.values()].map((cells) => unspaced(cells[indicator] ?? ''));
    expect(names).toHaveLength(105);
    expect(names.filter((name) => !whole.includes(name))).toEqual([]);
    // Every row is there once: what stands for a name that cannot be read stands as often as it should.
    const illegible = names.filter((name) => name.startsWith('Namenotlegible')).length;
    expect(whole.split('Namenotlegible').length - 1).toBe(illegible);

    // The first sheet that names the last row: the notes behind the table may name it again.
    const tableEnds = sheets.findIndex(({ text }) => unspaced(text).includes(names.at(-1) ?? '?'));
    for (const [number, { text, width, height, right }] of sheets.entries()) {
      expect(width, 'landscape').toBeGreaterThan(height);
      expect(right, `nothing runs off sheet ${number + 1}`).toBeLessThan(width);
      if (number > tableEnds) continue;
      for (const heading of ['Ref', 'Indicator', 'Mar18', 'Target', 'Breckland', 'Eastern']) {
        expect(unspaced(text), `${heading} on sheet ${number + 1}`).toContain(heading);
      }
    }

    expect(whole, 'what a sign stands for').toContain('Notlegibleinthesource:thefigureofMar18.');
    expect(whole).toContain('Thetolerancesarethewrongwayround');
    expect(whole).toContain('Norfolk,March2018');
    const last = unspaced(sheets.at(-1)?.text ?? '');
    for (const word of ['red', 'amber', 'green', 'tolerancesmis-set', 'notrated', 'modelled']) {
      expect(last, 'the key').toContain(word);
    }
    for (const pressed of ['DownloadCSV', 'Allareas', 'Onelist', 'Display']) {
      expect(whole).not.toContain(pressed);
    }
  });
}

test('what is filtered and opened is printed as it stands', async ({ scorecard, page }) => {
  await scorecard.open({ area: 'assessments', open: '3.3' });
  await expect(scorecard.line('3.3').detail).toContainText('398 of 711');
  const whole = (await printReport(page, 'A4')).map(({ text }) => unspaced(text)).join('');
  expect(whole).toContain('398of711');
  expect(whole).toContain('GreatYarmouth');
  expect(whole).not.toContain('LAC-Rateper10K');
  // The screen is as it was.
  await expect(scorecard.line('3.3').row).toBeVisible();
  await expect(scorecard.search).toBeVisible();
});

/** Text without spaces, which a printed page puts where it breaks lines, and without signs. */
function unspaced(text: string): string {
  return text.replace(/[\s\u00ad›※!]/g, '');
}
