import { expect, it } from 'vitest';
import type { ReportCard } from '../../report-card/card-parts';
import { cardChart } from './card-chart';
import type { PackVoice } from './pack-voice';

it('draws of a year to date the months alone, and nothing that is set for the year', () => {
  const card = {
    indicator: { ref: '2.10', name: 'Assessments', polarity: 'HIGH', unit: '%', decimals: 1 },
    place: { placeId: 1, name: 'Lambeth', shortName: 'Lambeth' },
    series: {
      ...{ periods: ['2019-01', '2019-02'], decimals: 1, values: [null, 91.3], codes: '0P' },
      ...{ states: [], targets: [null, 95], planned: [null, null], plannedBetween: [] },
      ...{ signals: ['2019-02'], monthsAlone: { values: [87.7, 89.4], codes: 'PP' } },
    },
    tolerances: [],
    benchmarks: [{ benchmark: { comparator: 'NATIONAL', value: 88, year: '2017/18' } }],
  } as unknown as ReportCard;
  const voice = { title: (text: string) => text, ownTitle: (text: string) => text };
  const about = { regionName: null, layout: null };
  const chart = cardChart(card, 'card', about, voice as unknown as PackVoice);
  expect(chart).toMatchObject({ bands: [], limits: [] });
  expect(chart?.lines).toEqual([{ name: 'Lambeth', values: [87.7, 89.4], ringed: [] }]);
  expect(chart?.words).toContain('In the month alone, beside the year to date and not rated: ');
});
