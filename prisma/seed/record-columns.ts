/** The columns that the seed writes of each table of the record, with their SQL types. */

const VERSIONED = { authorityId: 'int', fromRevision: 'int' } as const;
const PERIOD = {
  basis: '"Basis"',
  periodKind: '"PeriodKind"',
  periodStart: 'date',
  periodEnd: 'date',
} as const;
const REPORTED = {
  value: 'float8',
  numerator: 'float8',
  denominator: 'float8',
  textAsPrinted: 'text',
  absence: '"Absence"',
  provenance: '"Provenance"',
  countsProvenance: '"Provenance"',
  source: 'text',
  note: 'text',
} as const;
const VALIDITY = { validFrom: 'date' } as const;

export const PLACE_COLUMNS = {
  authorityId: 'int',
  kind: '"PlaceKind"',
  slug: 'text',
  name: 'text',
  shortName: 'text',
  teamKind: 'text',
  position: 'int',
  modelled: 'boolean',
} as const;

export const PLACE_LINK_COLUMNS = {
  authorityId: 'int',
  parentId: 'int',
  childId: 'int',
  ...VALIDITY,
} as const;

export const REPORT_AREA_COLUMNS = {
  authorityId: 'int',
  slug: 'text',
  name: 'text',
  position: 'int',
} as const;

export const REPORT_SECTION_COLUMNS = {
  authorityId: 'int',
  reportAreaId: 'int',
  slug: 'text',
  name: 'text',
  position: 'int',
  definition: 'text',
  notes: 'text[]',
  source: 'text',
} as const;

export const SECTION_INDICATOR_COLUMNS = {
  authorityId: 'int',
  sectionId: 'int',
  indicatorId: 'int',
  position: 'int',
} as const;

export const SECTION_DIMENSION_COLUMNS = {
  authorityId: 'int',
  sectionId: 'int',
  indicatorId: 'int',
  dimension: 'text',
  position: 'int',
} as const;

export const INDICATOR_COLUMNS = { authorityId: 'int', key: 'text' } as const;

export const INDICATOR_VERSION_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  reportAreaId: 'int',
  ref: 'text',
  name: 'text',
  position: 'int',
  onScorecard: 'boolean',
  keptWithId: 'int',
  polarity: '"Polarity"',
  measureKind: '"MeasureKind"',
  basis: '"Basis"',
  frequency: '"PeriodKind"',
  dataNote: 'text',
  unit: 'text',
  multiplier: 'int',
  decimals: 'int',
  numeratorLabel: 'text',
  denominatorLabel: 'text',
  numeratorIndicatorId: 'int',
  denominatorIndicatorId: 'int',
  partOfIndicatorId: 'int',
  inflowIndicatorId: 'int',
  outflowIndicatorId: 'int',
  denominatorIsPopulation: 'boolean',
  yearToDateRule: '"YearToDateRule"',
  countsChildren: 'boolean',
  additive: 'boolean',
  teamKinds: 'text[]',
  definition: 'text',
  caveats: 'text',
  leadOfficer: 'text',
  dataOwner: 'text',
  sourceSystem: 'text',
  statutoryCode: 'text',
  measuredFrom: 'date',
  source: 'text',
  note: 'text',
} as const;

export const OBSERVATION_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  placeId: 'int',
  ...PERIOD,
  ...REPORTED,
  otherPrints: 'jsonb',
  directionAsPrinted: 'text',
  ratingAsPrinted: 'text',
} as const;

export const BREAKDOWN_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  placeId: 'int',
  dimension: 'text',
  category: 'text',
  position: 'int',
  partOfWhole: 'boolean',
  ...PERIOD,
  ...REPORTED,
} as const;

export const TOLERANCE_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  model: '"JudgementModel"',
  red: 'float8',
  green: 'float8',
  zeroConcern: 'boolean',
  ...VALIDITY,
  textAsPrinted: 'text',
  source: 'text',
  note: 'text',
} as const;

export const TARGET_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  kind: '"TargetKind"',
  value: 'float8',
  ...VALIDITY,
  textAsPrinted: 'text',
  source: 'text',
} as const;

export const BENCHMARK_COLUMNS = {
  ...VERSIONED,
  indicatorId: 'int',
  comparator: '"Comparator"',
  value: 'float8',
  textAsPrinted: 'text',
  ...VALIDITY,
  source: 'text',
} as const;

export const POPULATION_COLUMNS = {
  ...VERSIONED,
  placeId: 'int',
  ages: 'text',
  count: 'int',
  ...VALIDITY,
  provenance: '"Provenance"',
  source: 'text',
} as const;

/** With its id, taken beforehand with `takeIds`: statements name the commentary in which they are made. */
export const COMMENTARY_COLUMNS = {
  ...VERSIONED,
  id: 'int',
  kind: '"CommentaryKind"',
  sectionId: 'int',
  indicatorId: 'int',
  placeId: 'int',
  periodKind: '"PeriodKind"',
  periodStart: 'date',
  periodEnd: 'date',
  text: 'text',
  source: 'text',
  state: '"CommentaryState"',
  audience: '"Audience"',
} as const;

export const STATEMENT_COLUMNS = {
  ...VERSIONED,
  commentaryId: 'int',
  indicatorId: 'int',
  placeId: 'int',
  ...PERIOD,
  relation: '"StatementRelation"',
  number: 'float8',
  since: 'date',
  decimals: 'int',
  text: 'text',
  source: 'text',
} as const;

export const ANNOTATION_COLUMNS = {
  ...VERSIONED,
  kind: '"AnnotationKind"',
  indicatorId: 'int',
  sectionId: 'int',
  placeId: 'int',
  on: 'date',
  label: 'text',
  text: 'text',
  rebases: 'boolean',
  source: 'text',
} as const;
