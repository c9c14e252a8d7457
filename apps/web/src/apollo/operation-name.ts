import { Kind } from 'graphql';
import type { DocumentNode } from 'graphql';

/** The name of a document's operation; documents here have exactly one, and it has a name. */
export function operationNameOf(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
      return definition.name.value;
  }
  throw new Error('A document without a named operation');
}
