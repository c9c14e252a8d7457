export { seedNorfolk } from './seed-norfolk';
export type { NorfolkSeedSummary, SeedOptions } from './seed-norfolk';
export { AUTHORITY } from './norfolk/places';
export { ACCURATE_AS_OF } from './norfolk/report/report-document';
export { REPORT_MONTH } from './norfolk/report/report-months';
