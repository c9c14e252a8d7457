import type { HttpRequest } from '../load/http-connection';

export const BY_HAND_PATH = '/scorecard';

export const BY_HAND_REQUEST: HttpRequest = { method: 'GET', path: BY_HAND_PATH, headers: {} };
