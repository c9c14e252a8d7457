import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Beyond this, smaller bytes cost more time than they save. */
export const BROTLI_QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** Answers that fit into one packet are not worth compressing. */
const LEAST_BYTES_TO_COMPRESS = 1_400;

/** The encoding in which to answer, the smallest that the client takes. */
export function encodingFor(acceptEncoding: string | undefined, length: number): Encoding {
  if (acceptEncoding === undefined || length < LEAST_BYTES_TO_COMPRESS) return 'identity';
  return negotiate<Encoding>(acceptEncoding, ENCODINGS) ?? 'identity';
}

/** Bytes in an encoding. */
export async function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return toGzip(bytes);
  return toBrotli(bytes, {
    params: {
      ...BROTLI_QUALITY.params,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** A response that is sent many times: its bytes in every encoding, each made when first asked for. */
export class ReadyBytes {
  readonly identity: Buffer;
  readonly #hash: string;
  readonly #encoded = new Map<Encoding, Promise<Buffer> | Buffer>();

  constructor(body: string) {
    this.identity = Buffer.from(body);
    this.#hash = createHash('sha256').update(this.identity).digest('base64url').slice(0, 27);
    this.#encoded.set('identity', this.identity);
  }

  /** A strong validator: other bytes have another one, and so do other encodings of the same. */
  etag(encoding: Encoding): string {
    return `"${this.#hash}.${encoding}"`;
  }

  bytes(encoding: Encoding): Promise<Buffer> | Buffer {
    let encoded = this.#encoded.get(encoding);
    if (encoded === undefined) {
      encoded = encode(this.identity, encoding).then((bytes) => {
        this.#encoded.set(encoding, bytes);
        return bytes;
      });
      this.#encoded.set(encoding, encoded);
    }
    return encoded;
  }

  /** Whether a client that names these validators already has the bytes. */
  isNamedIn(ifNoneMatch: string | undefined, encoding: Encoding): boolean {
    return isNamed(ifNoneMatch, this.etag(encoding));
  }
}

/** Whether a reader names a validator among those of what they have; weak and strong count as the same. */
export function isNamed(ifNoneMatch: string | undefined, own: string): boolean {
  const isOwn = (tag: string) => tag === '*' || opaque(tag) === opaque(own);
  return ifNoneMatch?.split(',').some((tag) => isOwn(tag.trim())) ?? false;
}

/** A validator without the mark that it is a weak one. */
const opaque = (tag: string) => (tag.startsWith('W/') ? tag.slice(2) : tag);
