import {
  anAuthority,
  anIndicator,
  aPlace,
  aReportArea,
  aRevision,
  aTolerance,
} from '@vital-signs/testkit';
import type { StoryTemplate } from '@vital-signs/testkit/stories';

const COUNT: Parameters<typeof anIndicator>[1] = {
  ...{ measureKind: 'COUNT', polarity: 'LOW', unit: null, multiplier: 1, decimals: 0 },
  ...{ frequency: 'QUARTER', countsChildren: true, additive: true },
};

/**
 * A council that reports by quarter, with its catalogue and not one figure: referrals in the quarter,
 * over the year so far and over a rolling year, and the share of assessments that were in time.
 */
export const QUARTER_FROM_NOTHING: StoryTemplate = {
  name: 'quarter-from-nothing',
  prepare: async (database) => {
    const authorityId = await anAuthority(database, {
      ...{ slug: 'quartley', name: 'Quartley', settings: { reportingPeriod: 'QUARTER' } },
    });
    await aRevision(database, authorityId, async (writing) => {
      const root = await aPlace(writing, {
        ...{ slug: 'quartley', name: 'Quartley', shortName: 'Quartley', kind: 'AUTHORITY' },
      });
      for (const name of ['East', 'West']) {
        const slug = name.toLowerCase();
        await aPlace(writing, { slug, name, shortName: name, under: root });
      }
      const reportAreaId = await aReportArea(writing, { slug: 'referrals', name: 'Referrals' });
      const row = (key: string, position: number, facts: Parameters<typeof anIndicator>[1]) =>
        anIndicator(writing, { key, name: `Referrals ${key}`, position, reportAreaId, ...facts });
      await row('ref', 1, { ...COUNT, yearToDateRule: 'SUM' });
      await row('ref-ytd', 2, { ...COUNT, basis: 'YEAR_TO_DATE', yearToDateRule: 'LATEST' });
      await row('ref-year', 3, { ...COUNT, basis: 'ROLLING_12', yearToDateRule: 'LATEST' });
      const share = await row('in-time', 4, { frequency: 'QUARTER', countsChildren: true });
      await aTolerance(writing, { indicatorId: share, red: 70, green: 80 });
    });
  },
};
