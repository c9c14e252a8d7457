import type { GraphQLError } from 'graphql';
import { errorBody } from '../http/error-body';

/** Headers of a stream of events: proxies are to pass each on as it comes, as it is. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

/** What is told, as one event; JSON has no line of its own. */
export function nextEvent(json: string, version: number): Buffer {
  return Buffer.from(`id: ${version}\nevent: next\ndata: ${json}\n\n`);
}

/** Why nothing more is told. */
export function errorEvent(error: GraphQLError, requestId: string): Buffer {
  return Buffer.from(`event: next\ndata: ${errorBody(error, requestId)}\n\n`);
}

/** Browsers pass on events with data only, be it empty. */
export const COMPLETE_EVENT = Buffer.from('event: complete\ndata:\n\n');
