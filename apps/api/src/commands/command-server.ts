import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Database } from '@vital-signs/database';
import type { Environment } from '../env';
import type { SignIn } from '../sign-in/sign-in';
import { commandActor } from './calling-person';
import { EXIT, type Command } from './command';
import { listenForCommands } from './command-address';
import {
  ASKED_HEADER,
  decodeAsked,
  FRAME_BYTES,
  type AskedCommand,
  type CommandFrame,
} from './command-frames';
import { commandVersion } from './command-version';
import { performCommand } from './perform-command';

export interface CommandServerOptions {
  readonly database: Database;
  readonly environment: Environment;
  readonly signIn: SignIn;
  readonly commands: readonly Command[];
}

/** A server that takes commands. */
export interface CommandServer {
  /** Takes no more commands, stops those that run, and waits for them to end. */
  close(): Promise<void>;
}

/**
 * Takes the commands of whoever may read the data folder, for an embedded database can be open in one
 * process only. It listens on a socket that the owner of the process alone can reach, on no network.
 */
export async function startCommandServer(options: CommandServerOptions): Promise<CommandServer> {
  const { database, environment, signIn, commands } = options;
  const version = await commandVersion();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, stopping.signal]);
    const tell = (frame: CommandFrame) => response.write(`${JSON.stringify(frame)}\n`);
    const complain = (sentence: string) => void tell({ complain: sentence });

    async function write(bytes: Uint8Array): Promise<void> {
      for (let from = 0; from < bytes.length; from += FRAME_BYTES) {
        signal.throwIfAborted();
        const part = Buffer.from(bytes.subarray(from, from + FRAME_BYTES)).toString('base64');
        if (!tell({ write: part })) await once(response, 'drain', { signal });
      }
    }

    async function perform({ name, words, person, version: theirs }: AskedCommand) {
      const command = commands.find((one) => one.name === name);
      if (command === undefined || theirs !== version) {
        complain(
          `The running server is version ${version} and this command ${theirs}: start the server anew.`,
        );
        return EXIT.failed;
      }
      const exit = await performCommand(command, words, {
        ...{ database, environment, signal, complain, write, input: request },
        actor: commandActor(person),
        signIn: () => Promise.resolve(signIn),
        say: (sentence) => void tell({ say: sentence }),
      });
      if (!stopping.signal.aborted || exit === EXIT.done) return exit;
      complain('The server is being stopped.');
      return EXIT.lost;
    }

    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.flushHeaders();
    const exit = await perform(decodeAsked(String(request.headers[ASKED_HEADER])));
    tell({ exit });
    // A socket that is closed with input unread takes with it what was told and not read yet.
    request.resume();
    await finished(request).catch(() => undefined);
    response.end();
  }

  const server = createServer({ requestTimeout: 0, keepAlive: false }, (request, response) => {
    const work = answer(request, response)
      .catch(() => void response.destroy())
      .finally(() => running.delete(work));
    running.add(work);
  });
  const forget = await listenForCommands(server, environment.dataDir);

  return {
    async close() {
      forget();
      const closed = new Promise<void>((done) => server.close(() => done()));
      stopping.abort();
      await Promise.all(running);
      server.closeAllConnections();
      await closed;
    },
  };
}
