import type { QueryResolvers } from '../../../generated/resolver-types';
import { periodOfEdition } from '../../authority/reported-period';
import { editionFor } from '../../edition/edition-record';
import { describedAt } from '../../edition/moment';
import { monthRange } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'breakdown'> = {
  breakdown: async (_, args, { services }) => {
    const authority = await services.authorities.bySlug(args.authority);
    const number = args.edition ?? null;
    const edition = authority && number !== null ? editionFor(authority, { number }) : null;
    const meant = async () =>
      edition === null
        ? authority && (await services.authorities.opensOn(authority))
        : periodOfEdition(edition);
    const months = monthRange(args, args.to == null ? await meant() : null);
    const revision = authority && describedAt(authority, number);
    if (authority === null || revision === null) return null;
    const indicator = await services.indicators.byKey({ ...authority, revision }, args.indicator);
    if (indicator === null) return null;
    return services.breakdowns.breakdown({
      authority,
      edition,
      indicator,
      place: args.place ?? null,
      dimension: args.dimension ?? null,
      months,
    });
  },
};
