import { isRatioKind } from '../measure';
import type { JudgedRow } from '../scorecard/judged-scorecard';
import { absenceDigit, figureLetter } from '../scorecard/month-codes';
import { alignedBehind, codesBehind } from './aligned-behind';
import type { MonthMask } from './masked-record';
import type { PublicReading } from './public-edition';
import type { PublicRowFacts } from './public-edition-parts';

interface ReadingParts<Row extends PublicRowFacts> {
  /** Judged from the masked record with its place as the only one. */
  readonly row: JudgedRow<Row>;
  /** Keys of the months shown. */
  readonly months: readonly string[];
  /** What is protected in each month shown. */
  readonly masks: readonly MonthMask[];
  /** What no locality recorded, in each month shown; null: not of this place or indicator. */
  readonly remainder: PublicReading['remainder'];
  /** How many months before the last its figure is of. */
  readonly behind: number;
}

/** A reading as the document of a public edition holds it. */
export function publicReading<Row extends PublicRowFacts>({
  row,
  months,
  masks,
  remainder,
  behind,
}: ReadingParts<Row>): PublicReading {
  const { yearToDate } = row;
  return {
    ...(behind === 0 ? {} : { behind }),
    values: alignedBehind(months, row.values[0] ?? [], behind),
    codes: codesBehind(months, row.codes[0] ?? '', behind),
    decimals: row.decimals[0] ?? 0,
    ...countsOf(row, masks),
    state: row.states[0] ?? 'NOT_RATED',
    reason: row.reasons[0] ?? 'NO_VALUE',
    secondState: row.secondStates?.[0] ?? null,
    secondReason: row.secondReasons?.[0] ?? null,
    polarityImplied: row.polarityImplied,
    arrow: row.arrows[0] ?? 'NONE',
    meaning: row.meanings[0] ?? 'NONE',
    directionReason: row.directionReasons[0] ?? 'NO_VALUE',
    yearToDate: {
      value: yearToDate.value,
      monthsPresent: yearToDate.monthsPresent,
      monthsInSpan: yearToDate.monthsInSpan,
      decimals: yearToDate.decimals,
    },
    remainder,
  };
}

function countsOf<Row extends PublicRowFacts>(
  { facts }: JudgedRow<Row>,
  masks: readonly MonthMask[],
): Pick<PublicReading, 'numerators' | 'numeratorCodes' | 'denominators' | 'denominatorCodes'> {
  const isRatio = isRatioKind(facts.indicator.measureKind);
  const observed = masks.map((_, month) => facts.cells[0]?.months[month] ?? null);
  const side = (name: 'numerator' | 'denominator') => {
    const values = observed.map((month) => (isRatio ? (month?.[name] ?? null) : null));
    const codes = observed.map((month, index) => {
      if (masks[index]?.[name]) return absenceDigit('SUPPRESSED');
      if (month === null || values[index] == null) return absenceDigit(null);
      return figureLetter(month.countsProvenance ?? month.provenance, false);
    });
    return [values, codes.join('')] as const;
  };
  const [numerators, numeratorCodes] = side('numerator');
  const [denominators, denominatorCodes] = side('denominator');
  return { numerators, numeratorCodes, denominators, denominatorCodes };
}
