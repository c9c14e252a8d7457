import {
  exportPreamble,
  exportTable,
  filterRows,
  latestOtherPrint,
  periodKey,
  sortRows,
  type ExportableRow,
  type ScorecardView,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import { layoutOf, type SaidScorecard } from './laid-out-scorecard';
import type { Scorecard, ScorecardRow } from './scorecard.service';

/** What a view shows of a scorecard, as lines of text. */
export interface ExportLines {
  readonly preamble: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** Without an ending. */
  readonly fileName: string;
}

function exportable(row: ScorecardRow): ExportableRow {
  return {
    ...row,
    otherPrint: latestOtherPrint(row.facts.cells[0] ?? null),
    tolerances: row.tolerances.map(({ rule }) => rule),
    previousYearToDate: row.previousYearToDate ?? { value: null, origin: 'NONE', provenance: null },
  };
}

/** The rows that a view shows, in its order, with the lines that say what they are. */
export function exportLines(
  scorecard: Scorecard,
  view: ScorecardView,
  { columns, rows: said }: SaidScorecard,
): ExportLines {
  const { authority, period, places, edition, rows } = scorecard;
  const inWords = (cells: readonly string[] = []) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const all = {
    places,
    rows: rows.map((row, index) => ({ ...exportable(row), said: inWords(said[index]) })),
  };
  const shown = sortRows({ ...all, rows: filterRows(all, view) }, view);
  const place = places[0];
  const areaNames = new Map(
    rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea.name]),
  );
  const table = exportTable(
    {
      authority: authority.slug,
      months: scorecard.months,
      places,
      precision: authority.precision,
      layout: layoutOf(authority),
      regionName: authority.regionName,
      judgementModels: [
        ...new Set([
          authority.judgementModel,
          ...rows.flatMap(({ toleranceInForce }) => toleranceInForce?.model ?? []),
        ]),
      ],
    },
    shown,
    view,
  );
  return {
    ...table,
    preamble: exportPreamble(
      {
        authority: authority.name,
        place: place?.name ?? authority.name,
        period,
        revision: scorecard.revision,
        edition: edition && {
          number: edition.number,
          accurateAsOf: edition.accurateAsOf,
          asked: view.edition !== null,
        },
        rowsShown: shown.length,
        rowsInAll: rows.length,
        figureCount: scorecard.figureCount,
        modelledCount: scorecard.modelledCount,
        rulesVersion: scorecard.rulesVersion,
      },
      view,
      { areaName: (slug) => areaNames.get(slug) ?? slug, wording: wordingOf(authority) },
    ),
    fileName: `${authority.slug}-scorecard-${periodKey(period)}-${place?.slug ?? authority.slug}`,
  };
}
