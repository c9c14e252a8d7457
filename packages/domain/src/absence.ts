import type { Absence } from './vocabulary';

interface AbsenceWording {
  readonly sentence: string;
  readonly symbol: string | null;
}

const WORDINGS: Record<Absence, AbsenceWording> = {
  NOT_LEGIBLE: { sentence: 'not legible in the source', symbol: null },
  NOT_PRINTED: { sentence: 'not printed in the report', symbol: null },
  NOT_COLLECTED: { sentence: 'not collected for this period', symbol: null },
  NOT_THIS_TEAMS_WORK: { sentence: "not this team's work", symbol: null },
  NO_FIGURE: { sentence: 'no figure for this period', symbol: null },
  SUPPRESSED: { sentence: 'suppressed to protect small numbers', symbol: 'c' },
  UNAVAILABLE: { sentence: 'not available', symbol: 'x' },
  NOT_APPLICABLE: { sentence: 'not applicable', symbol: 'z' },
  LOW_RELIABILITY: { sentence: 'left out for low reliability', symbol: 'u' },
  ROUNDS_TO_ZERO: { sentence: 'rounds to nought, but is not nought', symbol: 'k' },
  STATED_RED: { sentence: 'stated red in the paper, no figure printed', symbol: null },
};

const BY_SYMBOL = new Map<string, Absence>(
  Object.entries(WORDINGS).flatMap(([absence, { symbol }]) =>
    symbol === null ? [] : [[symbol, absence as Absence]],
  ),
);

/** Why there is no figure, worded for the reader, to stand alone or inside a sentence. */
export function absenceSentence(absence: Absence): string {
  return WORDINGS[absence].sentence;
}

/** The Department for Education's symbol for an absence (c, x, z, u, k); null for the others. */
export function absenceSymbol(absence: Absence): string | null {
  return WORDINGS[absence].symbol;
}

/** The absence that a Department for Education symbol stands for; null for any other text. */
export function absenceOfSymbol(symbol: string): Absence | null {
  return BY_SYMBOL.get(symbol.trim().toLowerCase()) ?? null;
}
