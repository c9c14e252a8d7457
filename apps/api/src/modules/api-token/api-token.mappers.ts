import type { ApiTokenRow } from './api-token.repository';

export type ApiTokenMapper = ApiTokenRow;
export interface MadeApiTokenMapper {
  readonly token: string;
  readonly tokens: readonly ApiTokenRow[];
}
