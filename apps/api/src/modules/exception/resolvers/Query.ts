import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';
import { rulesArgument } from '../exception-rule-settings';

interface Args {
  readonly authority: string;
  readonly place?: string | null;
  readonly period?: string | null;
  readonly edition?: number | null;
  readonly below?: boolean | null;
}

const asked = ({ authority, place, period, edition, below }: Args) => ({
  authority,
  place: place ?? null,
  period: optionalMonth('period', period),
  edition: edition ?? null,
  below: below ?? false,
});

export const Query: Pick<QueryResolvers, 'exceptions' | 'exceptionHistory'> = {
  exceptions: (_, { area, owner, rule, ...args }, { services }) =>
    services.exceptions.list({
      ...asked(args),
      filter: { area: area ?? null, owner: owner ?? null, rule: rule ?? null },
    }),
  exceptionHistory: (_, { rules, ...args }, { services }) =>
    services.exceptionHistories.history({
      ...asked(args),
      rules: rules == null ? null : rulesArgument(rules),
    }),
};
