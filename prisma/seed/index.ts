export { insertRows } from './bulk-insert';
export { commitOnce } from './commit-once';
export { seedNorfolk } from './seed-norfolk';
export type { NorfolkSeedSummary, SeedOptions } from './seed-norfolk';
export { seedNorfolkPages } from './seed-norfolk-pages';
export type { NorfolkPagesSummary } from './seed-norfolk-pages';
export { AUTHORITY } from './norfolk/places';
export { ACCURATE_AS_OF } from './norfolk/report/report-document';
export { REPORT_MONTH } from './norfolk/report/report-months';
export { seedNorfolkNovember } from './norfolk-november/seed-norfolk-november';
export { NOVEMBER, NOVEMBER_ACCURATE_AS_OF } from './norfolk-november/paper';
export { LAMBETH, LAMBETH_MONTH } from './lambeth/lambeth';
export { seedLambeth } from './lambeth/seed-lambeth';
export {
  NORTHUMBERLAND,
  NORTHUMBERLAND_MONTH,
  REPORT_DAY as NORTHUMBERLAND_REPORT_DAY,
} from './northumberland/northumberland';
export { seedNorthumberland } from './northumberland/seed-northumberland';
export { SOLIHULL, SOLIHULL_QUARTERS } from './solihull/solihull';
export { seedSolihull } from './solihull/seed-solihull';
export { BREAKDOWN_COLUMNS, OBSERVATION_COLUMNS } from './record-columns';
