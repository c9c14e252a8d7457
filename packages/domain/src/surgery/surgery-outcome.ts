/** What became of something on an agenda, or of something said. */
export const SURGERY_OUTCOMES = ['OPEN', 'AGREED', 'PARKED'] as const;
export type SurgeryOutcome = (typeof SURGERY_OUTCOMES)[number];

const WORDS: Readonly<Record<SurgeryOutcome, string>> = {
  OPEN: 'open',
  AGREED: 'agreed',
  PARKED: 'parked',
};

/** What became of it, in a word. */
export function surgeryOutcomeWords(outcome: SurgeryOutcome): string {
  return WORDS[outcome];
}
