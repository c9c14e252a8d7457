import { InMemoryCache } from '@apollo/client';

/** What was asked before. Lists that are asked whole are replaced whole. */
export function makeCache(): InMemoryCache {
  const whole = { merge: false };
  return new InMemoryCache({
    typePolicies: { Viewer: { fields: { sessions: whole, roles: whole } } },
  });
}
