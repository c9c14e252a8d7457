import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where a screen reads which version it was told. */
const VERSION = /^id: (\d+)$/gm;

/** Connected so many at a time, so that none is refused for want of room in a queue. */
const AT_ONCE = 50;

/** Screens that follow a surgery: a socket each, which reads no more of what comes than its version. */
export class Screens {
  readonly #sockets: Socket[] = [];
  readonly #versions: number[] = [];
  #waiting: { version: number; left: number; done: (at: number) => void } | null = null;

  /** Opens so many more on a port, and waits until each was told something. */
  async open(count: number, port: number, path: string): Promise<void> {
    for (let opened = 0; opened < count; opened += AT_ONCE) {
      const some = Math.min(AT_ONCE, count - opened);
      await Promise.all(Array.from({ length: some }, () => this.#openOne(port, path)));
    }
  }

  async #openOne(port: number, path: string): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    const index = this.#sockets.push(socket) - 1;
    this.#versions.push(0);
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Accept: text/event-stream'];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.on('data', (text) => {
        for (const [, version] of text.toString().matchAll(VERSION)) {
          this.#tell(index, Number(version));
          resolve();
        }
      });
    });
  }

  #tell(index: number, version: number): void {
    const before = this.#versions[index] ?? 0;
    this.#versions[index] = Math.max(before, version);
    const waiting = this.#waiting;
    if (waiting === null || before >= waiting.version || version < waiting.version) return;
    waiting.left -= 1;
    if (waiting.left === 0) waiting.done(performance.now());
  }

  /** When the last screen is told a version, by the clock of this process; the others were before. */
  allAt(version: number): Promise<number> {
    const left = this.#versions.filter((each) => each < version).length;
    if (left === 0) return Promise.resolve(performance.now());
    return new Promise((done) => {
      this.#waiting = { version, left, done };
    });
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#sockets.map(async (socket) => {
        socket.destroy();
        if (!socket.closed) await once(socket, 'close');
      }),
    );
  }
}
