import { describe, expect, it } from 'vitest';
import type { SuppressionQuestion } from './count-cell';
import { suppress } from './suppress';
import { aCount, aRow, aSum, earlier, seen } from './table-builder.test-support';

describe('a row of counts with its total', () => {
  it.each([
    ['nothing that is small', [0, 6, 7], '0 6 7 13'],
    ['a single small count: the next smallest goes with it', [3, 20, 30], 'c c 30 53'],
    ['noughts stay, and are never the next smallest', [0, 3, 40, 50], '0 c c 50 93'],
    ['two small counts that leave each other open', [3, 4, 20, 30], 'c c 20 30 57'],
    ['two ones, whose sum gives both away', [1, 1, 20, 30], 'c c c 30 52'],
    ['a one and a two', [1, 2, 20, 30], 'c c c 30 53'],
    ['two fives: a six beside them could not have been hidden', [5, 5, 20], 'c c 20 30'],
    ['all noughts but one: there is nothing but the total', [0, 0, 3], '0 0 c c'],
    ['all noughts but one, which is not small', [0, 0, 9], '0 0 9 9'],
    ['of equals the first goes', [2, 9, 9, 9], 'c c 9 9 29'],
    ['small counts that all go', [2, 3, 4], 'c c c 9'],
  ])('hides in it %s', (_, values, publication) => {
    expect(seen(aRow(values))).toBe(publication);
  });

  it('would give counts away if only small numbers were hidden', () => {
    expect(seen({ ...aRow([3, 20, 30]) })).toBe('c c 30 53');
    const { hidden } = suppress({ ...aRow([3, 20, 30]), secondary: false });
    expect([...hidden]).toEqual([['a', 'SMALL']]);
  });

  it('says of each hidden count why it is hidden', () => {
    expect([...suppress(aRow([3, 20, 30])).hidden]).toEqual([
      ['a', 'SMALL'],
      ['b', 'ONLY_ONE_HIDDEN'],
    ]);
    expect([...suppress(aRow([1, 1, 20, 30])).hidden]).toEqual([
      ['a', 'SMALL'],
      ['b', 'SMALL'],
      ['c', 'NARROWS_ANOTHER'],
    ]);
  });
});

describe('what a count is', () => {
  it('hides nothing for its size that does not count children, but hides it to protect others', () => {
    const { cells, equations } = aRow([3, 4, 9]);
    const workers = cells.map((cell) => ({ ...cell, countsChildren: false }));
    expect(seen({ cells: workers, equations })).toBe('3 4 9 16');
    const mixed = cells.map((cell) => ({ ...cell, countsChildren: cell.id === 'a' }));
    expect(suppress({ cells: mixed, equations }).hidden.get('b')).toBe('ONLY_ONE_HIDDEN');
  });

  it.each([1, 5])('hides %i', (value) => {
    expect(suppress({ cells: [aCount('a', value)], equations: [] }).hidden.size).toBe(1);
  });

  it.each([0, 6])('shows %i', (value) => {
    expect(suppress({ cells: [aCount('a', value)], equations: [] }).hidden.size).toBe(0);
  });
});

describe('a numerator and its denominator', () => {
  const share = (numerator: number, denominator: number): SuppressionQuestion => ({
    cells: [
      aCount('numerator', numerator),
      aCount('denominator', denominator),
      aCount('rest', denominator - numerator, { publication: 'UNPUBLISHED' }),
    ],
    equations: [{ kind: 'COMPLEMENT', whole: ['denominator'], parts: ['numerator', 'rest'] }],
  });

  it.each([
    [20, 40, '20 40'],
    [3, 40, 'c 40'],
    [37, 40, 'c 40'],
    [39, 40, 'c 40'],
    [0, 40, '0 40'],
    [0, 3, '0 c'],
    [2, 3, 'c c'],
  ])('%i of %i is seen as %s', (numerator, denominator, publication) => {
    expect(seen(share(numerator, denominator))).toBe(publication);
  });
});

describe('tables that hang together', () => {
  it('protects a small count in both directions of a table of places and months', () => {
    const months = [
      [3, 20, 30],
      [25, 26, 27],
      [31, 32, 33],
    ];
    const id = (place: number, month: number) => `place ${place}, month ${month}`;
    const cells = months.flatMap((row, month) =>
      row.map((value, place) => aCount(id(place, month), value)),
    );
    const sums = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    const { hidden, unprotected } = suppress({
      cells: [
        ...cells,
        ...months.map((row, month) => aCount(`county, month ${month}`, sums(row))),
        ...[0, 1, 2].map((place) =>
          aCount(`place ${place}, year`, sums(months.map((row) => row[place] ?? 0))),
        ),
      ],
      equations: [
        ...months.map((row, month) =>
          aSum(`county, month ${month}`, ...row.map((_, place) => id(place, month))),
        ),
        ...[0, 1, 2].map((place) =>
          aSum(`place ${place}, year`, ...months.map((_, month) => id(place, month))),
        ),
      ],
    });
    expect(unprotected).toEqual([]);
    // A rectangle at least: a cell, one beside it in each direction, and the one across.
    expect([...hidden.keys()].slice(0, 4)).toEqual([
      'place 0, month 0',
      'place 0, month 1',
      'place 1, month 0',
      'place 1, month 1',
    ]);
  });

  it('hides in a linked table what would give a count away in another', () => {
    const { cells, equations } = aRow([3, 20, 30]);
    const linked = {
      cells: [...cells, aCount('x', 33), aCount('both', 36)],
      equations: [...equations, aSum('both', 'a', 'x')],
    };
    expect([...suppress(linked).hidden.keys()]).toEqual(['a', 'b', 'x']);
  });

  it('balances open cases with those that began and ended', () => {
    const balance: SuppressionQuestion = {
      cells: [aCount('before', 60), aCount('began', 5), aCount('ended', 2), aCount('now', 63)],
      equations: [{ kind: 'BALANCE', whole: ['now', 'ended'], parts: ['before', 'began'] }],
    };
    // Their difference is known, so it might be 4 and 1, 5 and 2, or 6, which went because of 3.
    expect([...suppress(balance).hidden.keys()]).toEqual(['began', 'ended']);
    expect([...suppress({ ...balance, secondary: false }).hidden.keys()]).toEqual([
      'began',
      'ended',
    ]);
    const { cells, ...rest } = balance;
    const stopped = cells.map((cell) =>
      cell.id === 'ended'
        ? { ...cell, value: 0 }
        : cell.id === 'now'
          ? { ...cell, value: 65 }
          : cell,
    );
    // Nobody ended, so the five that began follow from the open cases, unless some of those go, too.
    expect([...suppress({ cells: stopped, ...rest }).hidden.keys()]).toEqual(['before', 'began']);
  });

  it('protects a small rest that nobody publishes but everybody can work out', () => {
    const { cells } = aRow([20, 30, 40]);
    const counts = [
      ...cells.filter(({ id }) => id !== 'total'),
      aCount('nowhere', 2, { publication: 'UNPUBLISHED' }),
      aCount('total', 92),
    ];
    const equations = [aSum('total', 'a', 'b', 'c', 'nowhere')];
    expect(seen({ cells: counts, equations })).toBe('c 30 40 92');
  });
});

describe('editions that are public already', () => {
  const again = (facts: Record<string, ReturnType<typeof earlier>>) => {
    const { cells, equations } = aRow([3, 20, 30]);
    return { cells: cells.map((cell) => ({ ...cell, ...facts[cell.id] })), equations };
  };

  it('hides again what was hidden, and nothing that was shown', () => {
    const question = again({
      ...{ a: earlier('HIDDEN'), c: earlier('HIDDEN') },
      ...{ b: earlier('SHOWN'), total: earlier('SHOWN') },
    });
    expect(seen(question)).toBe('c 20 c 53');
    expect(suppress(question).unprotected).toEqual([]);
  });

  it('hides another count where the next smallest was shown', () => {
    expect(seen(again({ b: earlier('SHOWN') }))).toBe('c 20 c 53');
  });

  it('refuses what cannot be protected any more, and says which and why', () => {
    const question = again({ b: earlier('SHOWN'), c: earlier('SHOWN'), total: earlier('SHOWN') });
    expect(suppress(question).unprotected).toEqual([
      { cell: 'a', reason: expect.stringContaining('What is public already') },
    ]);
    expect(suppress(again({ a: earlier('SHOWN') })).unprotected).toMatchObject([
      { cell: 'a', reason: 'An earlier public edition shows this small number.' },
    ]);
  });
});

describe('the order of what is given', () => {
  it('changes nothing', () => {
    const { cells, equations } = aRow([1, 1, 20, 20, 30]);
    const turned = suppress({ cells: [...cells].reverse(), equations: [...equations].reverse() });
    expect([...turned.hidden]).toEqual([...suppress({ cells, equations }).hidden]);
  });

  it('is refused where an equation is not true, or names a count that is not there', () => {
    const { cells } = aRow([3, 4]);
    expect(() => suppress({ cells, equations: [aSum('total', 'a')] })).toThrow(RangeError);
    expect(() => suppress({ cells, equations: [aSum('total', 'a', 'z')] })).toThrow('No count z');
  });
});
