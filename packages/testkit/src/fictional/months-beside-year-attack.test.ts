import { leavesMonthsOpen } from '@vital-signs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountAttacker } from './count-attacker.test-support';

/** Children of one month: those of whom something is true, and the others. */
interface Children {
  readonly part: number;
  readonly rest: number;
}

const DECIMALS = 1;
const HALF = 0.05;

const percentageOf = ({ part, rest }: Children) =>
  part + rest === 0 ? null : Math.round((1000 * part) / (part + rest)) / 10;

/** What is public: the counts of the year so far, and the percentages of the months that are printed. */
function publicOf(months: readonly Children[], printed: readonly boolean[]) {
  const part = months.reduce((sum, each) => sum + each.part, 0);
  const rest = months.reduce((sum, each) => sum + each.rest, 0);
  const percentages = months.map((each, month) => (printed[month] ? percentageOf(each) : null));
  return { numerator: part, denominator: part + rest, percentages, decimals: DECIMALS };
}

/** Months of which somebody is left with one or two values for a count that is not nought. */
function narrowedIn({ numerator, denominator, percentages }: ReturnType<typeof publicOf>) {
  const attacker = new CountAttacker();
  const names = percentages.map((_, month) => ({ part: `part ${month}`, rest: `rest ${month}` }));
  const sumOf = (side: 'part' | 'rest') => Object.fromEntries(names.map((each) => [each[side], 1]));
  for (const { part, rest } of names) {
    attacker.learn(part, 0, numerator);
    attacker.learn(rest, 0, denominator - numerator);
  }
  attacker.learnSum(sumOf('part'), numerator, numerator);
  attacker.learnSum(sumOf('rest'), denominator - numerator, denominator - numerator);
  percentages.forEach((percentage, month) => {
    const { part = '', rest = '' } = names[month] ?? {};
    if (percentage === null) return;
    attacker.learnSum({ [part]: 1, [rest]: 1 }, 1, Infinity);
    const [low, high] = [percentage - HALF, percentage + HALF];
    attacker.learnSum({ [part]: 100 - low, [rest]: -low }, 0, Infinity);
    attacker.learnSum({ [part]: 100 - high, [rest]: -high }, -Infinity, 0);
  });
  if (!attacker.narrow()) throw new Error('What the attacker believes contradicts itself.');
  return names.flatMap(({ part, rest }, month) => {
    if (percentages[month] === null) return [];
    return [part, rest].filter((name) => {
      const values = attacker.valuesOf(name);
      return values !== 'MANY' && values.length < 3 && values.some((value) => value > 0);
    });
  });
}

const CHILDREN = fc.record({ part: fc.nat({ max: 9 }), rest: fc.nat({ max: 6 }) });
const MONTHS = fc.array(fc.tuple(CHILDREN, fc.boolean()), { minLength: 2, maxLength: 5 });

const attacked = (months: readonly (readonly [Children, boolean])[]) =>
  publicOf(
    months.map(([children]) => children),
    months.map(([, isPrinted]) => isPrinted),
  );

describe('an attack on the months of a year so far that a report prints without their counts', () => {
  it('leaves every month at least three values wherever they are published beside it', () => {
    let published = 0;
    fc.assert(
      fc.property(MONTHS, (months) => {
        const known = attacked(months);
        if (!leavesMonthsOpen(known)) return;
        published += 1;
        expect(narrowedIn(known)).toEqual([]);
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(published).toBeGreaterThan(20);
  }, 240_000);

  it('recovers months where they are published whatever they tell, so it is known to work', () => {
    let recovered = 0;
    fc.assert(
      fc.property(MONTHS, (months) => {
        recovered += narrowedIn(attacked(months)).length;
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(recovered).toBeGreaterThan(20);
  }, 240_000);
});
