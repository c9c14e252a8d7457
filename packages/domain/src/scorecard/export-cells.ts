import { absenceSentence } from '../absence';
import { verdictLetterAt, verdictWords } from '../control-chart/verdict-codes';
import { provenanceWord } from '../provenance-words';
import { namedRatings, ratingWording, type RatingLayout } from '../layout/state-words';
import type { ExportableRow } from './exportable';
import { isDirectionModelled, latestCodeOf } from './month-codes';
import { directionWord } from './view-words';

/** A word, or nothing. */
export const text = (value: string | null | undefined): string => value ?? '';

/** A figure with the decimals that it is shown with, or nothing. */
export function figure(value: number | null | undefined, decimals: number): string {
  return value === null || value === undefined ? '' : value.toFixed(decimals);
}

/** A number as it is, or nothing. */
export const plain = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
/** Where the period's figure comes from, or why there is none. */
export function standing(row: ExportableRow, place: number): string {
  const { provenance, absence, doesNotRecompute } = latestCodeOf(row.codes[place] ?? '0');
  if (provenance === null) return absenceSentence(absence);
  return doesNotRecompute
    ? `${provenanceWord(provenance)}, does not recompute`
    : provenanceWord(provenance);
}
/** The rating of a place in words; both where there are two, each with what it is against. */
export function ratings(
  row: ExportableRow,
  place: number,
  layout: RatingLayout | null = null,
): string {
  const first = row.states[place];
  const second = row.secondStates?.[place];
  if (first === undefined) return '';
  const isDual = second !== undefined;
  const wording = ratingWording(layout, isDual ? 'DUAL' : 'THRESHOLDS');
  return namedRatings(wording, isDual ? [first, second] : [first]);
}
/** The direction of travel of a place in words, and whether it is made from a modelled figure. */
export function direction(row: ExportableRow, place: number): string {
  const word = directionWord(row.meanings[place] ?? 'NONE');
  return isDirectionModelled(row.codes[place] ?? '')
    ? `${word}, ${provenanceWord('MODELLED')}`
    : word;
}

/** What the control chart says of a place's figure, or why it says nothing. */
export function verdict({ verdicts }: ExportableRow, place: number): string {
  if (place >= verdicts.length) return '';
  const { kind, short, sentence } = verdictWords(verdictLetterAt(verdicts, place));
  const said = kind === 'NONE' ? sentence.replace(/\.$/, '') : short;
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
