import { financialYear, type Period } from '@vital-signs/domain';
import { Chance } from './chance';

/** A measure that is invented as if it were published for every authority. */
export interface InventedMeasure {
  /** The indicator that it measures too. */
  readonly indicator: string;
  readonly key: string;
  readonly name: string;
  readonly polarity: 'HIGH' | 'LOW';
  /** About which percentage the authorities lie, and how far from it they go. */
  readonly middle: number;
  readonly reach: number;
}

const invented = (measure: Omit<InventedMeasure, 'key'>): InventedMeasure => ({
  ...measure,
  key: `invented/${measure.indicator}`,
});

export const INVENTED_MEASURES: readonly InventedMeasure[] = [
  invented({
    ...{ indicator: '1.4', name: 'Re-referrals within 12 months (invented)' },
    ...{ polarity: 'LOW', middle: 22, reach: 7 },
  }),
  invented({
    ...{ indicator: '2.2', name: 'Assessments within 45 working days (invented)' },
    ...{ polarity: 'HIGH', middle: 82, reach: 12 },
  }),
  invented({
    ...{ indicator: '4.6', name: 'Initial conferences within 15 working days (invented)' },
    ...{ polarity: 'HIGH', middle: 78, reach: 15 },
  }),
];

/** Councils that do not exist, the ten nearest to Wendmere first. */
export const INVENTED_AUTHORITIES: readonly string[] = [
  ...['Aldermarsh', 'Brenfold', 'Carrowdale', 'Dunmarrow', 'Elverstow', 'Farrowmoor'],
  ...['Garthmere', 'Hallowfen', 'Inglemarsh', 'Jesmarrow', 'Kelderfold', 'Larkenmoor'],
  ...['Merrowfen', 'Norrinshaw', 'Orrinvale', 'Pellmarsh'],
].map((name) => `${name} (fictional)`);

export const NEIGHBOURS = 10;

/** The years of which figures are invented: those of the record. */
export const PUBLISHED_YEARS: readonly Period[] = [2014, 2015, 2016, 2017].map((year) =>
  financialYear(year),
);

/** A figure of an invented council: the same on every machine, with one decimal. */
export function inventedFigure(measure: InventedMeasure, area: string, year: Period): number {
  const own = new Chance(`${measure.key} ${area}`).uniform();
  const ofYear = new Chance(`${measure.key} ${area} ${year.start}`).uniform();
  const share = 0.8 * own + 0.2 * ofYear;
  const figure = measure.middle + measure.reach * (2 * share - 1);
  return Math.round(figure * 10) / 10;
}
