import {
  createRowReader,
  proposeMapping,
  type ImportCatalogue,
  type ImportedCell,
  type ImportIndicator,
  type ImportMapping,
  type ImportPlace,
  type ListedIssue,
  type SourceRow,
} from '@vital-signs/domain';
import { describeFile, readRows, sourceOfBytes } from '@vital-signs/tabular';

const COUNT: ImportIndicator = {
  ...{ id: 1, key: '2.1', ref: '2.1', name: 'Contacts', measureKind: 'COUNT', basis: 'IN_PERIOD' },
  ...{ frequency: 'MONTH', unit: null, multiplier: 1, decimals: 0 },
  ...{ denominatorIsPopulation: false, measuredFrom: null, measuredUntil: null },
};
const PERCENTAGE: ImportIndicator = {
  ...{ ...COUNT, id: 3, key: '3.3', ref: '3.3', name: 'Assessments authorised in 45 working days' },
  ...{ measureKind: 'PERCENTAGE', unit: '%', multiplier: 100, decimals: 1 },
};
const COUNTY: ImportPlace = {
  ...{ id: 1, slug: 'norfolk', name: 'Norfolk', shortName: 'County', kind: 'AUTHORITY' },
  ...{ within: null, otherNames: [], from: null, to: null },
};
const LOCALITIES = ['Breckland', 'Norwich', 'South', 'West'].map((name, index): ImportPlace => ({
  ...{ ...COUNTY, id: index + 2, slug: name.toLowerCase(), name, shortName: name },
  ...{ kind: 'LOCALITY', within: 'Norfolk' },
}));
const TEAMS = LOCALITIES.map((locality): ImportPlace => ({
  ...{ ...locality, id: locality.id + 10, slug: `${locality.slug}-assessment`, kind: 'TEAM' },
  ...{ name: `${locality.name} Assessment`, shortName: 'Assessment', within: locality.name },
}));
/** What the files are understood against: two counts, a percentage, and Norfolk's localities and teams. */
const CATALOGUE: ImportCatalogue = {
  ...{ financialYearStartMonth: 4, today: '2018-05-01' },
  indicators: [
    COUNT,
    { ...COUNT, id: 2, key: '2.10', ref: '2.10', name: 'Repeat contacts' },
    PERCENTAGE,
  ],
  places: [COUNTY, ...LOCALITIES, ...TEAMS],
};

/** What a file gives and what is said of it. */
export interface ReadBytes {
  readonly cells: readonly ImportedCell[];
  readonly issues: readonly ListedIssue[];
}

/**
 * Reads a file from its bytes to its figures, understood as proposed or as somebody says otherwise.
 * @throws FileRefusedError
 */
export async function readBytes(
  bytes: Uint8Array,
  understood: (proposed: ImportMapping) => ImportMapping = (proposed) => proposed,
): Promise<ReadBytes> {
  const source = sourceOfBytes(bytes);
  const file = await describeFile(source);
  const [sheet] = file.sheets;
  if (sheet === undefined) return { cells: [], issues: [] };
  const rows: SourceRow[] = [];
  for await (const batch of readRows(source, file, sheet.name)) rows.push(...batch);
  const { mapping } = proposeMapping(rows, sheet, CATALOGUE);
  const reader = createRowReader(understood(mapping), CATALOGUE, sheet);
  const cells = rows.flatMap((row) => reader.read(row));
  return { cells, issues: reader.finish() };
}
