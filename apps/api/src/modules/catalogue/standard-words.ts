import { limitsOf } from '@vital-signs/domain';
import type { PopulationStanding, TargetStanding, ToleranceStanding } from './catalogue-state';

/** A tolerance in words: "red 70, green 80". */
export function toleranceWords({ rule }: Pick<ToleranceStanding, 'rule'>): string {
  const limits = limitsOf(rule).map(({ name, value }) => `${name} ${value ?? 'not legible'}`);
  if (rule.model === 'BAND' && rule.zeroConcern) {
    limits.push(`nought a concern from ${rule.zeroConcernMinimumDenominator}`);
  }
  return limits.join(', ');
}

/** Everything that a tolerance says, its note too. */
export const toleranceSaid = ({ rule, note }: ToleranceStanding): string =>
  note === null ? toleranceWords({ rule }) : `${toleranceWords({ rule })} (${note})`;

/** What a target says, or a month on the way to one. */
export const targetSaid = ({
  value,
  between,
}: Pick<TargetStanding, 'value' | 'between'>): string =>
  between ? `${value} (in between)` : String(value);

/** What a population says: "169,052 children, estimate of 2016, ONS". */
export const populationSaid = ({
  count,
  estimateYear,
  source,
}: Pick<PopulationStanding, 'count' | 'estimateYear' | 'source'>): string =>
  [
    `${count.toLocaleString('en-GB')} children`,
    ...(estimateYear === null ? [] : [`estimate of ${estimateYear}`]),
    source,
  ].join(', ');

/** When and where something holds: "every place, from 2017-04-01". */
export function standingWords({
  place,
  from,
  to,
}: {
  readonly place: string | null;
  readonly from: string;
  readonly to: string | null;
}): string {
  return `${place ?? 'every place'}, from ${from}${to === null ? '' : ` until ${to}`}`;
}
