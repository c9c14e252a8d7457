import { doesNotRecompute } from '../checks/recompute';
import { absenceSentence } from '../absence';
import { roundHalfAwayFromZero } from '../exact';
import { decimalsOfText, formatLimit, formatOf } from '../format';
import { isRatioKind, multiplierOf } from '../measure';
import type { Absence } from '../vocabulary';
import type { ImportIndicator } from './import-catalogue';
import { quoted, readPart } from './read-part';
import type { FigureCells, FigureRules, SayOfFigure } from './read-part';
import type { SourceCell } from './source-table';

/** A figure as it was read. */
export interface ReadFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: Absence | null;
  readonly text: string | null;
}

const MORE_DECIMALS_THAN_PRINTED = 2;

/**
 * One figure from its value, numerator and denominator. Null where nothing stands in any of them, and
 * where one of them cannot be read: then why was said, and it stops the import.
 */
export function readFigure(
  cells: FigureCells,
  rules: FigureRules,
  say: SayOfFigure,
): ReadFigure | null {
  const value = readPart(cells, 'value', rules, say);
  const numerator = readPart(cells, 'numerator', rules, say);
  const denominator = readPart(cells, 'denominator', rules, say);
  if (value.failed || numerator.failed || denominator.failed) return null;
  if (isSomeOverNought(numerator.number, denominator.number, rules.indicator, say)) return null;
  const isSaid = (value.number ?? 0) > 100;
  if (!isSaid) checkCounts(numerator.number, denominator.number, rules.indicator, say);
  const counts =
    numerator.absence === null && denominator.absence === null
      ? { numerator: numerator.number, denominator: denominator.number }
      : { numerator: null, denominator: null };
  if (value.absence !== null) return withoutValue(value.absence, counts, cells, say);
  if (value.number === null) {
    const absence = numerator.absence ?? denominator.absence;
    if (absence !== null) return { ...NO_COUNTS, value: null, absence, text: null };
    if (counts.numerator === null && counts.denominator === null) return null;
    return fromCounts(counts, rules, say);
  }
  const text = printedText(cells.value, value.scaled, rules.indicator);
  const figure: ReadFigure = {
    value: value.number,
    numerator: counts.numerator,
    denominator: counts.denominator,
    absence: null,
    text,
  };
  checkAgainstCounts(figure, cells, rules, say);
  return figure;
}

const NO_COUNTS = { numerator: null, denominator: null } as const;

function isSomeOverNought(
  numerator: number | null,
  denominator: number | null,
  { measureKind }: ImportIndicator,
  say: SayOfFigure,
): boolean {
  if (denominator !== 0 || (numerator ?? 0) === 0 || !isRatioKind(measureKind)) return false;
  say('SOME_OVER_NOUGHT', 'denominator', {
    expected: 'a denominator above nought',
    sentence: `${formatOf(numerator ?? 0, 0)}: there cannot be something of nothing. Check both counts.`,
  });
  return true;
}

function checkCounts(
  numerator: number | null,
  denominator: number | null,
  { measureKind }: ImportIndicator,
  say: SayOfFigure,
): void {
  if (measureKind !== 'PERCENTAGE' || numerator === null || denominator === null) return;
  if (numerator <= denominator) return;
  say('NUMERATOR_OVER_DENOMINATOR', 'numerator', {
    expected: `at most ${formatLimit(denominator, '')}`,
    sentence: `${formatOf(numerator, denominator)}: a part cannot be more than its whole. Check both counts.`,
  });
}

function withoutValue(
  absence: Absence,
  counts: Pick<ReadFigure, 'numerator' | 'denominator'>,
  cells: FigureCells,
  say: SayOfFigure,
): ReadFigure {
  const { numerator, denominator } = counts;
  if (numerator !== null && denominator !== null) {
    say('VALUE_AGAINST_COUNTS', 'value', {
      expected: 'a value, or no counts',
      sentence: `${quoted(cells.value?.text ?? '')} says that there is no figure, and its counts are ${formatOf(numerator, denominator)}. It is read without the counts.`,
    });
  }
  return { ...NO_COUNTS, value: null, absence, text: cells.value?.text.trim() ?? null };
}

/** A value that only its counts give, rounded as the indicator is shown. */
function fromCounts(
  { numerator, denominator }: Pick<ReadFigure, 'numerator' | 'denominator'>,
  { indicator, basis }: FigureRules,
  say: SayOfFigure,
): ReadFigure | null {
  const figure = { value: null, numerator, denominator, absence: null, text: null };
  if (!isRatioKind(indicator.measureKind) && numerator !== null) {
    return { ...NO_COUNTS, value: numerator, absence: null, text: null };
  }
  if (numerator !== null && denominator !== null) {
    if (denominator === 0) {
      const sentence = `${formatOf(numerator, 0)} has no value, and is read as: ${absenceSentence('NOT_APPLICABLE')}.`;
      say('DENOMINATOR_NOUGHT', 'denominator', { expected: null, sentence });
      return { ...figure, absence: 'NOT_APPLICABLE' };
    }
    const multiplier = multiplierOf({ ...indicator, basis });
    const ratio = { numerator, denominator, multiplier };
    say('VALUE_COMPUTED', 'numerator', {
      expected: null,
      sentence: 'Values that the file does not give are computed from numerator and denominator.',
      same: '',
    });
    return { ...figure, value: roundHalfAwayFromZero(ratio, indicator.decimals) };
  }
  if (indicator.denominatorIsPopulation && numerator !== null) return figure;
  const [part, missing] =
    numerator === null
      ? (['denominator', 'numerator'] as const)
      : (['numerator', 'denominator'] as const);
  say('COUNTS_INCOMPLETE', part, {
    expected: `a ${missing}, or the value`,
    sentence: `The ${part} stands without a ${missing} and without a value. Add one of them.`,
  });
  return null;
}

function checkAgainstCounts(
  figure: ReadFigure,
  cells: FigureCells,
  { indicator, basis }: FigureRules,
  say: SayOfFigure,
): void {
  if (!isRatioKind(indicator.measureKind) || figure.denominator === null) return;
  if (figure.denominator === 0) {
    say('VALUE_AGAINST_COUNTS', 'value', {
      expected: 'no value, as its denominator is nought',
      sentence: `${quoted(cells.value?.text ?? '')} is given over a denominator of nought, which gives no value. Write "z" where it does not apply.`,
    });
    return;
  }
  const printedDecimals = figure.text === null ? null : decimalsOfText(figure.text);
  const definition = { ...indicator, basis };
  const finding = doesNotRecompute(
    { ...figure, printedDecimals },
    definition,
    indicator.unit ?? '',
  );
  if (finding === null) return;
  say('VALUE_AGAINST_COUNTS', 'value', {
    expected: finding.against,
    sentence: `${quoted(cells.value?.text ?? '')} is not what its counts give: ${finding.sentence}.`,
  });
}

/** The text of a value, where its decimals are those of a print. */
function printedText(
  cell: SourceCell | null,
  scaled: boolean,
  { decimals }: ImportIndicator,
): string | null {
  if (cell === null || scaled) return null;
  const text = cell.text.trim();
  return decimalsOfText(text) > decimals + MORE_DECIMALS_THAN_PRINTED ? null : text;
}
