export { insertRows } from './bulk-insert';
export { commitOnce } from './commit-once';
export { seedNorfolk } from './seed-norfolk';
export type { NorfolkSeedSummary, SeedOptions } from './seed-norfolk';
export { AUTHORITY } from './norfolk/places';
export { ACCURATE_AS_OF } from './norfolk/report/report-document';
export { REPORT_MONTH } from './norfolk/report/report-months';
export { BREAKDOWN_COLUMNS, OBSERVATION_COLUMNS } from './record-columns';
