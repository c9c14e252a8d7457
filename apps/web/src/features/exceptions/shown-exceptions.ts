import { EXCEPTION_RULE_KEYS, isWantedException } from '@vital-signs/domain';
import type { ExceptionFilter, ExceptionRuleKey } from '@vital-signs/domain';
import type { Cleared, Exception, ExceptionList } from './exceptions-query';

/** A rule as the address spells it: adverse-variance. */
export function ruleWord(rule: ExceptionRuleKey): string {
  return rule.toLowerCase().replaceAll('_', '-');
}

/** What the address asks to be shown; a value that is not known chooses all. */
export function exceptionFilter(search: Readonly<Record<string, string>>): ExceptionFilter {
  const rule = EXCEPTION_RULE_KEYS.find((key) => ruleWord(key) === search['rule']);
  return {
    area: search['area'] ?? null,
    place: search['at'] ?? null,
    owner: search['owner'] ?? null,
    rule: rule ?? null,
  };
}

/** Those that are asked for, in the order in which they come. */
export function wantedOf<Found extends Exception | Cleared>(
  found: readonly Found[],
  wanted: ExceptionFilter,
): readonly Found[] {
  return found.filter(({ reading: { indicator }, place, rules }) => {
    const { reportArea, leadOfficer, dataOwner } = indicator;
    const fired = rules.map(({ rule }) => rule);
    return isWantedException(
      { area: reportArea.slug, place: place.slug, leadOfficer, dataOwner, rules: fired },
      wanted,
    );
  });
}

/** Something to choose, with how many exceptions it leaves. */
export interface CountedChoice {
  readonly key: string;
  readonly label: string;
  readonly note: string;
}

function choicesOf(
  { exceptions }: ExceptionList,
  told: (exception: Exception) => readonly (readonly [key: string, label: string])[],
): readonly CountedChoice[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const exception of exceptions) {
    for (const [key, label] of told(exception)) {
      counts.set(key, { label, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts].map(([key, { label, count }]) => ({ key, label, note: String(count) }));
}

export function areaChoices(list: ExceptionList): readonly CountedChoice[] {
  return choicesOf(list, ({ reading: { indicator } }) => [
    [indicator.reportArea.slug, indicator.reportArea.name],
  ]);
}

export function placeChoices(list: ExceptionList): readonly CountedChoice[] {
  return choicesOf(list, ({ place }) => [[place.slug, place.name]]);
}

export function ruleChoices(list: ExceptionList): readonly CountedChoice[] {
  return choicesOf(list, ({ rules }) => rules.map(({ rule, name }) => [ruleWord(rule), name]));
}

/** Lead officers and data owners, each once. */
export function ownerChoices(list: ExceptionList): readonly CountedChoice[] {
  return choicesOf(list, ({ reading: { indicator } }) => {
    const people = [indicator.leadOfficer, indicator.dataOwner].filter((each) => each !== null);
    return [...new Set(people)].map((person) => [person, person] as const);
  });
}
