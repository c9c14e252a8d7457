import { Duplex } from 'node:stream';
import type { PgliteServer } from './pglite-server';

/** AuthenticationOk, then ReadyForQuery in the idle state: PGlite has one user and no password. */
const WELCOME = Buffer.from([82, 0, 0, 0, 8, 0, 0, 0, 0, 90, 0, 0, 0, 5, 73]);
const TERMINATE = 'X'.charCodeAt(0);

/**
 * Stands in for the socket of a `pg` connection, so that PGlite is read by the very same client,
 * decoders, prepared statements and notifications as a PostgreSQL server.
 */
export class PgliteWire extends Duplex {
  readonly #server: PgliteServer;
  #greeted = false;

  constructor(server: PgliteServer) {
    super();
    this.#server = server;
  }

  /** Named by `pg`, which calls it where it would connect a socket. */
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer', done);
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding | 'buffer',
    done: (error?: Error | null) => void,
  ): void {
    this.#answer(chunk).then(
      (answer) => {
        if (answer === null) this.push(null);
        else if (answer.byteLength > 0) this.push(answer);
        done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #answer(chunk: Buffer): Promise<Uint8Array | null> {
    if (!this.#greeted) {
      // The first message is the start-up packet, which PGlite does not know.
      this.#greeted = true;
      await this.#server.reset();
      return WELCOME;
    }
    return chunk[0] === TERMINATE ? null : this.#server.execute(chunk);
  }
}
