import { CONTROL_CHART_PROFILES, controlChartProfile } from '@vital-signs/domain';
import { countArgument } from '../../../count-argument';
import { badInput } from '../../../errors';
import type { QueryResolvers } from '../../../generated/resolver-types';
import { MOST_MONTHS_OF_ONE, optionalMonth, USUAL_MONTHS } from '../../../month-range';

/** The profile of a name; null where none is asked for. */
function profileArgument(name: string | null | undefined) {
  if (name == null) return null;
  const profile = controlChartProfile(name);
  const names = CONTROL_CHART_PROFILES.map(({ key }) => key).join(', ');
  if (profile === null) throw badInput('profile', name, `the name of a profile: ${names}`);
  return profile;
}

/** How many months a series is to hold; null, asked for as such, is all that there are. */
function monthsArgument(months: number | null | undefined): number | null {
  if (months === null) return null;
  return countArgument('months', months ?? USUAL_MONTHS, MOST_MONTHS_OF_ONE);
}

export const Query: Pick<QueryResolvers, 'indicatorAccount'> = {
  indicatorAccount: (_, args, { services }) =>
    services.indicatorAccounts.account({
      authority: args.authority,
      indicator: args.indicator,
      place: args.place ?? null,
      period: optionalMonth('period', args.period),
      months: monthsArgument(args.months),
      profile: profileArgument(args.profile),
      edition: args.edition ?? null,
    }),
};
