/**
 * A question that uses one root field with valid arguments. `$authority` and `$place` are what the
 * walk varies: it asks about places in scope and out of it, and about other authorities.
 */
export interface Example {
  readonly operation: string;
  /** True where it gives nothing to tell even to those who may: no drafts, no events. */
  readonly mayBeEmpty?: true;
}

/** One example of every field: one that is left out does not compile. */
export type Examples<Fields> = { readonly [Field in keyof Required<Fields>]: Example };

export const of = (operation: string, more: Partial<Example> = {}): Example => ({
  operation,
  ...more,
});
export const empty = { mayBeEmpty: true } as const;

export const A = '$authority: String!';
export const AP = '$authority: String!, $place: String';
export const APM = '$authority: String!, $place: String!';
export const REASON = 'A reason that is long enough';
export const ABOUT = 'about: { indicator: "3.3", place: $place, month: "2018-03" }';
export const AT = 'authority: $authority, place: $place';

export const INDICATOR = `{ key: "3.3", ref: "3.3", name: "Assessments in time", area: "assessments",
  position: 1, onScorecard: true, polarity: HIGH, measureKind: PERCENTAGE, basis: IN_PERIOD,
  frequency: MONTH, unit: "%", multiplier: 100, decimals: 1, denominatorIsPopulation: false,
  yearToDateRule: RATIO_OF_SUMS, countsChildren: true, additive: false, teamKinds: [],
  source: "A story" }`;
export const SETTINGS = `{ judgementModel: THRESHOLDS, precision: FULL, financialYearStartMonth: 4, reportingPeriod: MONTH }`;

export const TOLERANCE = `{ indicator: "3.3", model: THRESHOLDS, red: 70, green: 80, validFrom: "2018-03-01" }`;
// Without a reason nothing is saved.
export const UNREASONED = 'seen: 0, reason: "no"';
export const TRAJECTORY = `{ indicator: "3.3", year: 2017, months: [{ month: "2018-03", value: 85 }] }`;
export const TARGET = `{ indicator: "3.3", value: 85, validFrom: "2018-03-01" }`;
export const POPULATION = `{ place: "norwich", count: 25000, source: "A story", validFrom: "2018-03-01" }`;
export const PACK_CONTENTS = `{ title: "Performance", responsibleOfficer: "Director", wards: "All",
  isPrivate: true, privateReason: "small numbers are not protected in it", ask: RECOMMENDATION,
  asked: "Members are asked to note it.", cards: EXCEPTIONS, areas: [], parts: [
    { kind: SUMMARY, isIn: true }, { kind: EXCEPTIONS, isIn: true }, { kind: CARDS, isIn: false },
    { kind: AREAS, isIn: false }, { kind: SCORECARD, isIn: true }, { kind: GLOSSARY, isIn: true },
    { kind: NOTES, isIn: true }] }`;
// With a title that is too short nothing is planned.
export const PLAN = `period: "2018-03", title: "no", startsAt: "2018-04-23T09:00:00Z", minutes: 60,
  items: [], invited: []`;
