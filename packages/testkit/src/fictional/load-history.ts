import { formatPeriod, roundHalfAwayFromZero, shift } from '@vital-signs/domain';
import { RECORDED_MONTHS } from './calendar';
import { WENDMERE } from './geography';
import { INVENTED, inventedObservations } from './observations';
import type { InventedObservation } from './observations';
import type { Work } from './work';

/**
 * The council’s initial health assessments are recorded late: of each month three in ten of those in
 * time are entered only when the next month is loaded. Modelled, for the figure of the council alone.
 */
const RECORDED_LATE = { indicator: '5.6', share: 0.3 };

/** How many months were loaded one by one before the record as it stands. */
const LOADS_BEFORE = 8;

/** The months that loads before the last one gave, oldest first; the record’s last month is not among them. */
const LOADED_BEFORE = RECORDED_MONTHS.slice(-1 - LOADS_BEFORE, -1);

/** One load of the past, of the record of the council’s own figure. */
export interface InventedLoad {
  /** The morning on which it was made: the tenth of the month after. */
  readonly at: Date;
  readonly reason: string;
  readonly source: string;
  /** The month that it gives first, as far as it was recorded by then. */
  readonly first: readonly InventedObservation[];
  /** The month before, which is whole by then. */
  readonly whole: readonly InventedObservation[];
}

/** Whether a figure stands already when the record is loaded as it is: its month was loaded, and is whole. */
export function isLoadedBefore({ indicator, place, month }: InventedObservation): boolean {
  return isRecordedLate({ indicator, place }) && LOADED_BEFORE.slice(0, -1).includes(month);
}

/** Whether it is the figure of the last month that a load before gave, which the record as it stands closes. */
export function isLastLoadedBefore(figure: InventedObservation): boolean {
  return isRecordedLate(figure) && figure.month === LOADED_BEFORE.at(-1);
}

function isRecordedLate({ indicator, place }: Pick<InventedObservation, 'indicator' | 'place'>) {
  return indicator === RECORDED_LATE.indicator && place === WENDMERE.slug;
}

/** The loads before, in their order. */
export function loadHistory(work: Work): readonly InventedLoad[] {
  const figures = inventedObservations(work).filter(isRecordedLate);
  return LOADED_BEFORE.map((month, index) => {
    const { period } = month;
    const source = `${INVENTED}; load of ${formatPeriod(period)}, modelled`;
    const before = LOADED_BEFORE[index - 1];
    return {
      at: loadedOn(shift(period, 1).start),
      ...{ source, reason: `Modelled load of ${formatPeriod(period)}, as far as it was recorded` },
      first: figures.filter((each) => each.month === month).map(asFirstRecorded),
      whole: figures.filter((each) => each.month === before),
    };
  });
}

/** The morning of the tenth of a month. */
export function loadedOn(start: string): Date {
  return new Date(`${start.slice(0, 8)}10T08:00:00Z`);
}

function asFirstRecorded(figure: InventedObservation): InventedObservation {
  const { numerator, denominator } = figure;
  if (numerator === null || denominator === null || denominator === 0) return figure;
  const recorded = numerator - Math.ceil(RECORDED_LATE.share * numerator);
  const value = roundHalfAwayFromZero({ numerator: recorded, denominator, multiplier: 100 }, 1);
  return { ...figure, numerator: recorded, value };
}
