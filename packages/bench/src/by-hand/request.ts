import type { HttpRequest } from '../load/http-connection';

export const BY_HAND_PATHS = {
  scorecard: '/scorecard',
  indicator: '/indicator',
  area: '/area',
  place: '/place',
  matrix: '/matrix',
  exceptions: '/exceptions',
} as const;

/** Asks the server by hand for one of its answers. */
export function byHandRequest(page: keyof typeof BY_HAND_PATHS): HttpRequest {
  return { method: 'GET', path: BY_HAND_PATHS[page], headers: {} };
}
