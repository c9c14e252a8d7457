import { absenceSentence, absenceSymbol } from '../absence';
import { benchmarkFigure } from '../benchmark';
import { formatLimit, formatWithUnit } from '../format';
import { gapSentence } from '../gap';
import { assertNever } from '../never';
import { ratingsWithin } from '../layout/state-words';
import { gapOfCell } from '../scorecard/gap-of-cell';
import { isDirectionModelled } from '../scorecard/month-codes';
import { directionSentence } from '../travel';
import type { Absence } from '../vocabulary';
import type { LiveBenchmark, LiveReading } from './live-record';
import type { LiveFigureKind } from './live-token';

/** A live figure as it stands in a text. */
export interface FigureWords {
  readonly words: string;
  /** False where the words say why there is none. */
  readonly hasFigure: boolean;
}

const figure = (words: string, isModelled = false): FigureWords => ({
  words: isModelled ? `${words} (modelled)` : words,
  hasFigure: true,
});
const none = (why: string): FigureWords => ({ words: `(${why})`, hasFigure: false });

/**
 * What a token is replaced by: the words that pages say of the same reading. What is missing says why,
 * with the Department for Education’s symbol where there is one, and what is modelled says so.
 */
export function figureWords(kind: LiveFigureKind, reading: LiveReading): FigureWords {
  const { question, cell, target, yearToDate, neighbours } = reading;
  const { indicator } = question;
  const unit = indicator.unit ?? '';
  const { measured } = cell;
  switch (kind) {
    case 'value':
      return measured.value === null
        ? missing(measured.absence)
        : figure(formatWithUnit(measured.value, unit, cell.decimals), isModelledNow(reading));
    case 'change': {
      const { previous, direction } = cell;
      if (measured.value === null) return missing(measured.absence);
      if (previous === null) return none('nothing to compare with the month before');
      const between = { current: measured.value, previous };
      const said = directionSentence(direction, between, unit, indicator.decimals);
      return figure(said, isDirectionModelled(cell.codes));
    }
    case 'rating':
      return figure(
        ratingsWithin(
          reading.wording,
          cell.judgement.ratings.map(({ state }) => state),
        ),
        isModelledNow(reading),
      );
    case 'target':
      return target === null ? none('no target is set') : figure(formatLimit(target.value, unit));
    case 'gap': {
      const gap = gapOfCell(question, cell);
      return gap === null ? none('no gap can be told') : figure(gapSentence(gap, unit));
    }
    case 'ytd': {
      if (yearToDate === null || yearToDate.value === null) return none('no year to date');
      const { value, provenance, decimals } = yearToDate;
      return figure(formatWithUnit(value, unit, decimals), provenance === 'MODELLED');
    }
    case 'neighbours':
      if (neighbours === null) return none('no figure of the statistical neighbours');
      return figure(neighbourWords(neighbours, unit, indicator.decimals));
    default:
      return assertNever(kind);
  }
}

/** "19.6%" as printed; "20.3% (mean of 10 of 10 neighbours, 2021 model, 2016/17)" as made. */
function neighbourWords(
  { value, textAsPrinted, basis }: LiveBenchmark,
  unit: string,
  decimals: number,
): string {
  const words = benchmarkFigure(value, unit, decimals, textAsPrinted);
  return basis === null ? words : `${words} (${basis})`;
}

function missing(absence: Absence | null): FigureWords {
  const why = absence ?? 'NO_FIGURE';
  const symbol = absenceSymbol(why);
  return symbol === null ? none(absenceSentence(why)) : { words: symbol, hasFigure: false };
}

function isModelledNow({ cell: { current } }: LiveReading): boolean {
  return current?.provenance === 'MODELLED';
}
