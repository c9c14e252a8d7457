import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text-size';

test('a longer text is wider, and a narrow letter narrower', () => {
  expect(textWidth('56.0%')).toBeGreaterThan(textWidth('56%'));
  expect(textWidth('ill')).toBeLessThan(textWidth('mmm'));
});

test('a text is broken at its spaces', () => {
  expect(wrapText('Statistical neighbours 83.8%', 8)).toEqual([
    'Statistical',
    'neighbours',
    '83.8%',
  ]);
  expect(wrapText('England', 1)).toEqual(['England']);
  expect(wrapText('Target 80%', 20)).toEqual(['Target 80%']);
});
