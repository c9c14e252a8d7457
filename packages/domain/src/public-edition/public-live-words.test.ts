import { describe, expect, it } from 'vitest';
import { aPublicRow, described, theEdition } from './public-edition-builder.test-support';

describe('commentary with live figures', () => {
  const rows = [
    aPublicRow('9', [
      [50, 55, 60],
      [15, 18, 20],
      [35, 37, 40],
    ]),
  ];
  const told = (text: string, all = rows, parts: Parameters<typeof theEdition>[1] = {}) =>
    theEdition(all, {
      ...parts,
      commentary: [
        {
          ...{ id: '1', place: 'county', title: null, author: null, text, indicators: ['9'] },
          live: {
            blocks: [
              {
                kind: 'PARAGRAPH',
                children: [
                  { kind: 'STRONG', children: [{ kind: 'TEXT', text: 'Now: ' }] },
                  { kind: 'FIGURE', source: text },
                ],
              },
            ],
            indicator: '9',
          },
        },
      ],
    }).edition.commentary[0];

  it.each([
    ['{{value 9}}', '60'],
    ['{{value 9 place=north}}', '20'],
    ['{{value month=2018-05}}', '55'],
    ['{{change 9}}', 'rose from 55 to 60, which is worse'],
    ['{{ytd 9}}', '165'],
    ['{{neighbours 9}}', '(no figure of the statistical neighbours)'],
  ])('%s is published as %s, which no longer changes', (token, words) => {
    const commentary = told(token);
    expect(commentary).toMatchObject({ text: `Now: ${words}`, withheld: null });
    expect(JSON.stringify(commentary?.blocks)).not.toContain('{{');
    expect(JSON.stringify(commentary?.blocks)).toContain(words);
    expect(commentary).not.toHaveProperty('live');
  });

  it.each([
    ['{{neighbours 9}}', '62 (mean of 9 of 10 neighbours, 2021 model, 2016/17)'],
    ['{{neighbours 9 month=2018-05}}', '(no figure of the statistical neighbours)'],
  ])('names the average that %s was made from, with its model and count: %s', (token, words) => {
    const basis = 'mean of 9 of 10 neighbours, 2021 model, 2016/17';
    const neighbours = { '9': { '2018-06-01': { value: 62, basis } } };
    expect(told(token, rows, { neighbours })?.text).toBe(`Now: ${words}`);
  });

  it('says a rating as the authority does', () => {
    const words = { NOT_RATED: { word: 'No limit set' } };
    const layout = { columns: [], words, trendMonths: 6, notes: [] };
    const base = theEdition(rows).edition.authority;
    expect(told('{{rating 9}}', rows, { authority: { ...base, layout } })?.text).toBe(
      'Now: no limit set',
    );
    expect(told('{{rating 9}}')?.text).toBe('Now: not rated');
  });

  it('is not withheld for how many neighbours there are, though so many are protected elsewhere', () => {
    const small = aPublicRow('8', [
      [12, 13, 14],
      [2, 3, 4],
      [10, 10, 10],
    ]);
    const basis = 'mean of 4 of 10 neighbours, 2021 model, 2016/17';
    const neighbours = { '9': { '2018-06-01': { value: 62, basis } } };
    const all = [...rows, small];
    expect(told('{{neighbours 9}}', all, { neighbours })).toMatchObject({
      ...{ text: `Now: 62 (${basis})`, withheld: null },
    });
  });

  it('names the average that the report printed, where it printed one', () => {
    const neighbours = { '9': { '2018-06-01': { value: 61.5, basis: 'made' } } };
    const printed = { comparator: 'NEIGHBOUR_AVERAGE', value: 58, textAsPrinted: '58' } as never;
    const describe = (row: Parameters<typeof described>[0]) => ({
      ...described(row),
      benchmarks: [printed],
    });
    expect(told('{{neighbours 9}}', rows, { neighbours, describe })?.text).toBe('Now: 58');
  });

  it.each(['{{value 10}}', '{{value 9 place=north-team}}', '{{value 9 month=2018-03}}', '{{value'])(
    'is withheld where %s names what the edition does not hold',
    (token) => {
      expect(told(token)).toMatchObject({
        text: null,
        withheld:
          'This commentary is withheld, as it names a figure that this edition does not hold.',
      });
      expect(told(token)).not.toHaveProperty('blocks');
    },
  );

  it('tells of the whole what is shown of it, though its parts are protected', () => {
    const small = aPublicRow('8', [
      [12, 13, 14],
      [2, 3, 4],
      [10, 10, 10],
    ]);
    expect(told('{{value 8}}', [...rows, small])?.text).toBe('Now: 14');
  });

  it.each(
    ['value', 'change', 'rating', 'ytd', 'gap', 'neighbours'].flatMap((kind) => [
      `{{${kind} 8 place=north}}`,
      `{{${kind} 8 place=south}}`,
    ]),
  )('tells no protected figure by %s', (token) => {
    const small = aPublicRow('8', [
      [12, 13, 14],
      [2, 3, 4],
      [10, 10, 10],
    ]);
    const commentary = told(token, [...rows, small]);
    expect(commentary?.text).toBeNull();
    expect(commentary?.withheld).toContain('protected');
    expect(commentary).not.toHaveProperty('blocks');
  });
});
