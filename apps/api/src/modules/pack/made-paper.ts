import { renderPack, type PackKind, type PackStep } from '@vital-signs/pack';
import { PACK_BOUNDS } from './pack-bounds';
import { MakingStoppedError, TOO_LARGE } from './pack-file-problem';
import type { PackWords, PaperAsked } from './pack-means';

/** Of a hundred steps, so many are for gathering what the paper holds; the others are for writing it. */
const GATHERING = 40;

export interface MadeHow {
  /** Told of steps of a hundred, which never go back. */
  readonly tell: (step: PackStep) => void;
  readonly signal: AbortSignal;
}

/** A paper as a file: gathers what it holds, then writes it in a thread of its own. */
export async function madePaper(
  words: PackWords,
  asked: PaperAsked,
  kind: PackKind,
  { tell, signal }: MadeHow,
): Promise<Uint8Array> {
  const part = (from: number, to: number) => {
    let furthest = from;
    return ({ done, of, what }: PackStep) => {
      const share = of === 0 ? 0 : Math.min(1, done / of);
      furthest = Math.max(furthest, Math.round(from + share * (to - from)));
      tell({ done: furthest, of: 100, what });
    };
  };
  const document = await words.document(asked, { tell: part(0, GATHERING), signal });
  signal.throwIfAborted();
  const bytes = await renderPack(document, kind, { tell: part(GATHERING, 100), signal });
  if (bytes.length > PACK_BOUNDS.fileBytes) throw new MakingStoppedError(TOO_LARGE);
  return bytes;
}
