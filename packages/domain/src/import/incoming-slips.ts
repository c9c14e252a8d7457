import type { AuditFacts, AuditPlace, AuditRow } from '../audit/audit-facts';
import { RecordView } from '../audit/record-view';
import { doesNotRecompute } from '../checks/recompute';
import { asNumber } from '../exact';
import { formatOf, formatValue } from '../format';
import { indicatorShortName } from '../indicator-title';
import { isRatioKind, ratioOf } from '../measure';
import { monthsBetween } from '../period';
import { formatPeriod } from '../period-key';
import { measureDefinition } from '../scorecard/judge-cell';
import { overPopulation } from '../scorecard/observed-counts';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Steps } from '../steps';
import type { ImportedCell } from './imported-cell';
import type { IssueLog } from './issue-log';
import { FiguresOfSeries } from './series-figures';
import {
  slippedFromCounts,
  slippedFromLatest,
  slippedFromMonths,
  slipWords,
} from './slipped-point';
import type { Slip } from './slipped-point';

/** Months before a figure that it is held against; where there are too few, those after it, too. */
const MONTHS_BESIDE = 12;
const MONTHS_AT_LEAST = 3;
const FIGURES_IN_A_STEP = 500;
/** Counts of so few move tenfold by chance. */
const LEAST_COUNT = 5;

/** A figure of a file where it stands in the record that the file would make. */
interface Standing {
  readonly cell: ImportedCell;
  readonly row: AuditRow;
  readonly place: AuditPlace;
  readonly placeIndex: number;
  readonly observed: Observed;
  readonly figures: readonly (number | null)[];
  readonly at: number;
}

/**
 * Figures of a file that may be written with the decimal point in the wrong place: about ten, a hundred
 * or a thousand times, or a tenth and so on, of what their counts give over the population on record,
 * or of what the months before them read. A rate whose numerator comes without its denominator is held
 * against the population, too (METHODS section 12: value against numerator ÷ denominator). Answers the
 * figures of which anything is said.
 */
export function* slipsOfIncoming(
  after: AuditFacts,
  cells: readonly ImportedCell[],
  log: IssueLog,
): Steps<ReadonlySet<ImportedCell>> {
  const view = new RecordView(after);
  const known = new FiguresOfSeries(view);
  const said = new Set<ImportedCell>();
  let looked = 0;
  for (const series of yield* bySeries(cells)) {
    const slipped = new Set<number>();
    for (const cell of series) {
      if (looked % FIGURES_IN_A_STEP === 0) yield;
      looked += 1;
      const standing = standingOf(cell, view, known);
      if (standing === null || isSaidInItsRow(standing)) continue;
      const isSlip = sayAgainstCounts(standing, view, known, log);
      if (!isSlip && sayPopulationDiffers(standing, log)) said.add(cell);
      else if (isSlip || sayAgainstMonths(standing, slipped, log)) {
        said.add(cell);
        slipped.add(standing.at);
      }
    }
  }
  return said;
}

/** The figures of each series together, from the earliest month on: one found slipped bears no later one out. */
function* bySeries(cells: readonly ImportedCell[]): Steps<Iterable<readonly ImportedCell[]>> {
  const series = new Map<string, ImportedCell[]>();
  for (const [index, cell] of cells.entries()) {
    if (index % FIGURES_IN_A_STEP === 0) yield;
    const key = `${cell.indicatorId} ${cell.placeId} ${cell.basis}`;
    const known = series.get(key);
    if (known === undefined) series.set(key, [cell]);
    else known.push(cell);
  }
  for (const one of series.values()) {
    one.sort((a, b) => a.period.start.localeCompare(b.period.start));
  }
  return series.values();
}

function standingOf(cell: ImportedCell, view: RecordView, known: FiguresOfSeries): Standing | null {
  const row = view.row(cell.indicatorId);
  const placeIndex = view.placeIndex(cell.placeId);
  const [first] = view.facts.months;
  if (row === null || placeIndex === null || first === undefined) return null;
  if (cell.period.kind !== 'MONTH' || cell.absence !== null) return null;
  const { series, figures } = known.of(row, placeIndex, cell.basis);
  const at = monthsBetween(first, cell.period);
  const [place, observed] = [view.facts.places[placeIndex], series[at]];
  if (place === undefined || observed == null) return null;
  return { cell, row, place, placeIndex, observed, figures, at };
}

const definitionOf = ({ cell, row }: Standing) => ({
  ...measureDefinition(row.indicator),
  basis: cell.basis,
});

/** A figure that is not what the counts of its own row give was said where the row was read. */
function isSaidInItsRow(standing: Standing): boolean {
  const { cell, observed, row } = standing;
  if (cell.denominator === null || !isRatioKind(row.indicator.measureKind)) return false;
  return doesNotRecompute(observed, definitionOf(standing), '') !== null;
}

/** A rate against its numerator, its own or that of the indicator that counts it, over the population. */
function sayAgainstCounts(
  standing: Standing,
  view: RecordView,
  known: FiguresOfSeries,
  log: IssueLog,
): boolean {
  const { cell, row, place, placeIndex, observed, at } = standing;
  const { indicator } = row;
  if (cell.value === null || cell.denominator !== null || !indicator.denominatorIsPopulation) {
    return false;
  }
  const counting = cell.basis === indicator.basis ? view.row(indicator.numeratorIndicatorId) : null;
  const counts =
    counting === null ? null : known.of(counting, placeIndex, counting.indicator.basis).series;
  const numerator = cell.numerator ?? counts?.[at]?.value ?? null;
  if (numerator === null || numerator < LEAST_COUNT) return false;
  const alone = { ...observed, numerator, denominator: null };
  const reported = overPopulation(alone, indicator, place, cell.period);
  const ratio = ratioOf(reported, definitionOf(standing));
  const slip = ratio === null ? null : slippedFromCounts(cell.value, asNumber(ratio));
  if (slip === null || ratio === null) return false;
  const divided = formatOf(ratio.numerator, ratio.denominator);
  saySlip(standing, slip, `what ${divided} gives, the population on record`, log);
  return true;
}

/** A rate whose numerator the file gives alone, and which is not what it gives over the population. */
function sayPopulationDiffers(standing: Standing, log: IssueLog): boolean {
  const { cell, row, observed } = standing;
  const { indicator } = row;
  if (!indicator.denominatorIsPopulation || cell.value === null) return false;
  if (cell.numerator === null || cell.denominator !== null) return false;
  const finding = doesNotRecompute(observed, definitionOf(standing), indicator.unit ?? '');
  if (finding === null) return false;
  log.add('VALUE_AGAINST_COUNTS', {
    ...{ row: cell.row, column: cell.column, read: cell.text ?? textOf(standing, cell.value) },
    expected: finding.against,
    sentence: `${nameOf(standing)}: ${finding.sentence}, by the population on record. Check the figure and its numerator, or say why it is right.`,
  });
  return true;
}

/** A figure against those of the months before it. */
function sayAgainstMonths(
  standing: Standing,
  slipped: ReadonlySet<number>,
  log: IssueLog,
): boolean {
  const { cell, row, observed, figures, at } = standing;
  const { measureKind } = row.indicator;
  const figure = figures[at] ?? null;
  const isRatio = isRatioKind(measureKind);
  // A count of the year to date grows twelvefold by itself.
  if (figure === null || (!isRatio && cell.basis === 'YEAR_TO_DATE')) return false;
  if (isRatio && observed.numerator !== null && observed.numerator < LEAST_COUNT) return false;
  const { beside, latest } = monthsBeside(figures, at, slipped);
  const ofMonths = slippedFromMonths(figure, beside);
  const slip = ofMonths ?? (latest === null ? null : slippedFromLatest(figure, latest, beside));
  if (slip === null || (!isRatio && Math.min(figure, slip.usual) < LEAST_COUNT)) return false;
  const against =
    ofMonths === null
      ? 'what the month before it reads'
      : `what the middle of ${beside.length} other months reads`;
  saySlip(standing, slip, against, log);
  return true;
}

/** The months that a figure is held against, and the latest reported before it; none found slipped is among them. */
function monthsBeside(
  figures: readonly (number | null)[],
  at: number,
  slipped: ReadonlySet<number>,
): { readonly beside: readonly number[]; readonly latest: number | null } {
  const reported = (from: number, upTo: number) =>
    figures
      .map((figure, index) => (slipped.has(index) ? null : figure))
      .slice(Math.max(0, from), Math.max(0, upTo))
      .filter((figure) => figure !== null);
  const earlier = reported(at - MONTHS_BESIDE, at);
  const latest = earlier.at(-1) ?? null;
  if (earlier.length >= MONTHS_AT_LEAST) return { beside: earlier, latest };
  return { beside: [...earlier, ...reported(at + 1, at + 1 + MONTHS_BESIDE)], latest };
}

function saySlip(standing: Standing, slip: Slip, against: string, log: IssueLog): void {
  const { cell, figures, at } = standing;
  const figure = cell.value ?? figures[at] ?? 0;
  const usual = textOf(standing, slip.usual);
  log.add('POINT_MISPLACED', {
    ...{ row: cell.row, column: cell.column, read: cell.text ?? textOf(standing, figure) },
    expected: `about ${usual}`,
    sentence: `${nameOf(standing)}: ${textOf(standing, figure)} is about ${slipWords(slip)} ${usual}, ${against}. Check the decimal point and the unit, or say why it is right.`,
  });
}

function textOf({ row: { indicator } }: Standing, figure: number): string {
  return formatValue(figure, indicator.unit ?? '', indicator.decimals);
}

function nameOf({ row, place, cell }: Standing): string {
  return [indicatorShortName(row.indicator), place.name, formatPeriod(cell.period)].join(', ');
}
