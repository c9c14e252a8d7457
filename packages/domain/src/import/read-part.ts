import { absenceSentence } from '../absence';
import { formatLimit } from '../format';
import type { Absence, Basis } from '../vocabulary';
import type { ImportIndicator } from './import-catalogue';
import type { IssueCode } from './issue-codes';
import { hundredfold, readNumber } from './read-number';
import type { SourceCell } from './source-table';

/** The cells of one figure; null where no column holds one, or nothing stands in it. */
export interface FigureCells {
  readonly value: SourceCell | null;
  readonly numerator: SourceCell | null;
  readonly denominator: SourceCell | null;
}

/** Which of the three cells something is about. */
export type FigurePart = keyof FigureCells;

/** What is said while a figure is read. */
export type SayOfFigure = (
  code: IssueCode,
  part: FigurePart,
  details: { readonly expected: string | null; readonly sentence: string; readonly same?: string },
) => void;

/** What a figure is read by. */
export interface FigureRules {
  readonly indicator: ImportIndicator;
  readonly basis: Basis;
  readonly percentagesAreFractions: boolean | null;
}

/** One cell of a figure as it was read. */
export interface Part {
  readonly number: number | null;
  readonly absence: Absence | null;
  /** True where it could not be read, and why was said. */
  readonly failed: boolean;
  /** True where 0.663 was taken to mean 66.3%. */
  readonly scaled: boolean;
}

const NOTHING: Part = { number: null, absence: null, failed: false, scaled: false };
/** One cell of a figure, read and checked by itself. */
export function readPart(
  cells: FigureCells,
  part: FigurePart,
  { indicator, percentagesAreFractions }: FigureRules,
  say: SayOfFigure,
): Part {
  const cell = cells[part];
  if (cell === null) return NOTHING;
  const read = readNumber(cell);
  const expected = part === 'value' ? expectedValue(indicator) : 'a count, as in "2,879"';
  const fail = (code: IssueCode, sentence: string): Part => {
    say(code, part, { expected, sentence });
    return { ...NOTHING, failed: true };
  };
  const shown = quoted(cell.text);
  switch (read.kind) {
    case 'EMPTY':
      return NOTHING;
    case 'ABSENCE':
      say('ABSENCE_READ', part, {
        expected: null,
        sentence: `${shown} is read as: ${absenceSentence(read.absence)}.`,
        same: cell.text.trim(),
      });
      return { ...NOTHING, absence: read.absence };
    case 'CENSORED':
      say('CENSORED', part, {
        expected: null,
        sentence: `${shown} is only a bound, and is read as: ${absenceSentence('SUPPRESSED')}.`,
        same: cell.text.trim(),
      });
      return { ...NOTHING, absence: 'SUPPRESSED' };
    case 'ERROR':
      return fail(
        'SPREADSHEET_ERROR',
        `${shown} is the error of a formula. Mend it in the workbook, or write why there is no figure: c, x, z, u or k.`,
      );
    case 'DOUBTFUL':
      return fail(
        'NUMBER_DOUBTFUL',
        `${shown} may be more than one number: ${read.why}. Write it plainly, as in ${expected}.`,
      );
    case 'TEXT':
      return fail(
        'NUMBER_NOT_READ',
        `${shown} is no number. Write ${expected}, or why there is no figure: c, x, z, u, k, "-" or "n/a".`,
      );
    case 'NUMBER':
      break;
  }
  const isPercentage = indicator.measureKind === 'PERCENTAGE' && part === 'value';
  if ((read.isPercentage && !isPercentage) || differsFromUnit(read.unit, indicator, part)) {
    const has = indicator.unit === null ? 'has none' : `has "${indicator.unit}"`;
    return fail(
      'UNIT_DIFFERS',
      `${shown} has a unit that is not the indicator's, which ${part === 'value' ? has : 'counts'}. Check that the column is the right one, or leave the unit out.`,
    );
  }
  if (read.currency) {
    say('CURRENCY_LEFT_OUT', part, { expected: null, sentence: `Of ${shown} the number is read.` });
  }
  const isBare = isPercentage && !read.isPercentage;
  const scaled = isBare && percentagesAreFractions === true;
  const number = scaled ? hundredfold(read.value) : read.value;
  if (isBare && percentagesAreFractions === null && number > 0 && number <= 1) {
    say('PERCENTAGE_AS_FRACTION', part, {
      expected,
      sentence: `${shown} in a percentage is read as ${formatLimit(number, '%')}. Where it means ${formatLimit(hundredfold(number), '%')}, say that percentages are fractions and check again.`,
      same: indicator.key,
    });
  }
  checkNumber(number, part, indicator, shown, say);
  const isBelowNought = number < 0 && (part !== 'value' || indicator.measureKind !== 'AVERAGE');
  return { number, absence: null, failed: isBelowNought, scaled };
}

function checkNumber(
  number: number,
  part: FigurePart,
  { measureKind }: ImportIndicator,
  shown: string,
  say: SayOfFigure,
): void {
  const isCount = part === 'value' ? measureKind === 'COUNT' : measureKind !== 'AVERAGE';
  if (number < 0 && (part !== 'value' || measureKind !== 'AVERAGE')) {
    const sentence = `${shown} is below nought, which no ${isCount ? 'count' : 'figure of this kind'} can be.`;
    say('NEGATIVE', part, { expected: 'nought or more', sentence });
  } else if (isCount && !Number.isInteger(number)) {
    const sentence = `${shown} is not a whole number, and is a count. Check that it is not a rate, an average or a percentage.`;
    say('NOT_WHOLE', part, { expected: 'a whole number', sentence });
  }
  if (part === 'value' && measureKind === 'PERCENTAGE' && number > 100) {
    const sentence = `${shown} is more than 100%. Check the figure; a part cannot be more than its whole.`;
    say('PERCENTAGE_OVER_100', part, { expected: '0% to 100%', sentence });
  }
}

function expectedValue({ measureKind }: ImportIndicator): string {
  if (measureKind === 'PERCENTAGE') return 'a percentage, as in "66.3%" or "66.3"';
  return measureKind === 'COUNT' ? 'a count, as in "2,879"' : 'a number, as in "69.7"';
}

function differsFromUnit(
  unit: string | null,
  indicator: ImportIndicator,
  part: FigurePart,
): boolean {
  if (unit === null) return false;
  const singular = (word: string) => word.toLowerCase().replace(/s$/, '');
  return part !== 'value' || singular(unit) !== singular(indicator.unit ?? '');
}

/** What stood in a cell, in quotation marks and shortened. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `"${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}"`;
}
