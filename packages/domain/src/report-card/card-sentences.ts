import { counted, formatLimit, formatValue } from '../format';
import { formatDate } from '../period-key';

/** A target, with the text of the report where it is known. */
export interface TargetInWords {
  readonly value: number;
  readonly textAsPrinted: string | null;
}

/** A figure that is held against a target. */
export interface FigureInWords {
  /** Null where there is none. */
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
}

/** How far a figure is from its target, in its own unit: "24.0 points below the target of 80%." */
export function targetSentence(
  target: TargetInWords,
  { value, unit, decimals }: FigureInWords,
): string {
  const said = target.textAsPrinted ?? formatLimit(target.value, unit);
  if (value === null) return `The target is ${said}.`;
  if (value === target.value) return `Exactly at the target of ${said}.`;
  const distance = formatValue(Math.abs(value - target.value), '', decimals);
  const points = unit === '%' ? ' points' : '';
  return `${distance}${points} ${value < target.value ? 'below' : 'above'} the target of ${said}.`;
}

/** As much of a reading as the line of its figure says. */
export interface FigureFacts {
  /** As it is shown; null where there is none. */
  readonly shown: string | null;
  /** Numerator and denominator with what they count; null where they are not known. */
  readonly counts: string | null;
  /** Why there is no figure. */
  readonly absence: string | null;
}

/** A figure in real terms: "398 of 711 assessments authorised", or "No figure: not collected". */
export function realTerms({ shown, counts, absence }: FigureFacts): string {
  if (shown === null) return absence ?? 'No figure.';
  return counts ?? shown;
}

/** The edition as which a card is read; null where it is read as known now. */
export interface CardEdition {
  readonly number: number;
  /** An ISO date; null where the report does not say. */
  readonly accurateAsOf: string | null;
}

/** As of when a card is accurate, and by which version of the rules: "Edition 2, accurate as of …". */
export function accuracySentence(
  edition: CardEdition | null,
  published: CardEdition | null,
  rulesVersion: string,
): string {
  const rules = `Judged by version ${rulesVersion} of the rules.`;
  const said = edition ?? published;
  if (said === null) return `As known now; not published yet. ${rules}`;
  const asOf =
    said.accurateAsOf === null ? '' : `, accurate as of ${formatDate(said.accurateAsOf)}`;
  const how = edition === null ? 'As known now; published in edition' : 'Edition';
  return `${how} ${said.number}${asOf}. ${rules}`;
}

/** Which of an authority's cards a page holds. */
export interface CardsInWords {
  readonly isOfExceptions: boolean;
  readonly total: number;
  /** How many come before the first of the page, and how many it holds. */
  readonly skip: number;
  readonly shown: number;
}

/** How many cards there are, and which of them are shown: "31 report cards of exceptions; 21 to 31 are shown." */
export function cardsSentence({ isOfExceptions, total, skip, shown }: CardsInWords): string {
  if (total === 0) {
    return isOfExceptions ? 'Nothing is an exception by the rules in force.' : 'There is no card.';
  }
  const cards = `${counted(total, 'report card')}${isOfExceptions ? ' of exceptions' : ''}`;
  if (shown === total) return `${cards}.`;
  return shown === 0
    ? `${cards}; none after ${skip}.`
    : `${cards}; ${skip + 1} to ${skip + shown} are shown.`;
}

/** What a card says in the place of a rating where the figure is modelled. */
export const MODELLED_NOT_RATED = 'Modelled: nobody rates it.';
