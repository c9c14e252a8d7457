import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LAMBETH_LINKS } from '../lambeth/national-links';
import { NATIONAL_LINKS } from '../norfolk/national-links';
import { NORTHUMBERLAND_LINKS } from '../northumberland/national-links';
import { SOLIHULL_LINKS } from '../solihull/national-links';
import { EXTRACT_FILES, readExtract } from './extract-files';
import type { ExtractPart } from './extract-files';

const PUBLISHED = new URL('../../../../shared/data/dfe/', import.meta.url);
const here = existsSync(PUBLISHED);
const ofPublished = (name: string) =>
  here ? name : `${name} (skipped: the published files are absent)`;

type Row = Readonly<Record<string, string>>;

const published = (name: string): Row[] => {
  const bytes = readFileSync(new URL(name, PUBLISHED));
  return parse<Row>(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
};
const LINES_ABOVE = 3;
const fileOf = (part: ExtractPart) => {
  const file = EXTRACT_FILES.find(({ holds }) => holds === part);
  if (file === undefined) throw new Error(`The extract has no file of ${part}.`);
  return file;
};
const rowsOf = (part: ExtractPart): Row[] =>
  parse<Row>(readExtract(fileOf(part)), { columns: true, from_line: LINES_ABOVE + 1 });

const COUNCILS = ['926', '334', '929', '208'];
const LINKS = [NATIONAL_LINKS, SOLIHULL_LINKS, NORTHUMBERLAND_LINKS, LAMBETH_LINKS].flat();
const measuresOf = (source: string) => [
  ...new Set(LINKS.flatMap((link) => (link.source === source ? link.measure : []))),
];
const sorted = (values: Iterable<string>) => [...values].sort();
const byKey = (rows: readonly Row[], keys: readonly string[], value: string) =>
  new Map(rows.map((row) => [keys.map((key) => row[key]).join('|'), row[value]]));

describe('the extract of published figures', () => {
  it('is less than a megabyte, and nothing else lies beside it', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter(
      (name) => !name.endsWith('.ts'),
    );
    expect(sorted(files)).toEqual(sorted(EXTRACT_FILES.map(({ fileName }) => fileName)));
    const sizes = EXTRACT_FILES.map((file) => readExtract(file).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });

  it.each(EXTRACT_FILES)('says in $fileName what it is, whose and under which licence', (file) => {
    const lines = readExtract(file).toString('utf8').split('\n').slice(0, LINES_ABOVE);
    expect(lines[0]).toContain(`${file.title}: an extract`);
    expect(lines[1]).toContain(`Department for Education, © Crown copyright. ${file.release}.`);
    expect(file.release).toMatch(/20\d\d/);
    expect(lines[2]).toContain('Open Government Licence v3.0');
  });

  it('speaks of the four councils, and of every measure to which they are tied', () => {
    const figures = rowsOf('TOOL');
    for (const measure of measuresOf('LAIT')) {
      const of = new Set(
        figures.flatMap((row) =>
          row['measure_short'] === measure ? (row['la_number'] ?? '') : [],
        ),
      );
      expect([measure, COUNCILS.every((number) => of.has(number)), of.has('970')]).toEqual([
        ...[measure, true, true],
      ]);
    }
  });
});

describe.skipIf(!here)(ofPublished('the extract beside what was published'), () => {
  const listed = () => new Set(rowsOf('AREAS').map((row) => row['LA Number'] ?? ''));

  it('has every figure of its measures and areas as the tool has it, and no other', () => {
    const keys = ['measure_short', 'la_number', 'year'];
    const figures = byKey(rowsOf('TOOL'), [...keys, 'area', 'Year_Type'], 'value');
    const all = published('lait_csc_long.csv.gz').filter(({ value }) => value !== undefined);
    const byArea = byKey(all, [...keys, 'area', 'Year_Type'], 'value');
    for (const [key, value] of figures) {
      expect([key, Number(value)]).toEqual([key, Number(byArea.get(key))]);
    }
    const own = new Set([...listed(), ...rowsOf('TOOL').map((row) => row['la_number'] ?? '')]);
    const tied = new Set(measuresOf('LAIT'));
    const wanted = all.filter(
      (row) => tied.has(row['measure_short'] ?? '') && own.has(row['la_number'] ?? ''),
    );
    const held = [...figures.keys()].filter((key) => tied.has(key.split('|')[0] ?? ''));
    expect(held).toHaveLength(wanted.length);
  });

  it('has the rate of assessments as table C2 has it', () => {
    const keys = ['time_period', 'geographic_level', 'region_code', 'old_la_code'];
    const value = 'Assessments_completed_rate';
    // Beside an authority the table names its region too.
    const all = byKey(
      published('c2_children_in_need_assessments_duration_2014_to_2024.csv').map((row) =>
        row['old_la_code'] === '' ? row : { ...row, region_code: '' },
      ),
      keys,
      value,
    );
    const figures = byKey(rowsOf('ASSESSMENTS'), keys, value);
    expect(figures.size).toBe(rowsOf('ASSESSMENTS').length);
    for (const [key, figure] of figures) expect([key, figure]).toEqual([key, all.get(key)]);
    expect(measuresOf('DFE').map((key) => key.split('/')[1])).toEqual([value]);
  });

  it('has the neighbours of the four by each model, with how close each is', () => {
    const all = published('statistical_neighbours_long.csv').filter((row) =>
      COUNCILS.includes(row['la_number'] ?? ''),
    );
    const keys = ['model', 'la_number', 'rank', 'neighbour_la_number'];
    const closeness = (rows: readonly Row[]) => byKey(rows, keys, 'closeness');
    expect(closeness(rowsOf('NEIGHBOURS'))).toEqual(closeness(all));
    const areas = listed();
    expect(all.every((row) => areas.has(row['neighbour_la_number'] ?? ''))).toBe(true);
    // What neighbours were before, and what they became.
    expect(['835', '942', '943'].every((number) => areas.has(number))).toBe(true);
  });

  it('says of each measure what the dictionary says', () => {
    const all = published('lait_data_dictionary.csv');
    for (const row of rowsOf('DICTIONARY')) {
      const found = all.find((one) => one['Measure_short'] === row['Measure_short']) ?? {};
      const { Measure, Polarity, Year_Type, No_Quartile, y_axis_name } = found;
      expect(row).toMatchObject({ Measure, Polarity, Year_Type, No_Quartile, y_axis_name });
    }
  });
});
