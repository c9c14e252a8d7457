import { provenanceTogether } from '../modelled';
import { ABSENCES, PROVENANCES } from '../vocabulary';
import type { Absence, Provenance } from '../vocabulary';

/** What one letter of MonthCodes says: where a figure comes from, or why there is none. */
export type MonthCode =
  | { readonly provenance: Provenance; readonly doesNotRecompute: boolean; readonly absence: null }
  | { readonly provenance: null; readonly doesNotRecompute: false; readonly absence: Absence };

const PROVENANCE_LETTERS: Record<Provenance, string> = {
  PUBLISHED: 'P',
  QUOTED: 'Q',
  DERIVED: 'D',
  MODELLED: 'M',
  IMPORTED: 'I',
};

const ABSENCE_DIGITS: Record<Absence, string> = {
  NO_FIGURE: '0',
  NOT_LEGIBLE: '1',
  NOT_PRINTED: '2',
  NOT_COLLECTED: '3',
  NOT_THIS_TEAMS_WORK: '4',
  SUPPRESSED: '5',
  UNAVAILABLE: '6',
  NOT_APPLICABLE: '7',
  LOW_RELIABILITY: '8',
  ROUNDS_TO_ZERO: '9',
  STATED_RED: 'R',
};

const CODES = new Map<string, MonthCode>([
  ...PROVENANCES.flatMap((provenance): [string, MonthCode][] => {
    const letter = PROVENANCE_LETTERS[provenance];
    return [
      [letter, { provenance, doesNotRecompute: false, absence: null }],
      [letter.toLowerCase(), { provenance, doesNotRecompute: true, absence: null }],
    ];
  }),
  ...ABSENCES.map((absence): [string, MonthCode] => [
    ABSENCE_DIGITS[absence],
    { provenance: null, doesNotRecompute: false, absence },
  ]),
]);

/** The letter of a figure; lower case where it does not recompute from its counts. */
export function figureLetter(provenance: Provenance, doesNotRecompute: boolean): string {
  const letter = PROVENANCE_LETTERS[provenance];
  return doesNotRecompute ? letter.toLowerCase() : letter;
}

/** The digit of a missing figure; a figure of which nothing is recorded reads as NO_FIGURE. */
export function absenceDigit(absence: Absence | null): string {
  return ABSENCE_DIGITS[absence ?? 'NO_FIGURE'];
}

/** Reads one letter of a series of codes; throws on a letter that has no meaning. */
export function monthCodeOf(codes: string, month: number): MonthCode {
  const letter = codes.charAt(month);
  const code = CODES.get(letter);
  if (code === undefined) throw new RangeError(`Not a month code: "${letter}" in "${codes}"`);
  return code;
}

/** Reads the last letter: the code of the period itself. */
export function latestCodeOf(codes: string): MonthCode {
  return monthCodeOf(codes, codes.length - 1);
}

/**
 * Whether the direction of travel to the period is made from a modelled figure: this month's or that
 * of the month before. Where either has no figure there is no direction, and nothing that is modelled.
 */
export function isDirectionModelled(codes: string): boolean {
  if (codes.length < 2) return false;
  const current = latestCodeOf(codes).provenance;
  const previous = monthCodeOf(codes, codes.length - 2).provenance;
  if (current === null || previous === null) return false;
  return provenanceTogether([previous, current]) === 'MODELLED';
}
