import type { PackDocument } from './document';
import type { PackProblem } from './pack-problem';
import type { PackKind } from './write-pack';
import type { PackStep } from './writing';

/** What a thread is given to do. */
export interface RenderTask {
  readonly document: PackDocument;
  readonly kind: PackKind;
}

/** What a thread says: steps, and at its end the file, or why there is none. */
export type RenderMessage =
  | { readonly type: 'STEP'; readonly step: PackStep }
  | { readonly type: 'FILE'; readonly bytes: Uint8Array }
  | { readonly type: 'REFUSED'; readonly problems: readonly PackProblem[] };
