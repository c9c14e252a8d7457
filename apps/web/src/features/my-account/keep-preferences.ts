import type { ApolloClient } from '@apollo/client';
import { ChangeMyPreferencesDocument } from '../../apollo/generated/documents';
import type { ChangeMyPreferencesMutationVariables } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';

type Preferences = ChangeMyPreferencesMutationVariables['preferences'];

/** Keeps what somebody prefers, for every browser in which they sign in. */
export function keepPreferences(client: ApolloClient, preferences: Preferences) {
  const variables = { preferences };
  return answerTo(client.mutate({ mutation: ChangeMyPreferencesDocument, variables }));
}
