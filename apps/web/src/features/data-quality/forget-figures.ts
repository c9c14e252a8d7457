import type { ApolloClient } from '@apollo/client';
import { DataQualityPageDocument } from '../../apollo/generated/documents';

/** What a decision about a finding does not change. */
const UNCHANGED = new Set(['authority', 'authorities', 'dataQuality']);

/**
 * A decision makes a revision, and takes or gives marks wherever figures are shown: what was kept of
 * other pages is forgotten, and the list of findings asked for anew.
 */
export async function forgetFigures(client: ApolloClient): Promise<void> {
  client.cache.modify({
    id: 'ROOT_QUERY',
    fields: (value: unknown, { fieldName, DELETE }) => (UNCHANGED.has(fieldName) ? value : DELETE),
  });
  await client.refetchQueries({ include: [DataQualityPageDocument] });
}
