import { pipeline, type Readable } from 'node:stream';
import { createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BROTLI_QUALITY, encode, encodingFor, type Encoding } from './ready-bytes';

/** Names the encoding of an answer, and that it depends on what the reader takes, and on `vary` besides. */
function nameEncoding(reply: FastifyReply, encoding: Encoding, vary: string): void {
  reply.header('vary', `accept-encoding, ${vary}`);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
}

/** Sends bytes in the smallest encoding that the reader takes. */
export async function sendPacked(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, vary }: { readonly body: string | Buffer; readonly vary: string },
): Promise<FastifyReply> {
  const bytes = Buffer.from(body);
  const encoding = encodingFor(request.headers['accept-encoding'], bytes.length);
  nameEncoding(reply, encoding, vary);
  return reply.send(await encode(bytes, encoding));
}

const PACKERS = {
  br: () => createBrotliCompress(BROTLI_QUALITY),
  gzip: () => createGzip(),
};

/** A stream in the smallest encoding that the reader takes, to be sent; what breaks it breaks the answer off. */
export function packedStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { stream, vary }: { readonly stream: Readable; readonly vary: string },
): Readable {
  const encoding = encodingFor(request.headers['accept-encoding'], Infinity);
  nameEncoding(reply, encoding, vary);
  if (encoding === 'identity') return stream;
  // Both streams are destroyed with the error, which the answer then hears of.
  return pipeline(stream, PACKERS[encoding](), () => undefined);
}
