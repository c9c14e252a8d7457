import type { FileSource } from './file-source';

/** How the bytes of a text file are to be read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * By its mark where it has one; otherwise UTF-8 where all of it is valid UTF-8, else Windows-1252, as
 * Excel writes .csv on British machines.
 */
export async function textEncodingOf(source: FileSource): Promise<TextEncoding> {
  const [first = 0, second = 0] = await source.read(0, Math.min(2, source.size));
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of source.open()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of a file in pieces, without its mark. */
export async function* textOf(source: FileSource, encoding: TextEncoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of source.open()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
