import {
  createRowReader,
  issueSeverity,
  proposeMapping,
  type ImportCatalogue,
  type ImportIndicator,
  type ImportPlace,
  type ListedIssue,
  type SourceRow,
} from '@vital-signs/domain';
import { describeFile, FileRefusedError, readRows, sourceOfBytes } from '@vital-signs/tabular';
import { describe, expect, it } from 'vitest';
import { BAD_FILES, type BadFile } from './index';

const COUNT: ImportIndicator = {
  ...{ id: 1, key: '2.1', ref: '2.1', name: 'Contacts', measureKind: 'COUNT', basis: 'IN_PERIOD' },
  ...{ frequency: 'MONTH', unit: null, multiplier: 1, decimals: 0 },
  ...{ denominatorIsPopulation: false, measuredFrom: null },
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
const CATALOGUE: ImportCatalogue = {
  ...{ financialYearStartMonth: 4, today: '2018-05-01' },
  indicators: [
    COUNT,
    { ...COUNT, id: 2, key: '2.10', ref: '2.10', name: 'Repeat contacts' },
    PERCENTAGE,
  ],
  places: [COUNTY, ...LOCALITIES, ...TEAMS],
};

/** What is said of a file from its bytes to the figures it would give. */
async function saidOf(bad: BadFile): Promise<FileRefusedError | readonly ListedIssue[]> {
  const source = sourceOfBytes(bad.bytes());
  try {
    const file = await describeFile(source);
    const [sheet] = file.sheets;
    if (sheet === undefined) return [];
    const rows: SourceRow[] = [];
    for await (const batch of readRows(source, file, sheet.name)) rows.push(...batch);
    const { mapping } = proposeMapping(rows, sheet, CATALOGUE);
    const reader = createRowReader(bad.understood?.(mapping) ?? mapping, CATALOGUE, sheet);
    for (const row of rows) reader.read(row);
    return reader.finish();
  } catch (error) {
    if (error instanceof FileRefusedError) return error;
    throw error;
  }
}

describe('bad files', () => {
  it('are more than sixty, and no two alike', () => {
    expect(BAD_FILES.length).toBeGreaterThan(60);
    expect(new Set(BAD_FILES.map(({ title }) => title)).size).toBe(BAD_FILES.length);
  });

  it.each(BAD_FILES.map((bad) => ({ title: bad.title, bad })))(
    'with $title: says so, and where',
    async ({ bad }) => {
      const said = await saidOf(bad);
      const { expected } = bad;
      if ('refused' in expected) {
        expect(said).toBeInstanceOf(FileRefusedError);
        expect(said).toMatchObject({ code: expected.refused });
        return;
      }
      if (said instanceof FileRefusedError) throw said;
      const { code, row, column } = expected;
      expect(said).toContainEqual(expect.objectContaining({ code, row, column }));
      expect(issueSeverity(code)).not.toBe('NOTE');
      const graver = said.filter(({ severity }) => severity === 'FAIL').map((issue) => issue.code);
      if (issueSeverity(code) === 'WARNING') expect(graver).toEqual([]);
    },
  );
});
