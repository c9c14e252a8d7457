import { ApolloClient, InMemoryCache } from '@apollo/client';
import type { FieldPolicy, StoreObject } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tellUnknownQuestion } from '../lib/renewed-product';
import { codeOf } from './failure';
import { knownOperationLink } from './known-operation-link';
import { tellRefusal } from './refusals';

/** A client that asks the server that its page came from. */
export function makeClient(): ApolloClient {
  return new ApolloClient({
    link: knownOperationLink((error, { operationType }) => {
      const code = codeOf(error);
      tellRefusal(code);
      const isUnknown = code === 'PERSISTED_QUERY_NOT_FOUND';
      // Of what somebody did, they are told that it was not done.
      if (isUnknown && operationType === OperationTypeNode.QUERY) tellUnknownQuestion();
    }),
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
      Surgery: { fields: { invited: whole } },
    },
  });
}
