import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { operationHashes } from './generated/operation-hashes';
import { operationNameOf } from './operation-name';

/**
 * Asks for known operations by their hash, with GET, so that the browser and the server can answer
 * with what they have; the header is what the server's protection against forged requests wants.
 */
export function makeClient(): ApolloClient {
  const known = new PersistedQueryLink({
    useGETForHashedQueries: true,
    generateHash: (document) => hashOf(operationNameOf(document)),
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  return new ApolloClient({
    link: ApolloLink.from([known, http]),
    cache: new InMemoryCache(),
  });
}

function hashOf(operation: string): string {
  const hash = Object.entries(operationHashes).find(([name]) => name === operation)?.[1];
  if (hash === undefined) throw new Error(`No hash is known of the operation ${operation}`);
  return hash;
}
