import type { AuditFinding } from '../audit/found';
import type { Period } from '../period';
import { lastDay } from '../period';
import { parsePeriodKey, periodKey } from '../period-key';
import { lastMonthOf } from '../reporting-period/period-of-kind';
import type { DataMark, FindingWeight } from '../vocabulary';
import type { ScorecardMark } from './judged-scorecard';
import type { MonthSpan, PlaceFacts, RowFacts } from './scorecard-facts';

/** A finding about a record, and whether somebody has accepted it. */
export interface DecidedFinding extends AuditFinding {
  readonly accepted: boolean;
}

/** Findings by id of the indicator that they mark; those of whole months stand under `EVERY_ROW`. */
export type FindingsByIndicator = ReadonlyMap<number, readonly DecidedFinding[]>;

const EVERY_ROW = 0;

/** Findings as a scorecard takes them: those that mark a row, on every row that they mark. */
export function findingsByIndicator(findings: readonly DecidedFinding[]): FindingsByIndicator {
  const byIndicator = new Map<number, DecidedFinding[]>();
  for (const finding of findings) {
    if (finding.mark === null) continue;
    const { indicatorId, otherId, alsoIds } = finding;
    const own = indicatorId ?? EVERY_ROW;
    for (const id of new Set([own, otherId ?? own, ...alsoIds])) {
      const known = byIndicator.get(id);
      if (known === undefined) byIndicator.set(id, [finding]);
      else known.push(finding);
    }
  }
  return byIndicator;
}

/** Where and when the findings about one row may be shown. */
export interface RowShown {
  readonly row: Pick<RowFacts, 'indicator' | 'tolerances'>;
  readonly places: readonly PlaceFacts[];
  readonly span: MonthSpan;
}

function findingsOf({ row }: RowShown, findings: FindingsByIndicator): readonly DecidedFinding[] {
  const own = findings.get(row.indicator.id) ?? [];
  const ofMonths = findings.get(EVERY_ROW);
  return ofMonths === undefined ? own : [...own, ...ofMonths];
}

/**
 * The marks that open findings leave on a row: those about places and months that it shows, and
 * about years to date that end with its period. What was accepted leaves none.
 */
export function marksOfFindings(
  shown: RowShown,
  findings: FindingsByIndicator,
): readonly ScorecardMark[] {
  return findingsOf(shown, findings).flatMap((finding): ScorecardMark[] => {
    const { mark, weight, sentence, placeId, accepted } = finding;
    const place = placeId === null ? null : shown.places.findIndex(({ id }) => id === placeId);
    if (accepted || mark === null || place === -1 || !isShown(finding, shown)) return [];
    const found = periodFound(finding, monthsShown(shown.span));
    const month = finding.ofYearToDate || found === undefined ? null : periodKey(found);
    return [{ mark, weight, place, month, sentence }];
  });
}

function isShown(finding: DecidedFinding, { row, span }: RowShown): boolean {
  const { month, ofYearToDate, validity } = finding;
  const period = span.months.at(-1);
  if (period === undefined) return false;
  if (validity !== null) {
    const day = lastDay(period);
    const inForce = validity.from <= day && (validity.to === null || validity.to > day);
    return inForce && row.tolerances.length > 0;
  }
  if (month === null) return true;
  if (ofYearToDate) return isFoundIn(finding, period);
  return periodFound(finding, monthsShown(span)) !== undefined;
}

/** Whether a finding is about a period: checks name a quarter or a year by its last month. */
function isFoundIn({ month }: Pick<DecidedFinding, 'month'>, period: Period): boolean {
  return month === periodKey(period) || month === periodKey(lastMonthOf(period));
}

function isFoundAt(finding: DecidedFinding, key: string | null): boolean {
  return key === null ? finding.month === null : isFoundIn(finding, parsePeriodKey(key));
}

function periodFound(finding: DecidedFinding, periods: readonly Period[]): Period | undefined {
  return periods.find((period) => isFoundIn(finding, period));
}

function monthsShown({ months, shown }: MonthSpan): readonly Period[] {
  return months.slice(-shown);
}

/**
 * The codes of a row's places with the letter of a figure that recomputes where somebody has
 * accepted that it does not.
 */
export function codesDecided(
  codes: readonly string[],
  shown: RowShown,
  findings: FindingsByIndicator,
): readonly string[] {
  const accepted = findingsOf(shown, findings).filter(
    (finding) => finding.accepted && finding.mark === 'DOES_NOT_RECOMPUTE',
  );
  if (accepted.length === 0) return codes;
  const months = monthsShown(shown.span);
  return codes.map((letters, place) => {
    const id = shown.places[place]?.id;
    return [...letters]
      .map((letter, index) => {
        const period = months[index];
        const isAccepted = accepted.some(
          (finding) =>
            finding.placeId === id &&
            period !== undefined &&
            isFoundIn(finding, period) &&
            !finding.ofYearToDate,
        );
        return isAccepted ? letter.toUpperCase() : letter;
      })
      .join('');
  });
}

/** The codes of one place of a row; see `codesDecided`. */
export function codesDecidedAt(
  codes: string,
  { row, place, span }: Omit<RowShown, 'places'> & { readonly place: PlaceFacts },
  findings: FindingsByIndicator | undefined,
): string {
  if (findings === undefined) return codes;
  return codesDecided([codes], { row, places: [place], span }, findings)[0] ?? codes;
}

/** One figure; a month of null asks for what is said of the row as a whole. */
export interface FigureAsked {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly month: string | null;
}

/** The open findings about one figure, or about a row as a whole in one place. */
export function marksOfFigure(
  findings: FindingsByIndicator,
  { indicatorId, placeId, month }: FigureAsked,
): readonly { mark: DataMark; weight: FindingWeight; sentence: string }[] {
  const all = [...(findings.get(indicatorId) ?? []), ...(findings.get(EVERY_ROW) ?? [])];
  return all.flatMap((finding) => {
    const { mark, weight, sentence } = finding;
    const isThere = finding.placeId === null || finding.placeId === placeId;
    const isThen = !finding.ofYearToDate && isFoundAt(finding, month);
    return mark !== null && !finding.accepted && isThere && isThen
      ? [{ mark, weight, sentence }]
      : [];
  });
}
