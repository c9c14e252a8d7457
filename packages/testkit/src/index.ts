export { startPostgres } from './postgres-server';
export type { PostgresOptions, PostgresServer } from './postgres-server';
