import { countArgument } from '../../../count-argument';
import { badInput } from '../../../errors';
import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

const MOST_CARDS = 40;
const MOST_BEFORE = 100_000;

interface Args {
  readonly authority: string;
  readonly place?: string | null;
  readonly period?: string | null;
  readonly edition?: number | null;
}

const asked = ({ authority, place, period, edition }: Args) => ({
  ...{ authority, place: place ?? null, edition: edition ?? null },
  period: optionalMonth('period', period),
});

function skipArgument(value: number): number {
  if (value >= 0 && value <= MOST_BEFORE) return value;
  throw badInput('skip', value, `a whole number from 0 to ${MOST_BEFORE}`);
}

export const Query: Pick<QueryResolvers, 'reportCard' | 'reportCards'> = {
  reportCard: (_, { indicator, ...args }, { services }) =>
    services.reportCards.card({ ...asked(args), indicator }),
  reportCards: (_, { which, area, skip, first, ...args }, { services }) =>
    services.reportCards.cards({
      ...{ ...asked(args), which, area: area ?? null },
      skip: skipArgument(skip ?? 0),
      first: countArgument('first', first ?? 20, MOST_CARDS),
    }),
};
