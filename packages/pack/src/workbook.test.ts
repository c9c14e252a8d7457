import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { samplePack } from './sample/sample-pack';
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
  });

  it('has figures as numbers, and ratings in words in a column beside them', async () => {
    const localities = await sheet(5);
    expect(localities).toContain('Aldmere: rating');
    expect(localities).toMatch(/<c r="B5" s="\d+"><v>78\.2<\/v><\/c>/);
    expect(localities).toContain('■ amber');
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
