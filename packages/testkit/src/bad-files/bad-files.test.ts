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
import { FAULTY_FIGURES } from './faulty-figures';
import { FAULTY_SUBJECTS } from './faulty-subjects';
import { BAD_FILES, rawWorkbook, type BadFile } from './index';

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
async function saidOf(
  bad: BadFile,
  bytes: Uint8Array = bad.bytes(),
): Promise<FileRefusedError | readonly ListedIssue[]> {
  const source = sourceOfBytes(bytes);
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

/** The same cells in a workbook, as texts. */
async function asWorkbook(bad: BadFile): Promise<Uint8Array> {
  const source = sourceOfBytes(bad.bytes());
  const rows: (string | null)[][] = [];
  for await (const batch of readRows(source, await describeFile(source), null)) {
    for (const { cells } of batch) rows.push(cells.map((cell) => cell?.text ?? null));
  }
  return rawWorkbook([{ name: 'Figures', rows }]);
}

/** What somebody is told of a fault, whichever kind of file it is in. */
const tellsOf = (said: Awaited<ReturnType<typeof saidOf>>) =>
  said instanceof FileRefusedError
    ? said.code
    : said.map(({ code, row, column, read, expected }) => ({ code, row, column, read, expected }));

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

  const texts = [...FAULTY_FIGURES, ...FAULTY_SUBJECTS];
  it.each(texts.map((bad) => ({ title: bad.title, bad })))(
    'with $title: say the same in a workbook',
    async ({ bad }) => {
      expect(tellsOf(await saidOf(bad, await asWorkbook(bad)))).toEqual(tellsOf(await saidOf(bad)));
    },
  );

  it('name what was read and what was expected of everything that stops them, or has to be believed', async () => {
    for (const bad of BAD_FILES) {
      const said = await saidOf(bad);
      if (said instanceof FileRefusedError) continue;
      for (const { code, severity, expected, sentence } of said) {
        if (severity === 'NOTE') continue;
        expect([code, expected]).not.toEqual([code, null]);
        expect(sentence).toMatch(/^.{20,}\.$/s);
      }
    }
  });
});
