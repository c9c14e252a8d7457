import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { samplePack } from './sample/sample-pack';
import type { PackTable } from './table';
import { writePack } from './write-pack';

describe('the tables of a pack as a workbook', () => {
  const CARDS = 2;
  const written = writePack(samplePack(CARDS), 'WORKBOOK');
  const sheet = async (number: number) =>
    strFromU8(unzipSync(await written)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());

  it('has a sheet for each table and each chart, and one that lists them', async () => {
    const sheets = Object.keys(unzipSync(await written)).filter((name) =>
      /sheet\d+\.xml$/.test(name),
    );
    expect(sheets).toHaveLength(1 + 1 + 4 * CARDS + 2);
    const contents = await sheet(1);
    expect(contents).toContain('Wendmere County Council (invented)');
    expect(contents).toContain('Scorecard, thirteen months to March 2018');
    for (const line of ['Recommendation:', 'That members:', '1. note the exceptions below, and']) {
      expect(contents).toContain(line);
    }
  });

  it('names each sheet by its caption, and leads to each from the first', async () => {
    const files = unzipSync(await written);
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    const [first, ...names] = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(first).toBe('Contents');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/^Table \d|^Figures/);
    expect(names).toContain('Scorecard, thirteen months to');
    const links = [...(await sheet(1)).matchAll(/location="'([^"]*)'!A1"/g)];
    expect(links.map(([, name]) => name?.replaceAll("''", "'"))).toEqual(names);
  });

  it('has figures as numbers, and ratings in words in a column beside them', async () => {
    const localities = await sheet(5);
    expect(localities).toContain('Aldmere: rating');
    expect(localities).toMatch(/<c r="B5" s="\d+"><v>0\.782<\/v><\/c>/);
    expect(localities).toContain('■ amber');
  });

  it('tells a share from a count in every cell, and holds no figure as text', async () => {
    const table: PackTable = {
      ...{ kind: 'TABLE', id: 'mixed', caption: 'Counts and shares' },
      columns: [
        { heading: 'Indicator' },
        { heading: 'Before' },
        { heading: 'Figure' },
        { heading: 'Target', align: 'DECIMAL' },
        { heading: 'Year' },
      ],
      rows: [
        ['1', '25.9%', { words: '73.0%', number: 73 }, '80%', '2018'],
        ['2', '1,178', { words: '1,201', number: 1201 }, '–', '2018'],
        ['3', '19.25', { words: '19.3', number: 19.34 }, '7', '2019'],
      ],
    };
    const sample = samplePack(0);
    const file = await writePack(
      { ...sample, parts: [{ id: 'one', title: 'One', blocks: [table] }] },
      'WORKBOOK',
    );
    const files = unzipSync(file);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const styles = [...text('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"/g)].slice(1);
    const codes = new Map(
      [...text('xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(
        ([, id, code]) => [id, code],
      ),
    );
    const cells = [
      ...text('xl/worksheets/sheet2.xml').matchAll(/<c r="([B-D]\d+)" s="(\d+)"><v>([^<]+)/g),
    ].map(([, at = '', style, value]) => {
      return `${at} ${value} ${codes.get(styles[Number(style)]?.[1])}`;
    });
    expect(cells.map((cell) => cell.replace(/\d+ /, ' '))).toEqual([
      ...['B 0.259 0.0%', 'C 0.73 0.0%', 'D 0.8 0%'],
      ...['B 1178 #,##0', 'C 1201 #,##0'],
      ...['B 19.25 #,##0.00', 'C 19.34 #,##0.0', 'D 7 #,##0'],
    ]);
    // A year is no figure.
    expect(text('xl/worksheets/sheet2.xml')).toContain('>2018</t>');
  });

  it('says on its first sheet what stands on the cover, and no day on which it was made', async () => {
    const lines = await sheet(1);
    expect(lines).toContain('Date of meeting: Friday 20 April 2018, 10 am');
    expect(lines).toContain('Public or private: Public');
    expect(lines).not.toContain('Made on');
  });

  it('keeps a figure with a footnote a number, and the footnote beside it', async () => {
    const scorecard = await sheet(1 + 1 + 4 * CARDS + 1);
    expect(scorecard).toContain('May 17: note');
    expect(scorecard).toMatch(/<v>0\.133<\/v><\/c><c r="E10" [^>]*><is><t[^>]*>a<\/t>/);
    expect(scorecard).toContain('a Counted anew in July 2017.');
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const files = unzipSync(await written);
    for (const [name, bytes] of Object.entries(files)) {
      if (name.includes('worksheets/')) expect(strFromU8(bytes)).not.toContain('<f>');
    }
  });

  it('says that a table has no rows', async () => {
    expect(await sheet(2)).toContain('No indicator became an exception in March 2018.');
  });
});
