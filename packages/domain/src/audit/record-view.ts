import { asNumber } from '../exact';
import { valueOf } from '../measure';
import type { Period } from '../period';
import { lastDay } from '../period';
import { periodNoun } from '../reporting-period/period-nouns';
import { overPopulation } from '../scorecard/observed-counts';
import { measureDefinition } from '../scorecard/judge-cell';
import type { IndicatorFacts, Observed } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import type { AuditFacts, AuditPlace, AuditRow } from './audit-facts';

/** A series of one row in one place, aligned with the months of the record. */
export type Series = readonly (Observed | null)[];

const NOTHING: Series = [];

/** A record with ways to find one's way in it. */
export class RecordView {
  readonly facts: AuditFacts;
  readonly #rows: ReadonlyMap<number, AuditRow>;
  readonly #places: ReadonlyMap<number, number>;

  constructor(facts: AuditFacts) {
    this.facts = facts;
    this.#rows = new Map(facts.rows.map((row) => [row.indicator.id, row]));
    this.#places = new Map(facts.places.map(({ id }, index) => [id, index]));
  }

  /** What one of the periods of the record is called. */
  get noun(): string {
    return periodNoun(this.facts.months[0]?.kind ?? 'MONTH');
  }

  row(indicatorId: number | null): AuditRow | null {
    return indicatorId === null ? null : (this.#rows.get(indicatorId) ?? null);
  }

  placeIndex(placeId: number): number | null {
    return this.#places.get(placeId) ?? null;
  }

  place(placeId: number | null): AuditPlace | null {
    return this.facts.places.find(({ id }) => id === placeId) ?? null;
  }

  /** The series of a row in a place, in its own basis unless another is asked for. */
  series({ indicator, cells }: AuditRow, place: number, basis: Basis = indicator.basis): Series {
    const series = cells[place]?.get(basis) ?? NOTHING;
    const { places, months } = this.facts;
    const at = places[place];
    if (!indicator.denominatorIsPopulation || at === undefined) return series;
    return series.map((observed, index) => {
      const month = months[index];
      if (observed === null || month === undefined) return observed;
      return overPopulation(observed, indicator, at, month);
    });
  }

  /** Indexes of the places that stand under a place at the end of a month. */
  childrenOf(place: number, month: Period): readonly number[] {
    const id = this.facts.places[place]?.id;
    const day = lastDay(month);
    return this.facts.links.flatMap(({ parentId, childId, from, to }) => {
      const child = this.placeIndex(childId);
      const stands = parentId === id && from <= day && (to === null || to > day);
      return stands && child !== null ? [child] : [];
    });
  }

  /** Every row in every place of which anything is recorded. */
  *cells(): Generator<{ row: AuditRow; place: AuditPlace; index: number }> {
    const { rows, places } = this.facts;
    for (const row of rows) {
      for (const [index, cell] of row.cells.entries()) {
        const place = places[index];
        if (cell !== null && place !== undefined) yield { row, place, index };
      }
    }
  }
}

/** Whether a figure was reported, and not modelled. */
export function isReported(observed: Observed | null | undefined): observed is Observed {
  return observed != null && observed.provenance !== 'MODELLED';
}

/** A count as it was reported; null where there is none, or a modelled one. */
export function countOf(observed: Observed | null | undefined): number | null {
  return isReported(observed) ? (observed.value ?? observed.numerator) : null;
}

/** The figure that is judged, as an ordinary number; null where there is none. */
export function figureOf(observed: Observed | null, indicator: IndicatorFacts): number | null {
  if (observed === null) return null;
  const { value } = valueOf(observed, measureDefinition(indicator));
  return value === null ? null : asNumber(value);
}
