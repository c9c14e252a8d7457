import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackCell, PackDocument, Words } from '@vital-signs/pack';
import { packOf, partOf, tablesOf, textsOf } from './story-pack';
import { tellStory, type Story } from './story-server';

const plainText = (words: Words): string =>
  typeof words === 'string'
    ? words
    : words.map((part) => (typeof part === 'string' ? part : textOfPart(part))).join('');

const textOfPart = (part: Exclude<Words[number], string>): string =>
  part.kind === 'MARK' ? part.mark.word : part.text;

/** A cell as it is read: its words, the marks of its footnotes, its rating. */
const read = (cell: PackCell | string | null): string =>
  cell === null || typeof cell === 'string'
    ? (cell ?? '')
    : [plainText(cell.words), ...(cell.notes ?? []), cell.mark?.word ?? ''].join('');

/** The cells of a row of a part, by how its name begins. */
const cellsOf = (document: PackDocument, part: string, name: string): string[] =>
  tablesOf(partOf(document, part))
    .flatMap(({ rows }) => rows.map((row) => row.map(read)))
    .find(([head = '']) => head.startsWith(name)) ?? [];

describe('the packs of councils that judge in other ways', () => {
  let story: Story;
  beforeAll(async () => (story = await tellStory()));
  afterAll(() => story.end());

  it('says both ratings of an authority that rates twice, and which of them is red', async () => {
    const document = await packOf(story, 'northumberland', '2018-07', 'LEADERSHIP');
    for (const id of ['areas', 'exceptions', 'cards']) {
      const part = partOf(document, id);
      const texts = textsOf(id === 'cards' ? part : tablesOf(part).map(({ rows }) => rows));
      expect(texts.some((text) => text.startsWith(' against tolerance'))).toBe(true);
      expect(texts.some((text) => text.startsWith(' against target'))).toBe(true);
    }
    expect(textsOf(partOf(document, 'exceptions')).join(' ')).toMatch(/Red against its target: /);
  });

  it('compares Northumberland with no month before, of each of whose rows one figure is on record', async () => {
    const document = await packOf(story, 'northumberland', '2018-07', 'LEADERSHIP');
    const texts = textsOf(partOf(document, 'areas')).join(' ');
    expect(texts).toContain('against target: of 18 rated indicators 5 are red and 13 are green');
    expect(texts).not.toMatch(/the month before|in June there was no figure|newly rated/);
  });

  it.each([
    ['northumberland', '2018-07', '% of children becoming subject', '12%'],
    ['lambeth', '2019-02', '2.1 ', '95%'],
  ])(
    'says of %s in %s which target a row has, and no columns of dashes',
    async (slug, key, name, target) => {
      const document = await packOf(story, slug, key, 'LEADERSHIP');
      for (const { columns, rows } of tablesOf(partOf(document, 'areas'))) {
        columns.forEach(({ heading }, index) => {
          const cells = rows.map((row) => textsOf(row[index]).join(''));
          if (heading !== 'Figure') expect(cells.every((cell) => cell === '–')).toBe(false);
        });
      }
      const table = tablesOf(partOf(document, 'areas')).find(({ rows }) =>
        rows.some(([head]) => textsOf(head).join('').includes(name)),
      );
      const at = table?.columns.findIndex(({ heading }) => heading === 'Target') ?? -1;
      const row = table?.rows.find(([head]) => textsOf(head).join('').includes(name));
      expect(textsOf(row?.[at]).join('')).toBe(target);
    },
  );

  it('draws the target of the second of two ratings on the chart of a card', async () => {
    const document = await packOf(story, 'northumberland', '2018-07', 'LEADERSHIP');
    expect(textsOf(partOf(document, 'cards'))).toContain('target 12%');
  });

  it('says Lambeth’s ratings in Lambeth’s words', async () => {
    const texts = textsOf(await packOf(story, 'lambeth', '2019-02', 'LEADERSHIP'));
    expect(texts).toContain('Worse than minimum');
    expect(texts).not.toContain('red');
    const texted = texts.join(' ');
    expect(texted).not.toMatch(/\b(?:red|amber|green) (?:above|below|from|up to)\b/);
    expect(texted).toMatch(/worse than minimum below 90%/);
  });

  it('shows Lambeth’s six months of trend, also of what is judged by its year so far', async () => {
    const document = await packOf(story, 'lambeth', '2019-02', 'LEADERSHIP');
    const rows = tablesOf(partOf(document, 'scorecard')).flatMap(({ rows: each }) => each);
    const row = (ref: string) =>
      (rows.find(([name]) => textsOf(name).join('').startsWith(`${ref} `)) ?? []).map((cell) =>
        textsOf(cell).join(''),
      );
    for (const printed of ['97.3%', '98.3%', '97.5%', '97.0%', '97.2%']) {
      expect(row('2.1')).toContain(printed);
    }
    // Printed twice: among the months, and as the figure that is judged.
    expect(row('4.7')).toEqual(expect.arrayContaining(['99.3%‡', '99.5%']));
    expect(textsOf(partOf(document, 'scorecard')).join(' ')).toContain(
      'Of 2.1 and 2.10 the months of the trend stand each on its own',
    );
  });

  it('shows no year so far as a month in Lambeth’s public pack, and says so', async () => {
    const document = await packOf(story, 'lambeth', '2019-02', 'PUBLIC');
    const scorecard = partOf(document, 'scorecard');
    const row = tablesOf(scorecard)
      .flatMap(({ rows }) => rows)
      .find(([name]) => textsOf(name).join('').startsWith('2.1 '));
    const told = (row ?? []).map((cell) => textsOf(cell).join(''));
    expect(told.filter((text) => text.startsWith('97.2%'))).toHaveLength(1);
    expect(textsOf(scorecard).join(' ')).toContain(
      'Of 2.1 and 2.10 only the year so far is told here, and no month by itself.',
    );
  });

  it('tells in Northumberland’s public pack the latest figure of each row, as its page does, and none as that of before', async () => {
    const document = await packOf(story, 'northumberland', '2018-07', 'PUBLIC');
    const [areas] = tablesOf(partOf(document, 'areas'));
    expect(areas?.columns.map(({ heading }) => heading)).not.toContain('Before');
    for (const [name, figure] of [
      ['Percentage of foster care children', '81%'],
      ['3 ', '100%'],
      ['7 ', '71%'],
      ['No Of Supported Families', '1,613'],
    ] as const) {
      expect(cellsOf(document, 'areas', name)[1]).toMatch(new RegExp(`^${figure} .*Green`));
      expect(cellsOf(document, 'scorecard', name)[0]).toContain(', June 2018');
      expect(cellsOf(document, 'scorecard', name)).toContain(figure);
    }
    expect(cellsOf(document, 'scorecard', '16 ')).toContain('c');
    const texts = textsOf(document).join(' ');
    expect(texts).not.toContain('no published figure');
    expect(texts).toContain('No figure of the period is published of 20.');
    expect(texts).toContain('nobody can say whether an exception is over');
    // Of a column that the pack does not have nothing is said.
    expect(texts).not.toContain('“The report prints”');
  });

  it.each([
    ['lambeth', '2019-02', '6.3D ', '87.3%', 'printed 87.3%, but 231 of 264 is 87.5%'],
    ['lambeth', '2019-02', '4.7 ', '99.3%', 'printed 99.3%, but 199 of 200 is 99.5%'],
    ['lambeth', '2019-02', '11.13 ', '2.5', 'printed 2.5, but 64 divided by 29 is 2.2'],
    ['northumberland', '2018-07', '4 ', '506', 'printed 506, but 11,626 divided by 23 is 505'],
  ])(
    'marks in the council’s own layout what does not recompute (%s, %s, %s)',
    async (slug, key, name, figure, found) => {
      const document = await packOf(story, slug, key, 'LEADERSHIP');
      expect(cellsOf(document, 'scorecard', name)).toContain(`${figure}‡`);
      expect(textsOf(partOf(document, 'scorecard')).join(' ')).toContain(found);
    },
  );

  it('marks in public packs what does not recompute, and says why on the card', async () => {
    const lambeth = await packOf(story, 'lambeth', '2019-02', 'PUBLIC');
    expect(cellsOf(lambeth, 'scorecard', '6.3D ')).toContain('87.3%‡');
    for (const part of ['summary', 'exceptions', 'areas']) {
      expect(textsOf(partOf(lambeth, part)).join(' ')).toContain(
        '87.3% (doubtful: does not recompute)',
      );
    }
    expect(textsOf(partOf(lambeth, 'cards')).join(' ')).toContain('231 of 264 is 87.5%');
    expect(textsOf(lambeth).join(' ')).not.toMatch(/findings? about these figures/);
    const norfolk = await packOf(story, 'norfolk', '2018-03', 'PUBLIC');
    for (const part of ['areas', 'scorecard']) {
      expect(cellsOf(norfolk, part, '3.5p ')).toContain('33.3%‡');
    }
    expect(textsOf(partOf(norfolk, 'cards')).join(' ')).toContain('229 of 689 is 33.2%');
  });

  it('says gaps and the order of exceptions in Lambeth’s words, in public too', async () => {
    for (const readers of ['LEADERSHIP', 'PUBLIC'] as const) {
      const document = await packOf(story, 'lambeth', '2019-02', readers);
      const said = ['summary', 'exceptions', 'areas'].flatMap((id) =>
        textsOf(partOf(document, id)),
      );
      expect(said.filter((text) => /\b(?:green|amber)\b/.test(text))).toEqual([]);
      expect(said.join(' ')).not.toContain('No figure is on record');
    }
  });

  it('sets no year so far beside another year’s without a word, and doubts nothing twice', async () => {
    const document = await packOf(story, 'solihull', '2018-19-q1', 'LEADERSHIP');
    expect(cellsOf(document, 'areas', 'WRI offered')[1]).toBe('93% (year so far, Q4 2017/18)');
    expect(cellsOf(document, 'areas', 'NI 62')[1]).toBe('11%');
    expect(cellsOf(document, 'areas', 'NI 68').join(' ')).not.toContain('doubtful');
    expect(cellsOf(document, 'scorecard', 'LAC rate per 10,000')[0]).toBe('LAC rate per 10,000');
    expect(textsOf(partOf(document, 'summary')).join(' ')).toContain(
      'Of no indicator are there figures of enough periods',
    );
  });
});
