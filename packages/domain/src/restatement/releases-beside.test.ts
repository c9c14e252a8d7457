import { expect, it } from 'vitest';
import { releasesBeside } from './releases-beside';

const release = (id: number, withdrawnAs: number | null = null) => ({
  ...{ id, withdrawnAs, title: 'LAIT', fileName: `lait-${id}.xlsx` },
});
const told = (
  releases: Parameters<typeof releasesBeside>[0],
  then: number,
  now: number | null = null,
) => {
  const { came, went, sentence } = releasesBeside(releases, then, now);
  return [came.map(({ id }) => id), went.map(({ id }) => id), sentence === null];
};

it.each([
  ['the same releases stand', [release(1)], 1, null, [[], [], true]],
  ['one was loaded since', [release(1), release(2)], 1, null, [[2], [], false]],
  ['one was withdrawn since', [release(1, 2)], 1, null, [[], [1], false]],
  ['one was loaded and withdrawn since', [release(1), release(2, 3)], 1, null, [[], [], true]],
  ['none was loaded then', [release(1)], 0, null, [[1], [], false]],
  ['its reader sees no later one', [release(1), release(2)], 1, 1, [[], [], true]],
] as const)('compares what benchmarks follow where %s', (_, releases, then, now, expected) => {
  expect(told(releases, then, now)).toEqual(expected);
});

it('names the releases that came and went', () => {
  expect(releasesBeside([release(1, 3), release(2)], 1, null).sentence).toBe(
    'As known now, benchmarks also follow what was loaded since: LAIT, lait-2.xlsx (release 2); and they no longer follow what was withdrawn since: LAIT, lait-1.xlsx (release 1). Read as the edition, they follow what it was published with.',
  );
});
