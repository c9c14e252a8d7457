import { request, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXIT } from './command';
import { ASKED_HEADER, encodeAsked, framesOf, type AskedCommand } from './command-frames';
import type { CommandConsole } from './command-console';

/** Nobody takes commands at an address. */
export class NobodyListensError extends Error {
  override name = 'NobodyListensError';
}

const LOST =
  'The server went away while it did this, or cannot be reached. Whether it was done is to be looked up there.';

/**
 * Sends a command with its input to the server that listens at an address, and passes on what that
 * tells. Gives its exit code.
 * @throws NobodyListensError where nothing was sent.
 */
export async function sendCommand(
  address: string,
  asked: AskedCommand,
  { say, complain, input, write, signal }: CommandConsole,
): Promise<number> {
  const sent = request({
    ...{ socketPath: address, method: 'POST', path: '/', agent: false, signal },
    headers: { [ASKED_HEADER]: encodeAsked(asked), 'transfer-encoding': 'chunked' },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  sent.flushHeaders();

  let answer: IncomingMessage;
  try {
    answer = await answered;
  } catch (error) {
    if (signal.aborted) return EXIT.cancelled;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ECONNREFUSED') throw new NobodyListensError();
    complain(LOST);
    return EXIT.lost;
  }
  // Where the input breaks off so does the request, which the server sees; and a command may end
  // before it has read everything.
  pipeline(Readable.from(input), sent).catch(() => undefined);

  try {
    for await (const frame of framesOf(answer)) {
      if ('say' in frame) say(frame.say);
      else if ('complain' in frame) complain(frame.complain);
      else if ('write' in frame) await write(Buffer.from(frame.write, 'base64'));
      else return frame.exit;
    }
  } catch (error) {
    if (!signal.aborted && !answer.errored) throw error;
  } finally {
    sent.destroy();
  }
  if (signal.aborted) {
    complain('Stopped: what the server had not finished is not kept.');
    return EXIT.cancelled;
  }
  complain(LOST);
  return EXIT.lost;
}
