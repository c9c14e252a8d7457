import { connect, type Socket } from 'node:net';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly bodyBytes: number;
}

/** A request as it stands on the wire, made once and sent as often as wanted. */
export function requestBytes(request: HttpRequest, port: number): Buffer {
  const body = Buffer.from(request.body ?? '');
  const headers = { host: `127.0.0.1:${port}`, ...request.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (request.method === 'POST') lines.push(`content-length: ${body.length}\r\n`);
  const head = `${request.method} ${request.path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

const HEAD_END = Buffer.from('\r\n\r\n');

interface Waiting {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One connection kept alive, one request at a time. It reads no more of an answer than its status
 * and length: whatever the client did besides would be added to both sides of a ratio and bring it
 * nearer to one.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #waiting: Waiting | null = null;
  #head: Buffer | null = null;
  #answer: HttpAnswer | null = null;
  #missing = 0;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#read(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The server closed the connection')));
  }

  send(bytes: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #read(chunk: Buffer): void {
    let body = chunk;
    if (this.#answer === null) {
      const seen = this.#head === null ? chunk : Buffer.concat([this.#head, chunk]);
      const end = seen.indexOf(HEAD_END);
      if (end === -1) {
        this.#head = seen;
        return;
      }
      this.#head = null;
      try {
        this.#answer = parseHead(seen.toString('latin1', 0, end));
      } catch (error) {
        this.#fail(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      this.#missing = this.#answer.bodyBytes;
      body = seen.subarray(end + HEAD_END.length);
    }
    this.#missing -= body.length;
    if (this.#missing > 0) return;
    const answer = this.#answer;
    const waiting = this.#waiting;
    this.#answer = null;
    this.#waiting = null;
    waiting?.resolve(answer);
  }
}

function parseHead(head: string): HttpAnswer {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  if (status === 304) return { status, bodyBytes: 0 };
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head}`);
  return { status, bodyBytes: Number(length) };
}
