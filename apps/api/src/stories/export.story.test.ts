import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFile, readRows, sourceOfBytes } from '@vital-signs/tabular';
import { tellStory, type Story } from './story-server';

interface Exported {
  readonly about: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads an export as a spreadsheet would. */
function read(csv: string): Exported {
  const lines: string[][] = parse(csv, { bom: true, relax_column_count: true });
  const head = lines.findIndex(([first]) => first === 'Ref');
  const headings = lines[head] ?? [];
  return {
    about: Object.fromEntries(lines.slice(0, head).map(([name = '', said = '']) => [name, said])),
    headings,
    rows: lines
      .slice(head + 1)
      .map((line) =>
        Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ''])),
      ),
  };
}

describe('the scorecard as CSV', () => {
  let story: Story;
  const fetchCsv = (query: string) => story.send(`/export/scorecard.csv?${query}`);
  const exported = async (query: string) => {
    const response = await fetchCsv(query);
    expect(response.status).toBe(200);
    return read(await response.text());
  };
  const rowOf = ({ rows }: Exported, ref: string) => rows.find((row) => row['Ref'] === ref) ?? {};

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it('comes packed where its reader takes that; a workbook is packed in itself', async () => {
    const take = (ending: string, accepted: string) =>
      story.server.app.inject({
        url: `/export/scorecard.${ending}?authority=norfolk&period=2018-03`,
        headers: { 'accept-encoding': accepted },
      });
    const [plain, packed, workbook] = await Promise.all([
      ...[take('csv', 'identity'), take('csv', 'gzip'), take('xlsx', 'gzip, br')],
    ]);
    expect(packed?.headers).toMatchObject({
      ...{ 'content-encoding': 'gzip', vary: 'accept-encoding, cookie' },
    });
    expect(gunzipSync(packed?.rawPayload ?? '').toString()).toBe(plain?.payload);
    expect(packed?.rawPayload.length).toBeLessThan((plain?.rawPayload.length ?? 0) / 4);
    expect(workbook?.headers['content-encoding']).toBeUndefined();
  });

  it('is had as a workbook too, with a sheet of notes and real numbers', async () => {
    const query = 'authority=norfolk&period=2018-03&place=norfolk';
    const csv = await exported(query);
    const answer = await story.send(`/export/scorecard.xlsx?${query}`);
    expect(answer.headers.get('content-disposition')).toContain(
      'norfolk-scorecard-2018-03-norfolk.xlsx',
    );
    const source = sourceOfBytes(new Uint8Array(await answer.arrayBuffer()));
    const file = await describeFile(source);
    expect(file.sheets.map(({ name }) => name)).toEqual(['Notes', 'Table']);
    const rows = [];
    for await (const batch of readRows(source, file, 'Table')) rows.push(...batch);
    const [, , headings, ...lines] = rows.map(({ cells }) => cells);
    expect(headings?.map((cell) => cell?.text)).toEqual(csv.headings);
    expect(lines).toHaveLength(csv.rows.length);
    const march = csv.headings.indexOf('Mar 18');
    const line = lines.find(([ref]) => ref?.text === '3.3');
    expect(line?.[march]).toMatchObject({ text: '56', number: 56 });
    expect(lines.find(([ref]) => ref?.text === '2.10')?.[0]?.number).toBeNull();
    const refused = await story.send('/export/scorecard.xlsx?authority=norfolk&place=atlantis');
    expect(refused.status).toBe(400);
  });

  it('has one line for each indicator, with its unit, figures, counts and ratings', async () => {
    const csv = await exported('authority=norfolk&period=2018-03&place=norfolk');
    expect(csv.rows).toHaveLength(105);
    expect(rowOf(csv, '3.3')).toMatchObject({
      'Report area': 'Assessments',
      Indicator: 'Assessments auth in 45 WD - %',
      Unit: '%',
      'Good performance is': 'High',
      'Feb 18': '50.2',
      'Mar 18': '56.0',
      'Figure is': 'published',
      Numerator: '398',
      Denominator: '711',
      'Counts are': 'derived',
      'Year to date': '65.9',
      'Year to date is': 'printed',
      Target: '80',
      'Direction of travel': 'better',
      Rating: 'red',
      Why: '56.0% is below the red tolerance of 70%',
      'Red tolerance': '70',
      'Green tolerance': '80',
      Breckland: '36',
      'Breckland: rating': 'red',
      'Breckland: direction': 'worse, modelled',
      'Breckland: figure is': 'quoted',
      'Neighbour average': '83.8',
    });
    expect(rowOf(csv, '2.1')).toMatchObject({
      'Previous year to date': '34786',
      'Previous year to date is': 'printed',
    });
    expect(rowOf(csv, '3.3')['Previous year to date is']).toBe('');
  });

  it('says what it is of, how its figures were known, and how many are modelled', async () => {
    const { about } = await exported('authority=norfolk&period=2018-03');
    expect(about).toMatchObject({
      Scorecard: 'Norfolk, March 2018',
      Place: 'Norfolk',
      Filters: 'none',
      Lines: '105 of 105 indicators',
    });
    expect(about['Figures']).toContain(
      'published in edition 1, accurate as of the morning of 10 April 2018',
    );
    expect(about['Modelled']).toMatch(/^\d[\d,]* of this month’s \d[\d,]* figures/);
  });

  it('filters and sorts as the page of the same address does, and says so', async () => {
    const csv = await exported('authority=norfolk&rating=red,mis-set&sort=ref');
    expect(new Set(csv.rows.map((row) => row['Rating']))).toEqual(
      new Set(['red', 'tolerances mis-set']),
    );
    expect(csv.about['Filters']).toBe('Rating: red or tolerances mis-set');
    expect(csv.about['Lines']).toBe(`${csv.rows.length} of 105 indicators`);
    const area = await exported('authority=norfolk&area=child-protection&q=conference');
    expect(area.rows.length).toBeGreaterThan(0);
    expect(new Set(area.rows.map((row) => row['Report area']))).toEqual(
      new Set(['Child Protection']),
    );
  });

  it('joins a key that is given several times', async () => {
    const csv = await exported('authority=norfolk&rating=red&rating=mis-set&sort=ref');
    expect(csv.about['Filters']).toBe('Rating: red or tolerances mis-set');
  });

  it('has the same columns whichever rows it shows', async () => {
    const all = await exported('authority=norfolk');
    const none = await exported('authority=norfolk&q=nothing-is-called-so');
    expect(none.rows).toEqual([]);
    expect(none.headings).toEqual(all.headings);
    expect(all.headings).toContain('Red tolerance');
  });

  it('has the columns that are asked for, and always says which row it is', async () => {
    const { headings } = await exported('authority=norfolk&columns=months,rag&months=4');
    expect(headings.slice(0, 9)).toEqual([
      'Ref',
      'Key',
      'Report area',
      'Indicator',
      'Unit',
      'Dec 17',
      'Jan 18',
      'Feb 18',
      'Mar 18',
    ]);
    expect(headings).toContain('Norwich: rating');
    expect(headings).not.toContain('Target');
  });

  it('is about any place of the tree, with the place above beside it', async () => {
    const csv = await exported('authority=norfolk&place=norwich');
    expect(csv.about['Place']).toBe('Norwich');
    expect(rowOf(csv, '3.3')).toMatchObject({ 'Mar 18': '36', Norfolk: '56.0' });
    const team = await exported('authority=norfolk&place=norwich-looked-after');
    expect(rowOf(team, '3.3')).toMatchObject({ 'Mar 18': '', 'Figure is': "not this team's work" });
  });

  it('leaves modelled figures out where they are switched off', async () => {
    const csv = await exported('authority=norfolk&modelled=off');
    expect(csv.about['Modelled']).toBe('Modelled figures are left out.');
    expect(JSON.stringify(csv.rows)).not.toContain('"modelled"');
  });

  it('gives the notes of a row, with the month that they concern', async () => {
    const csv = await exported('authority=norfolk');
    expect(rowOf(csv, '6.4')['Notes']).toContain(
      'November 2017: printed 72.0%, but 68 of 97 is 70.1%',
    );
    expect(rowOf(csv, '6.5')['Notes']).toContain('wrong way round');
  });

  it('opens in a spreadsheet as a file of its own name, its formulas harmless', async () => {
    const response = await fetchCsv('authority=norfolk&period=2018-03&place=breckland&q==1%2B1');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="norfolk-scorecard-2018-03-breckland.csv"',
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n').length).toBeGreaterThan(5);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it.each([
    ['period=2018-03', 400, 'authority: missing'],
    [
      'authority=norfolk&period=March',
      400,
      'period: “March” is not a month such as 2018-03, or a quarter such as 2018-19-q1.',
    ],
    ['authority=norfolk&rating=purple', 400, 'rating: “purple” is not one of red'],
    ['authority=norfolk&colour=red', 400, 'colour: not a key that is understood'],
    ['authority=atlantis', 404, 'There is no scorecard of atlantis'],
    ['authority=norfolk%00', 400, 'is not the name of an authority'],
    ['authority=norfolk&authority=essex', 400, 'authority: given 2 times'],
    [
      'authority=norfolk&place=brekland',
      400,
      'place: “brekland” is not a place there; nearest to it: breckland',
    ],
    ['authority=norfolk&place=breckland&place=norwich', 400, 'place: given 2 times'],
    [
      'authority=norfolk&area=adoption',
      400,
      'area: “adoption” is not a report area there; nearest to it: adoptions',
    ],
    ['authority=norfolk&area=xx', 400, 'known are early-help, '],
    [
      'authority=norfolk&sort=rag-nowhere',
      400,
      'sort: “rag-nowhere” names no place beside this one; known are norfolk',
    ],
    ['authority=norfolk&sort=value-13', 400, 'sort: “value-13” is not one of the 13 months there'],
    ['authority=norfolk&edition=7', 404, 'edition 7'],
  ])('says in words what is wrong with %s', async (query, status, sentence) => {
    const response = await fetchCsv(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain(sentence);
    expect(text).toContain(response.headers.get('x-request-id') ?? 'an id');
  });
});
