import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Database } from '@vital-signs/database';
import { createNationalReader, type NationalFile } from '@vital-signs/domain';
import {
  describeFile,
  FILE_BOUNDS,
  FileRefusedError,
  readRows,
  sourceOfBytes,
} from '@vital-signs/tabular';
import type { AuditActor } from '../../audit/record-audit';
import { dayOfTheClock } from '../../day-of-the-clock';
import { refused } from '../../errors';
import {
  AreasRefusedError,
  insertRelease,
  LoadedAlreadyError,
  SameAreaError,
  type LoadedRelease,
} from './national-load.repository';

/** A file of published figures as somebody hands it over. */
export interface NationalFileGiven {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The day on which it was published; null where nobody says it. */
  readonly publishedOn: string | null;
  readonly actor: AuditActor;
  /** The authority that alone is to see it; null: all. */
  readonly authority: { readonly authorityId: number; readonly slug: string } | null;
  /** What it is called, where it is an extract that holds some areas alone; left out: a whole file. */
  readonly extract?: string;
  /** True: it is refused where it was ever loaded, though it was withdrawn since. */
  readonly once?: boolean;
}

/** What a file holds, and what became of it: a release, or nothing where it fails. */
export interface NationalOutcome {
  readonly file: NationalFile;
  readonly release: LoadedRelease | null;
}

/** The two bytes with which a compressed file begins. */
const GZIP = [0x1f, 0x8b] as const;

/** A file as it is before it was compressed. @throws FileRefusedError where it is damaged or grows too large. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: FILE_BOUNDS.size });
  } catch {
    throw new FileRefusedError({
      code: 'FILE_DAMAGED',
      found: 'The compressed file is damaged, or larger than what is read once it is unpacked.',
      expected: `Expected is a whole file of at most ${FILE_BOUNDS.size / 1024 / 1024} megabytes.`,
    });
  }
}

/**
 * Reads a file of published figures, compressed with gzip or not: of a workbook the first sheet in a
 * layout that is known, among those that are not hidden.
 *
 * @param publishedBy the day beyond which it can say nothing; null: any
 * @throws FileRefusedError for what cannot be read, or is beyond its bounds.
 */
export async function readNationalFile(
  bytes: Uint8Array,
  fileName: string,
  publishedBy: string | null = null,
): Promise<NationalFile> {
  const source = sourceOfBytes(unpacked(bytes));
  const described = await describeFile(source);
  const shown = described.sheets.filter(({ hidden }) => !hidden);
  const names = (shown.length > 0 ? shown : described.sheets).map(({ name }) => name);
  const others = (name: string | null) =>
    names.flatMap((other) => (other === null || other === name ? [] : other));
  let first: NationalFile | null = null;
  for (const name of names) {
    const reader = createNationalReader(fileName.replace(/\.gz$/i, ''), {
      ...{ otherSheets: others(name), publishedBy },
    });
    for await (const rows of readRows(source, described, name)) reader.push(rows);
    const file = reader.finish();
    if (file.issues.every(({ code }) => code !== 'LAYOUT_NOT_KNOWN')) return file;
    first ??= file;
  }
  return first ?? createNationalReader(fileName).finish();
}

/**
 * Reads a file of published figures and stores it whole as a release, or nothing of it where
 * anything in it cannot be read, or speaks of areas that are not known.
 * @throws FileRefusedError; GraphQLError where the same file is loaded already, or its day lies ahead.
 */
export async function loadNationalFile(
  database: Database,
  { bytes, ...given }: NationalFileGiven,
): Promise<NationalOutcome> {
  const today = dayOfTheClock();
  const publishedBy = given.publishedOn ?? today;
  if (publishedBy > today) {
    throw refused('PUBLISHED_AHEAD', `${publishedBy} lies ahead: nothing is published yet then.`);
  }
  const file = await readNationalFile(bytes, given.fileName, publishedBy);
  if (file.failed) return { file, release: null };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return { file, release: await insertRelease(database, { ...given, file, sha256 }) };
  } catch (error) {
    if (error instanceof AreasRefusedError) return { file: withIssues(file, error), release: null };
    if (error instanceof SameAreaError) throw refused('AREA_NAMED_TWICE', error.message);
    if (!(error instanceof LoadedAlreadyError)) throw error;
    throw refused('LOADED_ALREADY', 'This very file is loaded already.');
  }
}

/** As many areas are named; the others are counted. */
const MOST_AREAS = 50;

function withIssues(file: NationalFile, { issues }: AreasRefusedError): NationalFile {
  return {
    ...file,
    issues: [...issues.slice(0, MOST_AREAS), ...file.issues],
    moreIssues: file.moreIssues + Math.max(0, issues.length - MOST_AREAS),
    failed: true,
  };
}
