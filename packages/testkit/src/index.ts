export { copyDatabase } from './copied-database';
export { startPostgres } from './postgres-server';
export type { PostgresOptions, PostgresServer } from './postgres-server';
export {
  anAuthority,
  anIndicator,
  anObservation,
  aPlace,
  aPopulation,
  aReportArea,
  aRevision,
  aTarget,
  aTolerance,
} from './record-builders';
export type { WritingRevision } from './record-builders';
export { synthesise } from './synthesise';
export type { SynthesisOptions } from './synthesise';
