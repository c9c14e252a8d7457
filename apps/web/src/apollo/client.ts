import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import type { FieldPolicy, StoreObject } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { OperationTypeNode } from 'graphql';
import { tellUnknownQuestion } from '../lib/renewed-product';
import { codeOf } from './failure';
import { hashOf } from './known-operation';
import { operationNameOf } from './operation-name';
import { tellRefusal } from './refusals';

/**
 * Asks for known operations by their hash, queries with GET, so that the browser and the server can
 * answer with what they have, and mutations with POST; the header is what the server's protection
 * against forged requests wants. Nothing is sent in words: the server takes those from few.
 */
export function makeClient(): ApolloClient {
  const known = new PersistedQueryLink({
    useGETForHashedQueries: true,
    generateHash: (document) => hashOf(operationNameOf(document)),
    disable: () => false,
    retry: () => false,
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  const refusals = new ErrorLink(({ error, operation }) => {
    const code = codeOf(error);
    tellRefusal(code);
    const isUnknown = code === 'PERSISTED_QUERY_NOT_FOUND';
    // Of what somebody did, they are told that it was not done.
    if (isUnknown && operation.operationType === OperationTypeNode.QUERY) tellUnknownQuestion();
  });
  return new ApolloClient({
    link: ApolloLink.from([refusals, known, http]),
    cache: makeCache(),
  });
}

/** A list whose answers may have other fields of the same things: those of both are kept. */
const byId: FieldPolicy<readonly StoreObject[]> = {
  merge(existing = [], incoming, { mergeObjects }) {
    const held = new Map(existing.map((one) => [one['id'], one]));
    return incoming.map((one) => {
      const known = held.get(one['id']);
      return known === undefined ? one : mergeObjects(known, one);
    });
  },
};

/** What the page keeps of the answers. */
export function makeCache(): InMemoryCache {
  const whole = { merge: false };
  // An edition may call the same thing otherwise: each answer keeps what it says of it.
  const asSaid = { keyFields: false, merge: true } as const;
  return new InMemoryCache({
    typePolicies: {
      // Somebody holds other roles in another authority: they are kept with the list that they are on.
      Person: { keyFields: false },
      Commentary: asSaid,
      Indicator: asSaid,
      Place: asSaid,
      ReportArea: asSaid,
      ReportSection: asSaid,
      Authority: {
        keyFields: ({ id, edition }) =>
          `Authority:${typeof id === 'string' ? id : ''}${typeof edition === 'number' ? ` in edition ${edition}` : ''}`,
        fields: { places: byId, indicators: byId, reportAreas: byId },
      },
      // Lists that are asked whole are replaced whole.
      Viewer: { fields: { sessions: whole, roles: whole } },
    },
  });
}
