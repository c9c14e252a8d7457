import { countArgument } from '../../../count-argument';
import type { QueryResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';

type Asked =
  | 'nationalBenchmarks'
  | 'nationalReleases'
  | 'nationalMeasures'
  | 'nationalLinks'
  | 'previewNationalWithdrawal';

const USUAL_MEASURES = 50;
const MOST_MEASURES = 500;

export const Query: Pick<QueryResolvers, Asked> = {
  nationalBenchmarks: (_, args, { services }) =>
    services.nationalBenchmarks.of({
      authority: args.authority,
      indicator: args.indicator,
      period: optionalMonth('period', args.period),
      edition: args.edition ?? null,
      year: args.year ?? null,
      model: args.model ?? null,
    }),
  nationalReleases: (_, { authority }, { services }) =>
    services.nationalLibrary.releases(authority),
  nationalMeasures: (_, { authority, search, first }, { services }) =>
    services.nationalLibrary.measures(
      authority,
      search ?? null,
      countArgument('first', first ?? USUAL_MEASURES, MOST_MEASURES),
    ),
  previewNationalWithdrawal: (_, { authority, release }, { services }) =>
    services.nationalWithdrawals.preview(authority, release),
  nationalLinks: (_, { authority }, { services }) => services.nationalLibrary.links(authority),
};
