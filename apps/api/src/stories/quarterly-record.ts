import {
  anAuthority,
  anIndicator,
  anObservation,
  aPlace,
  aReportArea,
  aRevision,
  aTolerance,
  type WritingRevision,
} from '@vital-signs/testkit';
import type { StoryTemplate } from '@vital-signs/testkit/stories';

const COUNT = {
  measureKind: 'COUNT',
  polarity: 'LOW',
  unit: null,
  multiplier: 1,
  decimals: 0,
  yearToDateRule: 'SUM',
} as const;

/** A council that reports by month, with a quarterly row, one of years and one of terms among its rows. */
async function mixed(writing: WritingRevision): Promise<void> {
  const placeId = await aPlace(writing, { slug: 'mixed', kind: 'AUTHORITY' });
  const reportAreaId = await aReportArea(writing, { slug: 'all' });
  const row = (key: string, position: number, facts: Parameters<typeof anIndicator>[1]) =>
    anIndicator(writing, { key, position, reportAreaId, ...facts });
  const monthly = await row('monthly', 1, COUNT);
  const quarterly = await row('quarterly', 2, { ...COUNT, frequency: 'QUARTER' });
  const yearly = await row('yearly', 3, {
    ...COUNT,
    frequency: 'FINANCIAL_YEAR',
    yearToDateRule: 'LATEST',
  });
  const terms = await row('terms', 4, { ...COUNT, frequency: 'WINDOW', yearToDateRule: 'LATEST' });
  for (const [month, value] of [
    ['2018-03', 31],
    ['2018-04', 30],
    ['2018-05', 29],
    ['2018-06', 33],
  ] as const) {
    await anObservation(writing, { indicatorId: monthly, placeId, month, value });
  }
  for (const [month, value] of [
    ['2017-18-q3', 9],
    ['2017-18-q4', 12],
    ['2018-19-q1', 7],
  ] as const) {
    await anObservation(writing, { indicatorId: quarterly, placeId, month, value });
  }
  await anObservation(writing, { indicatorId: yearly, placeId, month: '2016-17', value: 50 });
  await anObservation(writing, { indicatorId: yearly, placeId, month: '2017-18', value: 44 });
  for (const [month, value] of [
    ['2017-09-01..2018-01-01', 4],
    ['2018-01-01..2018-04-07', 6],
  ] as const) {
    await anObservation(writing, { indicatorId: terms, placeId, month, value });
  }
  // In force while the fourth quarter ended, and no longer when May did.
  await aTolerance(writing, {
    ...{ indicatorId: quarterly, from: '2018-01-01', to: '2018-04-01' },
    ...{ red: 11, green: 8 },
  });
  await aTolerance(writing, { indicatorId: quarterly, from: '2018-04-01', red: 30, green: 20 });
}

/** A council that reports by quarter: one measure cumulative, in the quarter and over a rolling year. */
async function quarterly(writing: WritingRevision): Promise<void> {
  const placeId = await aPlace(writing, { slug: 'quarterly', kind: 'AUTHORITY' });
  const reportAreaId = await aReportArea(writing, { slug: 'all' });
  const indicatorId = await anIndicator(writing, {
    ...{ key: 'ecs-1', reportAreaId, frequency: 'QUARTER', basis: 'YEAR_TO_DATE' },
    ...{ yearToDateRule: 'LATEST', polarity: 'HIGH' },
  });
  const monthly = await anIndicator(writing, {
    ...{ key: 'open', reportAreaId, position: 2, ...COUNT, basis: 'SNAPSHOT' },
    yearToDateRule: 'LATEST',
  });
  const figures = { indicatorId, placeId };
  for (const [month, value] of [
    ['2017-18-q3', 71.2],
    ['2017-18-q4', 72.4],
    ['2018-19-q1', 66.7],
  ] as const) {
    await anObservation(writing, { ...figures, month, value, basis: 'YEAR_TO_DATE' });
  }
  await anObservation(writing, { ...figures, month: '2017-18-q4', value: 74.1 });
  await anObservation(writing, { ...figures, month: '2018-19-q1', value: 66.7 });
  await anObservation(writing, {
    ...{ ...figures, month: '2018-19-q1', value: 70.9, basis: 'ROLLING_12' },
  });
  await anObservation(writing, {
    ...{ ...figures, month: '2016-17', value: 68.8, basis: 'YEAR_TO_DATE' },
  });
  for (const [month, value] of [
    ['2018-05', 410],
    ['2018-06', 400],
  ] as const) {
    await anObservation(writing, {
      indicatorId: monthly,
      placeId,
      month,
      value,
      basis: 'SNAPSHOT',
    });
  }
}

/** Two councils: one that reports by month and has longer rows too, and one that reports by quarter. */
export const QUARTERLY_RECORD: StoryTemplate = {
  name: 'quarterly-record',
  prepare: async (database) => {
    const byMonth = await anAuthority(database, { slug: 'mixed', name: 'Mixed' });
    await aRevision(database, byMonth, mixed);
    const byQuarter = await anAuthority(database, {
      ...{ slug: 'quarterly', name: 'Quarterly' },
      settings: { reportingPeriod: 'QUARTER', judgementModel: 'BAND' },
    });
    await aRevision(database, byQuarter, quarterly);
  },
};
