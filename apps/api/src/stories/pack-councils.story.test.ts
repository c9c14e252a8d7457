import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf, partOf, tablesOf, textsOf } from './story-pack';
import { tellStory, type Story } from './story-server';

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
    expect(row('4.7')).toEqual(expect.arrayContaining(['99.3%', '99.5%']));
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
});
