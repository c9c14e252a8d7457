import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefusedError } from './file-refused';

/** What is done with the parts of an XML document as they come. Names are without their prefixes. */
export interface XmlHandler {
  opened?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  closed?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function notRead(found: string): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'FILE_DAMAGED', found },
    expected: 'Open it in a spreadsheet, save it anew and load that.',
  });
}

/**
 * Reads XML piece by piece, and gives the turn back after each, so that what was read can be passed on.
 * Declarations of types, which could make entities grow without end, are refused.
 */
export async function* xmlPieces(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncIterable<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let problem: Error | null = null;
  parser.on('error', (error) => (problem ??= error));
  parser.on('doctype', () => (problem ??= new Error('It declares document types.')));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    handler.opened?.(local(name), attributes),
  );
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.closed?.(local(name)));
  const check = () => {
    if (problem !== null) throw notRead('A part of the workbook is not what a workbook holds.');
  };
  for await (const piece of bytes) {
    parser.write(decoder.decode(piece, { stream: true }));
    check();
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  check();
  yield;
}

/** Reads a whole XML document. */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  for await (const _ of xmlPieces(bytes, handler));
}
