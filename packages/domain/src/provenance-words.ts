import type { Provenance } from './vocabulary';

const WORDINGS: Record<Provenance, { readonly word: string; readonly sentence: string }> = {
  PUBLISHED: { word: 'published', sentence: 'as printed in the report' },
  QUOTED: { word: 'quoted', sentence: "quoted in the report's commentary" },
  DERIVED: { word: 'derived', sentence: 'not printed; it follows from what the report prints' },
  MODELLED: { word: 'modelled', sentence: 'modelled, not reported: for trying the product only' },
  IMPORTED: { word: 'imported', sentence: 'loaded by the authority' },
};

/** The word for where a figure comes from, for marks, filters and exports. */
export function provenanceWord(provenance: Provenance): string {
  return WORDINGS[provenance].word;
}

/** Where a figure comes from, to stand alone or inside a sentence. */
export function provenanceSentence(provenance: Provenance): string {
  return WORDINGS[provenance].sentence;
}
