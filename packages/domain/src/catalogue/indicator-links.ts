import { fieldProblem, type CatalogueProblem } from './catalogue-problem';
import {
  INDICATOR_FIELDS,
  INDICATOR_LINKS,
  type IndicatorDescription,
} from './indicator-description';

type Link = (typeof INDICATOR_LINKS)[number];

/** Links that say of what something is made: following them must come to an end. */
const MADE_OF: readonly Link[] = ['numerator', 'denominator', 'partOf', 'keptWith'];

/**
 * Whether what an indicator names exists, is another indicator, and does not lead back to it: 3.5 is
 * part of 3.1, so 3.1 can be no part of 3.5.
 */
export function linkProblems(
  described: IndicatorDescription,
  others: readonly IndicatorDescription[],
): readonly CatalogueProblem[] {
  const byKey = new Map(others.map((other) => [other.key, other]));
  byKey.set(described.key, described);
  return INDICATOR_LINKS.flatMap((link) => {
    const named = described[link];
    if (named === null) return [];
    const problem = (expected: string) => [
      fieldProblem(link, INDICATOR_FIELDS[link], named, expected),
    ];
    if (named === described.key) return problem('another indicator than itself');
    if (!byKey.has(named)) return problem('the key of an indicator of this authority');
    if (!MADE_OF.includes(link) || !leadsBack(described.key, named, link, byKey)) return [];
    return problem(`an indicator that does not itself lead back to ${described.key}`);
  });
}

function leadsBack(
  start: string,
  first: string,
  link: Link,
  byKey: ReadonlyMap<string, IndicatorDescription>,
): boolean {
  const seen = new Set<string>();
  for (let at: string | null = first; at !== null && !seen.has(at);) {
    if (at === start) return true;
    seen.add(at);
    at = byKey.get(at)?.[link] ?? null;
  }
  return false;
}

/** The indicators that name one in a link, for which it cannot be ended: "9.2 is divided by 7.1". */
export function linkedFrom(
  key: string,
  others: readonly IndicatorDescription[],
): readonly { readonly key: string; readonly link: Link }[] {
  return others.flatMap((other) =>
    INDICATOR_LINKS.filter((link) => other[link] === key && other.key !== key).map((link) => ({
      key: other.key,
      link,
    })),
  );
}
