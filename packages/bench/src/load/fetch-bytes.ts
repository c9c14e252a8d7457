import { request as send } from 'node:http';
import type { HttpRequest } from './http-connection';

export interface FetchedBytes {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As it came over the wire, still compressed where the server compressed it. */
  readonly body: Buffer;
}

/** One answer with all its bytes, as sent. */
export function fetchBytes(port: number, request: HttpRequest): Promise<FetchedBytes> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body = '' } = request;
    const outgoing = send({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** One answer of 200 and its JSON; anything else is an error that shows what came. */
export async function fetchJson(port: number, request: HttpRequest): Promise<unknown> {
  const { status, body } = await fetchBytes(port, request);
  const text = body.toString();
  if (status !== 200) throw new Error(`${request.path} answered ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
