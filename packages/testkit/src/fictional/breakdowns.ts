import { roundHalfAwayFromZero } from '@vital-signs/domain';
import { RECORDED_MONTHS } from './calendar';
import type { RecordedMonth } from './calendar';
import { PLACES } from './geography';
import type { InventedPlace } from './geography';
import { faultyContacts } from './planted-faults';
import { at } from './tally';
import type { Tally } from './tally';
import { ASSESSMENT_OUTCOMES, CONTACT_SOURCES } from './work';
import type { Work } from './work';

export const CONTACT_SOURCE = 'contact source';
export const ASSESSMENT_OUTCOME = 'assessment outcome';

/** Localities are broken down for the months that a scorecard shows, the council for all. */
const MONTHS_OF_LOCALITIES = 13;

/** One category of an invented breakdown as it goes on record. */
export interface InventedBreakdown {
  readonly indicator: string;
  readonly place: string;
  readonly dimension: string;
  readonly category: string;
  readonly position: number;
  readonly partOfWhole: boolean;
  readonly month: RecordedMonth;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

type Cell = Pick<InventedBreakdown, 'place' | 'month'>;
type Category = Pick<InventedBreakdown, 'dimension' | 'category' | 'position'>;

const part = (indicator: string, cell: Cell, category: Category, value: number) => ({
  ...{ indicator, ...cell, ...category, partOfWhole: true, value },
  numerator: null,
  denominator: null,
});

function share(cell: Cell, category: Category, numerator: number, denominator: number) {
  const ratio = { numerator, denominator, multiplier: 100 };
  const value = denominator === 0 ? null : roundHalfAwayFromZero(ratio, 1);
  return {
    ...{ indicator: '1.3', ...cell, ...category, partOfWhole: false },
    ...{ value, numerator, denominator },
  };
}

/** Contacts and referrals by who told the council, and assessments by what they ended with. */
export function inventedBreakdowns(work: Work): readonly InventedBreakdown[] {
  return PLACES.filter(({ kind }) => kind !== 'TEAM').flatMap((place) => {
    const months =
      place.kind === 'AUTHORITY' ? RECORDED_MONTHS : RECORDED_MONTHS.slice(-MONTHS_OF_LOCALITIES);
    return months.flatMap((month) => [
      ...bySource(work, place, month),
      ...byOutcome(work, place, month),
    ]);
  });
}

function countIn(tallies: readonly Tally[], category: number, place: InventedPlace, index: number) {
  const counts = tallies[category] ?? new Map();
  return place
    .catchmentsIn(index)
    .reduce((sum, catchment) => sum + at(counts, catchment, index), 0);
}

function bySource(work: Work, place: InventedPlace, month: RecordedMonth): InventedBreakdown[] {
  const { index } = month;
  const cell = { place: place.slug, month };
  return CONTACT_SOURCES.flatMap(({ name }, source) => {
    const category = { dimension: CONTACT_SOURCE, category: name, position: source + 1 };
    const drawn = countIn(work.contactsBySource, source, place, index);
    const contacts = faultyContacts(name, place.slug, index, drawn);
    const referrals = countIn(work.referralsBySource, source, place, index);
    return [
      part('1.1', cell, category, contacts),
      part('1.2', cell, category, referrals),
      share(cell, category, referrals, contacts),
    ];
  });
}

function byOutcome(work: Work, place: InventedPlace, month: RecordedMonth): InventedBreakdown[] {
  const cell = { place: place.slug, month };
  return ASSESSMENT_OUTCOMES.map(({ name }, outcome) => {
    const category = { dimension: ASSESSMENT_OUTCOME, category: name, position: outcome + 1 };
    return part(
      '2.1',
      cell,
      category,
      countIn(work.assessmentsByOutcome, outcome, place, month.index),
    );
  });
}
