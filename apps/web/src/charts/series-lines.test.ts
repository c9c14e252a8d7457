import { describe, expect, it, test } from 'vitest';
import { formerLine, formerRanks, seriesLines, steppedLine } from './series-lines';

const x = (index: number) => index * 10;
const y = (value: number) => 100 - value;
const reported = (value: number | null) => ({ value, isModelled: false });
const modelled = (value: number | null) => ({ value, isModelled: true });

test('a line breaks where a period has no figure', () => {
  const { reported: path } = seriesLines([1, 2, null, 4, 5].map(reported), x, y);
  expect(path).toBe('M0,99L10,98M30,96L40,95');
});

test('a line breaks where the figures begin anew, modelled or not', () => {
  const { reported: path } = seriesLines([1, 2, 3, 4].map(reported), x, y, [2]);
  expect(path).toBe('M0,99L10,98M20,97L30,96');
  const after = [reported(1), reported(2), modelled(3), modelled(4)];
  expect(seriesLines(after, x, y, [2])).toEqual({
    reported: 'M0,99L10,98',
    modelled: 'M20,97L30,96',
  });
});

test('a figure that stands alone has no line', () => {
  expect(seriesLines([1, null, 3].map(reported), x, y)).toEqual({ reported: '', modelled: '' });
});

test('what leads to or from a modelled figure is drawn apart', () => {
  const lines = seriesLines([reported(1), reported(2), modelled(3), reported(4)], x, y);
  expect(lines).toEqual({ reported: 'M0,99L10,98', modelled: 'M10,98L20,97L30,96' });
});

test('a target is level over each period and steps between them', () => {
  const edges = (index: number) => [index * 10 - 5, index * 10 + 5] as const;
  expect(steppedLine([80, 80, 85, null, 90], edges, y)).toBe('M-5,20H5L5,20H15L15,15H25M35,10H45');
});

describe('the former line', () => {
  const x = (index: number) => index * 10;
  const y = (value: number) => value;
  const at = (value: number | null, ...former: number[]) => ({
    value,
    former: former.map((each) => ({ value: each })),
  });
  const lineOf = (points: readonly ReturnType<typeof at>[]) =>
    formerRanks(points).map((former) => formerLine(points, former, x, y));

  it('runs through what was published, from and to the points beside it', () => {
    expect(lineOf([at(1), at(2, 5), at(3)])).toEqual(['M0,1L10,5L20,3']);
  });

  it('runs through several months in a row, and ends with the series', () => {
    expect(lineOf([at(1), at(2), at(3, 6), at(4, 7)])).toEqual(['M10,2L20,6L30,7']);
  });

  it('is not there where nothing was restated', () => {
    expect(lineOf([at(1), at(2)])).toEqual([]);
  });

  it('is what was published first, and has others for what was published last and before that', () => {
    expect(formerRanks([at(1, 5), at(2, 7, 6), at(3, 9, 8, 7, 6)])).toEqual([
      [5, 6, 6],
      [null, 7, 9],
      [null, null, 8],
    ]);
    expect(lineOf([at(1, 5), at(2, 7, 6)])).toEqual(['M0,5L10,6', 'M0,1L10,7']);
  });
});
