import { fieldProblem, type CatalogueProblem } from './catalogue-problem';
import { firstOfMonthProblems } from './first-of-month';
import {
  INDICATOR_FIELDS,
  INDICATOR_LINKS,
  type IndicatorDescription,
} from './indicator-description';
import { linkedFrom } from './indicator-links';

const ENDS_BEFORE = (until: string | null, other: string | null) =>
  until !== null && (other === null || until < other);

/**
 * What is wrong with the end of an indicator, where it has one: a day that is not the first of a month, or
 * not after its beginning; and that another, which is measured on, is made of what has ended.
 */
export function endProblems(
  described: IndicatorDescription,
  rest: readonly IndicatorDescription[],
): readonly CatalogueProblem[] {
  const { key, measuredFrom, measuredUntil } = described;
  const label = INDICATOR_FIELDS.measuredUntil;
  const days =
    measuredUntil === null
      ? []
      : firstOfMonthProblems(measuredUntil, {
          ...{ field: 'measuredUntil', label, noun: 'indicators' },
        });
  if (days.length > 0) return days;
  const problems: CatalogueProblem[] = [];
  if (measuredUntil !== null && measuredFrom !== null && measuredUntil <= measuredFrom) {
    const expected = `a day after ${measuredFrom}, from which it is measured`;
    problems.push(fieldProblem('measuredUntil', label, measuredUntil, expected));
  }
  const going = rest.filter((other) => ENDS_BEFORE(measuredUntil, other.measuredUntil));
  const named = linkedFrom(key, going).map(
    (each) => `${each.key} (${INDICATOR_FIELDS[each.link]})`,
  );
  if (named.length > 0) {
    const expected = `a day until which no other needs it; ${named.join(', ')} would lead nowhere from then on`;
    problems.push(fieldProblem('measuredUntil', label, measuredUntil, expected));
  }
  return [...problems, ...namedEndedProblems(described, rest)];
}

/** An indicator is not made of one that ends before it. */
function namedEndedProblems(
  described: IndicatorDescription,
  rest: readonly IndicatorDescription[],
): readonly CatalogueProblem[] {
  return INDICATOR_LINKS.flatMap((link) => {
    const other = rest.find(({ key }) => key === described[link]);
    if (other === undefined) return [];
    if (!ENDS_BEFORE(other.measuredUntil, described.measuredUntil)) return [];
    const expected = `one that is measured as long; ${other.key} is measured until ${other.measuredUntil ?? ''}`;
    return [fieldProblem(link, INDICATOR_FIELDS[link], other.key, expected)];
  });
}
