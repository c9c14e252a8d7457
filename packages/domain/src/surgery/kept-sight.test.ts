import { expect, it } from 'vitest';
import { isSameSight, minutedFigure, type KeptSight } from './kept-sight';

const row = { name: 'Norwich', shown: '56.0%', rating: 'red', isModelled: false };
const sight: KeptSight = {
  about: '3.3, Norfolk, March 2018',
  figure: '56.0%',
  lines: ['It is red.'],
  rows: [row],
};

it.each<[string, KeptSight, boolean]>([
  ['itself', { ...sight, rows: [{ ...row }] }, true],
  ['another month', { ...sight, about: '3.3, Norfolk, April 2018' }, false],
  ['another figure', { ...sight, figure: '57.0%' }, false],
  ['another sentence', { ...sight, lines: ['It is amber.'] }, false],
  ['one sentence more', { ...sight, lines: ['It is red.', 'It rose.'] }, false],
  ['another figure below', { ...sight, rows: [{ ...row, shown: '57.0%' }] }, false],
  ['another rating below', { ...sight, rows: [{ ...row, rating: 'amber' }] }, false],
  ['a figure that is modelled', { ...sight, rows: [{ ...row, isModelled: true }] }, false],
  ['no place below', { ...sight, rows: [] }, false],
])('what was seen says the same as %s: %s', (_, other, same) => {
  expect(isSameSight(sight, other)).toBe(same);
  expect(isSameSight(other, sight)).toBe(same);
});

it('marks a modelled figure beside itself, and not behind the gap that is said of it', () => {
  const modelled = (shown: string) => minutedFigure({ shown, isModelled: true });
  expect(modelled('36.0%')).toBe('36.0% (modelled)');
  expect(modelled('66.0%: an estimated 101 more are needed for green (90%)')).toBe(
    '66.0% (modelled): an estimated 101 more are needed for green (90%)',
  );
  expect(minutedFigure({ shown: '36%', isModelled: false })).toBe('36%');
});
