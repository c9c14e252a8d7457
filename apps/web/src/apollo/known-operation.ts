import type { DocumentNode } from 'graphql';
import { operationNameOf } from './operation-name';

const hashes = new Map<string, string>();

/**
 * Keeps the hash by which the API knows an operation, which comes with the operation and so with the
 * page that asks it. Gives the operation.
 */
export function knownBy<Document extends DocumentNode>(hash: string, document: Document): Document {
  hashes.set(operationNameOf(document), hash);
  return document;
}

/** The hash by which the API knows an operation, by its name; throws where none is known. */
export function hashOf(operation: string): string {
  const hash = hashes.get(operation);
  if (hash === undefined) throw new Error(`No hash is known of the operation ${operation}`);
  return hash;
}
