import type { AuditRow } from '../audit/audit-facts';
import { figureOf, isReported } from '../audit/record-view';
import type { RecordView, Series } from '../audit/record-view';
import type { Basis } from '../vocabulary';

/** A series of the record with the figure of each month; null where none was reported. */
export interface SeriesFigures {
  readonly series: Series;
  readonly figures: readonly (number | null)[];
}

/** Series of a record, each worked out once, however many figures of a file belong to it. */
export class FiguresOfSeries {
  readonly #view: RecordView;
  readonly #known = new Map<string, SeriesFigures>();

  constructor(view: RecordView) {
    this.#view = view;
  }

  /** Of a row in the place of an index. */
  of(row: AuditRow, place: number, basis: Basis): SeriesFigures {
    const key = `${row.indicator.id} ${place} ${basis}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const series = this.#view.series(row, place, basis);
    const figures = series.map((observed) =>
      isReported(observed) ? figureOf(observed, { ...row.indicator, basis }) : null,
    );
    const found = { series, figures };
    this.#known.set(key, found);
    return found;
  }
}
