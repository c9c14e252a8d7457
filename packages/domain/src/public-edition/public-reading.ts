import { roundHalfAwayFromZero } from '../exact';
import { isRatioKind, ratioOf } from '../measure';
import type { Period } from '../period';
import type { JudgedRow } from '../scorecard/judged-scorecard';
import { measureDefinition } from '../scorecard/judge-cell';
import { latestOtherPrint } from '../scorecard/scorecard-facts';
import { absenceDigit, figureLetter } from '../scorecard/month-codes';
import type { MonthMask } from './masked-record';
import { codesOnEditionPeriods, onEditionPeriods } from './own-periods';
import type { PublicReading } from './public-edition';
import type { PublicRowFacts } from './public-edition-parts';

interface ReadingParts<Row extends PublicRowFacts> {
  /** Judged from the masked record with its place as the only one. */
  readonly row: JudgedRow<Row>;
  /** The months shown. */
  readonly months: readonly Period[];
  /** What is protected in each month shown. */
  readonly masks: readonly MonthMask[];
  /** What no locality recorded, in each month shown; null: not of this place or indicator. */
  readonly remainder: PublicReading['remainder'];
}

/** A reading as the document of a public edition holds it. */
export function publicReading<Row extends PublicRowFacts>({
  row,
  months,
  masks,
  remainder,
}: ReadingParts<Row>): PublicReading {
  const { yearToDate, facts } = row;
  const { behind = 0 } = facts;
  return {
    ...(behind === 0 ? {} : { behind }),
    ...otherPrintOf(row),
    values: onEditionPeriods(months, facts, row.values[0] ?? []),
    codes: codesOnEditionPeriods(months, facts, row.codes[0] ?? ''),
    decimals: row.decimals[0] ?? 0,
    ...countsOf(row, months, masks),
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

/**
 * Another print of the latest figure, where it is what the counts beside it make: whoever reads them reads
 * nothing new in it. Of any other nothing is known that would protect it.
 */
function otherPrintOf<Row extends PublicRowFacts>({
  facts: { cells, indicator },
}: JudgedRow<Row>): Pick<PublicReading, 'otherPrint'> {
  const [cell = null] = cells;
  const latest = cell?.months.at(-1) ?? null;
  const other = latestOtherPrint(cell)?.value ?? null;
  if (latest === null || other === null || !isRatioKind(indicator.measureKind)) return {};
  const ratio = ratioOf(latest, measureDefinition(indicator));
  if (ratio === null) return {};
  const made = roundHalfAwayFromZero(ratio, latest.printedDecimals ?? indicator.decimals);
  return made === other ? { otherPrint: other } : {};
}

function countsOf<Row extends PublicRowFacts>(
  { facts }: JudgedRow<Row>,
  periods: readonly Period[],
  masks: readonly MonthMask[],
): Pick<PublicReading, 'numerators' | 'numeratorCodes' | 'denominators' | 'denominatorCodes'> {
  const isRatio = isRatioKind(facts.indicator.measureKind);
  const observed = onEditionPeriods(periods, facts, facts.cells[0]?.months ?? []);
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
