import { FILE_BOUNDS, FileRefusedError } from '@vital-signs/tabular';

/**
 * A file of published figures as it arrives, held in memory: a workbook's contents stand at its end.
 * @throws FileRefusedError as soon as it is larger than any file that is read.
 */
export async function wholeFile(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > FILE_BOUNDS.size) {
      throw new FileRefusedError({
        code: 'FILE_TOO_LARGE',
        found: `The file has more than ${FILE_BOUNDS.size / 1024 / 1024} megabytes.`,
        expected: 'Expected are at most as many: load it in parts.',
      });
    }
    held.push(piece);
  }
  return Buffer.concat(held);
}
