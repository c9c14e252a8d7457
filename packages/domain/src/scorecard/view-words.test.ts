import { describe, expect, it } from 'vitest';
import { filterSentences } from './view-words';
import { parseView } from './view';

const names = { areaName: (slug: string) => (slug === 'lac' ? 'Looked After Children' : slug) };

describe('the filters of a view in words', () => {
  it.each([
    [{}, []],
    [{ sort: '-value', months: '13', place: 'norwich' }, []],
    [{ q: 'visits' }, ['Search: “visits”']],
    [{ area: 'lac' }, ['Report area: Looked After Children']],
    [{ rating: 'red,amber', in: 'any' }, ['Rating: red or amber, here or in any place below']],
    [{ direction: 'worse,same,none' }, ['Direction of travel: worse, the same or no direction']],
    [
      { polarity: 'not-legible', provenance: 'quoted', mark: 'any' },
      ['Good performance is: Not legible', 'Figures: quoted', 'Data mark: any mark'],
    ],
    [{ mark: 'two-prints' }, ['Data mark: printed twice, differently']],
  ])('%j', (params, sentences) => {
    expect(filterSentences(parseView(params).view, names)).toEqual(sentences);
  });
});
