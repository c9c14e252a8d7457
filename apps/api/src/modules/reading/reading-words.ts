import {
  absenceSentence,
  countsInWords,
  directionSentence,
  formatWithUnit,
  gapOfCell,
  gapSentence,
  isDirectionModelled,
  ratingSentence,
  type CellQuestion,
  type Gap,
  type JudgedCell,
  type RatingWording,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';

/** What is said about a reading. */
export interface ReadingWords {
  /** The figure as it is shown; null where there is none. */
  readonly shown: string | null;
  readonly absence: string | null;
  /** Numerator and denominator; null where they are not known. */
  readonly counts: string | null;
  readonly rating: string;
  readonly direction: string;
  readonly gap: (Gap & { sentence: string }) | null;
}

/** Puts a judged cell into words; its gap in those of its authority. */
export function wordsOf(
  question: CellQuestion & { indicator: IndicatorRecord },
  cell: JudgedCell,
  wording: RatingWording,
): ReadingWords {
  const { indicator } = question;
  const unit = indicator.unit ?? '';
  const { measured, previous, decimals } = cell;
  return {
    shown: measured.value === null ? null : formatWithUnit(measured.value, unit, decimals),
    absence: measured.absence === null ? null : absenceSentence(measured.absence),
    counts: countsOf(indicator, cell),
    rating: ratingSentence(cell.rating, unit),
    direction: directionInWords(),
    gap: gapInWords(),
  };

  function directionInWords(): string {
    const { value } = measured;
    const { decimals: own } = indicator;
    const said = directionSentence(cell.direction, { current: value, previous }, unit, own);
    return isDirectionModelled(cell.codes) ? `${said}; made from a modelled figure` : said;
  }

  function gapInWords(): ReadingWords['gap'] {
    const gap = gapOfCell(question, cell);
    return gap === null ? null : { ...gap, sentence: gapSentence(gap, unit, wording) };
  }
}

function countsOf(indicator: IndicatorRecord, { current }: JudgedCell): string | null {
  if (current === null || current.numerator === null || current.denominator === null) return null;
  const { measureKind, numeratorLabel, denominatorLabel } = indicator;
  const { numerator, denominator } = current;
  return countsInWords({ measureKind, numerator, denominator, numeratorLabel, denominatorLabel });
}
