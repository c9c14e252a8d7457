import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { isUnstorable } from '../limits/unstorable-text';
import type { KnownOperation, KnownSurgery } from './known-operations';

/** A known operation asked for by its hash. */
export interface KnownRequest {
  readonly operation: KnownOperation;
  /** Slugs of the authorities that it reads; null where its answer depends on others too. */
  readonly authorities: readonly string[] | null;
  /** The surgery on which its answer depends too; null: on none. */
  readonly surgery: KnownSurgery | null;
  /** The operation and the values of its variables, in one spelling. */
  readonly key: string;
}

/** An object, or the JSON text of one; null for anything else. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> | null {
  let read = value;
  if (typeof value === 'string') {
    try {
      read = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return typeof read === 'object' && read !== null && !Array.isArray(read)
    ? (read as Record<string, unknown>)
    : null;
}

const MOST_REMEMBERED = 1_000;

/** Reads which known operation an address asks for; the same address is read once. */
export class KnownAddresses {
  readonly #operations: ReadonlyMap<string, KnownOperation>;
  readonly #remembered = new LRUCache<string, KnownRequest>({ max: MOST_REMEMBERED });

  constructor(operations: ReadonlyMap<string, KnownOperation>) {
    this.#operations = operations;
  }

  /** Null where it asks for something else. */
  read({ url, query }: Pick<FastifyRequest, 'url' | 'query'>): KnownRequest | null {
    const remembered = this.#remembered.get(url);
    if (remembered !== undefined) return remembered;
    const asked = this.#readQuery(readObject(query) ?? {});
    if (asked !== null) this.#remembered.set(url, asked);
    return asked;
  }

  #readQuery(query: Readonly<Record<string, unknown>>): KnownRequest | null {
    const { extensions, variables = '{}' } = query;
    const hash = readObject(readObject(extensions)?.['persistedQuery'])?.['sha256Hash'];
    const operation = typeof hash === 'string' ? this.#operations.get(hash) : undefined;
    const given = readObject(variables);
    if (operation === undefined || given === null || isUnstorable(given)) return null;
    const values = operation.variableNames
      .filter((name) => name in given)
      .map((name) => [name, given[name]]);
    return {
      operation,
      authorities: operation.authorities(given),
      surgery: operation.surgery(given),
      key: JSON.stringify([operation.hash, values]),
    };
  }
}
