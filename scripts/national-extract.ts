// Makes the extract of published national figures that the product carries, from the files as they
// were downloaded: npm run national-extract -- ../shared/data/dfe
//
// It holds the measures to which indicators of the four councils are tied, for the councils, their
// statistical neighbours by every model, what these were before and became since, their regions and
// England; with it the list of those areas, the lists of neighbours and what is said of the measures.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNationalFile } from '../apps/api/src/modules/national/national-load.service';
import type { NationalFile } from '../packages/domain/src/index';
import { EXTRACT_FILES } from '../prisma/seed/national/extract-files';
import type { ExtractFile } from '../prisma/seed/national/extract-files';
import { extractOf } from './national-extract-rows';

const FOLDER = fileURLToPath(new URL('../prisma/seed/national/', import.meta.url));
const ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0.';

/** A cell as CSV holds it. */
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]) => cells.map(cell).join(',');

async function read(from: string, name: string): Promise<NationalFile> {
  const path = join(from, name);
  const file = await readNationalFile(await readFile(path), basename(path));
  if (file.failed) throw new Error(`${name} cannot be read: ${file.issues[0]?.sentence ?? ''}`);
  return file;
}

function head({ title, publisher, release, url }: ExtractFile): string[] {
  return [
    line([`${title}: an extract, made by scripts/national-extract.ts`]),
    line([`${publisher}. ${release}. ${url}`]),
    line([ATTRIBUTION]),
  ];
}

const from = process.argv[2];
if (from === undefined) {
  console.error('Usage: npm run national-extract -- <folder of the published files>');
  process.exit(2);
}
const published = {
  areas: await read(from, 'la_code_list.xlsx'),
  tool: await read(from, 'lait_csc_long.csv.gz'),
  dictionary: await read(from, 'lait_data_dictionary.csv'),
  neighbours: await read(from, 'statistical_neighbours_long.csv'),
  assessments: await read(from, 'c2_children_in_need_assessments_duration_2014_to_2024.csv'),
};
const tables = extractOf(published);
for (const file of EXTRACT_FILES) {
  const [headings, ...rows] = tables[file.holds];
  const text = [...head(file), line(headings ?? []), ...rows.map(line), ''].join('\n');
  await writeFile(join(FOLDER, file.fileName), text);
  console.log(`${file.fileName}: ${rows.length} rows, ${Buffer.byteLength(text)} bytes.`);
}
