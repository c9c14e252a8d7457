import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { HttpConnection, requestBytes } from '../load/http-connection';

/** What a screen reads of an event: its version, the item that is looked at, and the revision of the record. */
const VERSION = /^id: (\d+)$/m;
const ITEM = /"pointer":\{[^}]*?"item":(?:"(\d+)"|null)/;
const RECORD = /"record":(\d+)/;
const EVENT_END = '\n\n';

/** What a screen has come to. */
export interface Shown {
  readonly version: number;
  /** The item whose figures it shows, and the revision of which it was told when it asked for them. */
  readonly item: string | null;
  readonly record: number;
  /** Characters of the latest event. */
  readonly size: number;
}

/** Where a screen follows a surgery, and where it asks what an item shows. */
export interface ScreenAddresses {
  readonly stream: string;
  /** Null: a screen that shows no figures. */
  readonly sight: ((item: string) => string) | null;
}

/** One screen that follows a surgery: a socket for what it is told, and one for the figures that it asks for then. */
export class Screen {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #sight: ScreenAddresses['sight'];
  readonly #onShown: (shown: Shown) => void;
  #connection: HttpConnection | null = null;
  #text = '';
  #told: Shown = { version: 0, item: null, record: 0, size: 0 };
  #asked: Pick<Shown, 'item' | 'record'> = { item: null, record: 0 };
  #isAsking = false;
  shown: Shown = this.#told;

  constructor(port: number, { stream, sight }: ScreenAddresses, onShown: (shown: Shown) => void) {
    this.#port = port;
    this.#sight = sight;
    this.#onShown = onShown;
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setEncoding('latin1');
    this.#socket.setNoDelay(true);
    const host = `Host: 127.0.0.1:${port}`;
    const lines = [`GET ${stream} HTTP/1.1`, host, 'Accept: text/event-stream'];
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    this.#socket.on('data', (text) => this.#read(text.toString()));
  }

  /** Waits until it was told something. */
  async isTold(): Promise<void> {
    while (this.#told.version === 0) await once(this.#socket, 'data');
  }

  async close(): Promise<void> {
    this.#connection?.close();
    this.#socket.destroy();
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  #read(text: string): void {
    this.#text += text;
    const events = this.#text.split(EVENT_END);
    this.#text = events.pop() ?? '';
    for (const event of events) this.#take(event);
  }

  #take(event: string): void {
    const version = Number(VERSION.exec(event)?.[1]);
    if (Number.isNaN(version)) return;
    const item = ITEM.exec(event)?.[1] ?? null;
    const size = event.length;
    this.#told = { version, item, record: Number(RECORD.exec(event)?.[1]), size };
    this.#show({ ...this.shown, version, size });
    void this.#ask();
  }

  #show(shown: Shown): void {
    this.shown = shown;
    this.#onShown(shown);
  }

  /** Asks for the figures as a page does: of another item, and of another record, once more where it rose meanwhile. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const sight = this.#sight;
    while (sight !== null && this.#told.item !== null && !this.#isAnswered()) {
      const { item, record } = this.#told;
      this.#asked = { item, record };
      this.#connection ??= new HttpConnection(this.#port);
      const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };
      const asked = { method: 'GET', path: sight(item), headers } as const;
      const { status } = await this.#connection.send(requestBytes(asked, this.#port));
      if (status !== 200) throw new Error(`A screen was answered with ${status}.`);
      this.#show({ ...this.shown, item, record });
    }
    this.#isAsking = false;
  }

  #isAnswered(): boolean {
    const { item, record } = this.#told;
    return item === this.#asked.item && record === this.#asked.record;
  }
}
