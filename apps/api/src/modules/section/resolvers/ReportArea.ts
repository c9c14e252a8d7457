import type { ReportAreaResolvers } from '../../../generated/resolver-types';

export const ReportArea: Pick<ReportAreaResolvers, 'sections'> = {
  sections: async ({ authority: slug, slug: area, revision }, _, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? [] : services.sections.ofArea({ ...authority, revision }, area);
  },
};
