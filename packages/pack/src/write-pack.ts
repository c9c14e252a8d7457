import type { PackDocument } from './document';
import { laidOut } from './large-print';
import { preparedDocument } from './prepared-document';
import type { TellStep } from './writing';

/** The kinds of file that a pack is made as. */
export const PACK_KINDS = ['HTML', 'PDF', 'WORD', 'WORKBOOK'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

type PackWriter = (document: PackDocument, tell: TellStep) => Uint8Array | Promise<Uint8Array>;

/** Each writer is read when it is first asked for: a thread makes one file and needs one of them. */
const WRITERS: Readonly<Record<PackKind, () => Promise<PackWriter>>> = {
  HTML: async () => (await import('./html/html')).writeHtml,
  PDF: async () => (await import('./pdf/pdf')).writePdf,
  WORD: async () => (await import('./word/word')).writeWord,
  WORKBOOK: async () => (await import('./workbook')).writeTables,
};

/**
 * A document as a file. The same document makes the same bytes, wherever and whenever it is written.
 * @throws PackRefusedError with all that keeps it from being written.
 */
export async function writePack(
  document: PackDocument,
  kind: PackKind,
  tell: TellStep = () => undefined,
): Promise<Uint8Array> {
  const prepared = preparedDocument(document);
  const write = await WRITERS[kind]();
  return write(kind === 'WORKBOOK' ? prepared : laidOut(prepared), tell);
}
