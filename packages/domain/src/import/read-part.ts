import { absenceSentence } from '../absence';
import { formatLimit } from '../format';
import { assertNever } from '../never';
import type { Absence, Basis, MeasureKind } from '../vocabulary';
import type { ImportIndicator } from './import-catalogue';
import type { IssueCode } from './issue-codes';
import { hundredfold, readNumber } from './read-number';
import type { ReadNumber } from './read-number';
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
const FAILED: Part = { ...NOTHING, failed: true };
/** One cell of a figure, read and checked by itself. */
export function readPart(
  cells: FigureCells,
  part: FigurePart,
  rules: FigureRules,
  say: SayOfFigure,
): Part {
  const cell = cells[part];
  if (cell === null) return NOTHING;
  if (cell.isUnsavedFormula === true) {
    say('FORMULA_WITHOUT_VALUE', part, unsavedFormula(cell));
    return FAILED;
  }
  const read = readNumber(cell);
  if (read.kind === 'EMPTY') return NOTHING;
  if (read.kind !== 'NUMBER') return withoutNumber(read, cell, part, rules.indicator, say);
  const { indicator, percentagesAreFractions } = rules;
  const isPercentage = indicator.measureKind === 'PERCENTAGE' && part === 'value';
  if ((read.isPercentage && !isPercentage) || differsFromUnit(read.unit, indicator, part)) {
    sayUnitDiffers(cell, part, indicator, say);
    return FAILED;
  }
  if (read.currency) {
    const sentence = `Of ${quoted(cell.text)} the number is read.`;
    say('CURRENCY_LEFT_OUT', part, { expected: null, sentence });
  }
  const isBare = isPercentage && !read.isPercentage;
  const scaled = isBare && percentagesAreFractions === true;
  const number = scaled ? hundredfold(read.value) : read.value;
  if (isBare && percentagesAreFractions === null && number > 0 && number <= 1) {
    say('PERCENTAGE_AS_FRACTION', part, {
      expected: expectedValue(indicator),
      sentence: `${quoted(cell.text)} in a percentage is read as ${formatLimit(number, '%')}. Where it means ${formatLimit(hundredfold(number), '%')}, say that percentages are fractions and check again.`,
    });
  }
  if (scaled && number !== 0) {
    say('FRACTIONS_READ', part, {
      expected: 'a fraction of 1, as in "0.663" for 66.3%',
      sentence: `${quoted(cell.text)} in a percentage is read as ${formatLimit(number, '%')}, and all others without a sign as fractions, too. Check that none of them is a percentage already.`,
      same: '',
    });
  }
  const failed =
    isOutOfRange(number, part, indicator) && checkNumber(number, cell, part, indicator, say);
  return { number, absence: null, failed, scaled };
}

/** What is said of a formula whose value is not in the file. */
export function unsavedFormula({ text }: SourceCell) {
  return {
    expected: 'the value of the formula',
    sentence: `${quoted(text)} is a formula without a saved value. Open the workbook in Excel and save it, so that its values are in the file.`,
  };
}

function withoutNumber(
  read: Exclude<ReadNumber, { kind: 'NUMBER' | 'EMPTY' }>,
  cell: SourceCell,
  part: FigurePart,
  indicator: ImportIndicator,
  say: SayOfFigure,
): Part {
  const expected = part === 'value' ? expectedValue(indicator) : 'a count, as in "2,879"';
  const shown = quoted(cell.text);
  const same = cell.text.trim();
  switch (read.kind) {
    case 'ABSENCE': {
      const sentence = `${shown} is read as: ${absenceSentence(read.absence)}.`;
      say('ABSENCE_READ', part, { expected: null, sentence, same });
      return { ...NOTHING, absence: read.absence };
    }
    case 'CENSORED': {
      const sentence = `${shown} is only a bound, and is read as: ${absenceSentence('SUPPRESSED')}.`;
      say('CENSORED', part, { expected: null, sentence, same });
      return { ...NOTHING, absence: 'SUPPRESSED' };
    }
    case 'ERROR':
      say('SPREADSHEET_ERROR', part, {
        expected,
        sentence: `${shown} is the error of a formula. Mend it in the workbook, or write why there is no figure: c, x, z, u or k.`,
      });
      return FAILED;
    case 'DOUBTFUL':
      say('NUMBER_DOUBTFUL', part, {
        expected,
        sentence: `${shown} may be more than one number: ${read.why}. Write ${expected}.`,
      });
      return FAILED;
    case 'TEXT':
      say('NUMBER_NOT_READ', part, {
        expected,
        sentence: `${shown} is no number. Write ${expected}, or why there is no figure: c, x, z, u, k, "-" or "n/a".`,
      });
      return FAILED;
    default:
      return assertNever(read);
  }
}

function sayUnitDiffers(
  cell: SourceCell,
  part: FigurePart,
  indicator: ImportIndicator,
  say: SayOfFigure,
): void {
  const own =
    part !== 'value'
      ? 'It stands where a count is expected'
      : indicator.unit === null
        ? 'The indicator has no unit'
        : `The indicator's unit is "${indicator.unit}"`;
  say('UNIT_DIFFERS', part, {
    expected: part === 'value' ? expectedValue(indicator) : 'a count, as in "2,879"',
    sentence: `${quoted(cell.text)} has a unit. ${own}: check that the column is the right one, or write the number alone.`,
  });
}

/** Whether anything at all is remarkable about a number. */
function isOutOfRange(number: number, part: FigurePart, { measureKind }: ImportIndicator): boolean {
  return (
    number < 0 ||
    (!Number.isInteger(number) && isCount(part, measureKind)) ||
    (number > 100 && measureKind === 'PERCENTAGE' && part === 'value')
  );
}

function isCount(part: FigurePart, measureKind: MeasureKind): boolean {
  return part === 'value' ? measureKind === 'COUNT' : measureKind !== 'AVERAGE';
}

/** Says what is remarkable about a number; true where it stops the import. */
function checkNumber(
  number: number,
  cell: SourceCell,
  part: FigurePart,
  { measureKind }: ImportIndicator,
  say: SayOfFigure,
): boolean {
  const shown = quoted(cell.text);
  if (number < 0 && (part !== 'value' || measureKind !== 'AVERAGE')) {
    const sentence = `${shown} is below nought, which a ${isCount(part, measureKind) ? 'count' : measureKind.toLowerCase()} cannot be.`;
    say('NEGATIVE', part, { expected: 'nought or more', sentence });
    return true;
  }
  if (!Number.isInteger(number) && isCount(part, measureKind)) {
    const sentence = `${shown} is not a whole number, and is a count. Check that it is not a rate, an average or a percentage.`;
    say('NOT_WHOLE', part, { expected: 'a whole number', sentence });
  }
  if (number > 100 && part === 'value' && measureKind === 'PERCENTAGE') {
    const sentence = `${shown} is more than 100%. Check the figure; a part cannot be more than its whole.`;
    say('PERCENTAGE_OVER_100', part, { expected: '0% to 100%', sentence });
  }
  return false;
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
