import { byteLines } from '../byte-lines';

/** The header by which a command's request says what is asked, as JSON in base64url. */
export const ASKED_HEADER = 'x-vital-signs-command';

/** What the request of a command says before the bytes of its input. */
export interface AskedCommand {
  readonly name: string;
  readonly words: readonly string[];
  /** As the operating system names whoever called it. */
  readonly person: string;
  /** Of the program that asks; a server of another version does nothing for it. */
  readonly version: string;
}

/** What the server tells while it runs a command, each as a line of JSON. */
export type CommandFrame =
  | { readonly say: string }
  | { readonly complain: string }
  /** Bytes of the output file, in base64. */
  | { readonly write: string }
  /** Sent last: the exit code. */
  | { readonly exit: number };

/** Bytes of output told in one frame. */
export const FRAME_BYTES = 64 * 1024;

/** What a server tells, one frame after another. */
export async function* framesOf(answer: AsyncIterable<Uint8Array>): AsyncIterable<CommandFrame> {
  for await (const line of byteLines(answer)) yield JSON.parse(line) as CommandFrame;
}

/** What is asked, as a header carries it, and back. */
export const encodeAsked = (asked: AskedCommand): string =>
  Buffer.from(JSON.stringify(asked)).toString('base64url');

export const decodeAsked = (header: string): AskedCommand =>
  JSON.parse(Buffer.from(header, 'base64url').toString()) as AskedCommand;
