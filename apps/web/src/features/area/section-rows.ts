import {
  alignedWith,
  codesAlignedWith,
  isDirectionModelled,
  monthCodeOf,
  verdictLetterAt,
  verdictWords,
} from '@vital-signs/domain';
import type { MonthCode, ToleranceVersion, VerdictWords } from '@vital-signs/domain';
import type {
  SectionPage_AccountFragment,
  SectionPage_RowFragment,
} from '../../apollo/generated/documents';
import { toleranceVersion } from '../../lib/tolerance-version';

export type SectionAccount = SectionPage_AccountFragment;

/** An indicator on a section, at the section's place, its lists a month each. */
export interface SectionRow {
  readonly indicator: SectionPage_RowFragment['indicator'];
  /** Keys of the months, oldest first. */
  readonly months: readonly string[];
  readonly values: readonly (number | null)[];
  readonly codes: readonly MonthCode[];
  readonly isTravelModelled: boolean;
  /** Decimals of the latest figure; the months before have the indicator's. */
  readonly decimals: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly state: SectionPage_RowFragment['states'][number];
  readonly arrow: SectionPage_RowFragment['arrows'][number];
  readonly meaning: SectionPage_RowFragment['meanings'][number];
  readonly reason: SectionPage_RowFragment['directionReasons'][number];
  readonly verdict: VerdictWords;
  readonly tolerances: readonly (ToleranceVersion & { readonly place: string | null })[];
  readonly benchmarks: SectionPage_RowFragment['benchmarks'];
  /** What is to be known of the row as a whole, or of the section's place in it. */
  readonly marks: SectionPage_RowFragment['marks'];
  readonly control: SectionAccount['controlCharts'][number] | null;
}

/** The rows of a section as they came, made ready to be looked at. */
export function sectionRows({ scorecard, controlCharts }: SectionAccount): readonly SectionRow[] {
  const { months, ownPeriods, rows } = scorecard;
  const own = new Map(ownPeriods.map(({ indicator, periods }) => [indicator, periods]));
  return rows.map((row, index) =>
    sectionRow(row, own.get(row.indicator.key) ?? months, controlCharts[index] ?? null),
  );
}

function sectionRow(
  row: SectionPage_RowFragment,
  months: readonly string[],
  control: SectionRow['control'],
): SectionRow {
  const codes = codesAlignedWith(months, row.codes[0] ?? '');
  const verdict = verdictWords(verdictLetterAt(row.verdicts, 0));
  const read = months.map((_, index) => monthCodeOf(codes, index));
  return {
    indicator: row.indicator,
    months,
    values: alignedWith(months, row.values[0] ?? []),
    codes: read,
    isTravelModelled: isDirectionModelled(codes),
    decimals: row.decimals[0] ?? row.indicator.decimals,
    numerator: row.numerators[0] ?? null,
    denominator: row.denominators[0] ?? null,
    state: row.states[0] ?? 'NOT_RATED',
    arrow: row.arrows[0] ?? 'NONE',
    meaning: row.meanings[0] ?? 'NONE',
    reason: row.directionReasons[0] ?? 'NO_VALUE',
    verdict: control === null ? verdict : { ...verdict, sentence: control.verdict.sentence },
    tolerances: row.tolerances.map((sent) => ({ ...toleranceVersion(sent), place: sent.place })),
    benchmarks: row.benchmarks,
    marks: row.marks.filter(({ place }) => place === null || place === 0),
    control,
  };
}
