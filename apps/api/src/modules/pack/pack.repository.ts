import type {
  PackFileKind,
  PackFileState,
  PackReaders,
  PeriodKind,
  Queryable,
} from '@vital-signs/database';
import { readPackContents, type PackContents, type Period } from '@vital-signs/domain';

/** What tells a pack, a template or a file from others. */
export interface PackKey {
  readonly authorityId: number;
  readonly number: number;
}

/** A pack as it is kept. */
export interface PackRecord extends PackKey {
  readonly readers: PackReaders;
  readonly period: Period;
  readonly version: number;
  readonly contents: PackContents;
  readonly person: string;
  readonly at: string;
}

/** A template as it is listed; what it keeps is read where a pack is begun from it. */
export interface PackTemplateRecord extends PackKey {
  readonly name: string;
  readonly readers: PackReaders;
  readonly contents: unknown;
  readonly person: string;
  readonly at: string;
}

/** A file of a pack, without its bytes. */
export interface PackFileRecord extends PackKey {
  readonly packId: number;
  readonly packVersion: number;
  readonly editionNumber: number;
  readonly kind: PackFileKind;
  readonly largePrint: boolean;
  readonly plainLanguage: boolean;
  readonly state: PackFileState;
  readonly done: number;
  readonly of: number;
  readonly what: string;
  readonly problem: string | null;
  readonly name: string;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly person: string;
  readonly at: string;
}

export interface PackRepository {
  /** The packs of an authority, those worked on last first. */
  list(authorityId: number): Promise<readonly PackRecord[]>;
  one(key: PackKey): Promise<PackRecord | null>;
  /** By name. */
  templates(authorityId: number): Promise<readonly PackTemplateRecord[]>;
  template(key: PackKey): Promise<PackTemplateRecord | null>;
  /** By its name in whatever case. */
  templateNamed(authorityId: number, name: string): Promise<PackTemplateRecord | null>;
  /** The files of several packs in one statement, the latest first. */
  files(authorityId: number, packIds: readonly number[]): Promise<readonly PackFileRecord[]>;
  file(key: PackKey): Promise<PackFileRecord | null>;
  /** One piece of a file's bytes; null after the last. */
  piece(key: PackKey, position: number): Promise<Uint8Array | null>;
}

type At<Record> = Omit<Record, 'at'> & { readonly at: Date };

interface PackRow extends At<Omit<PackRecord, 'period' | 'contents'>> {
  readonly contents: unknown;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
}

const PACK = `
  SELECT "authorityId", id AS number, readers, "periodKind", "periodStart", "periodEnd", version,
         contents, person, at
    FROM "Pack" WHERE "authorityId" = $1`;
const TEMPLATE = `
  SELECT "authorityId", id AS number, name, readers, contents, person, at
    FROM "PackTemplate" WHERE "authorityId" = $1`;
const FILE = `
  SELECT "authorityId", id AS number, "packId", "packVersion", "editionNumber", kind, "largePrint",
         "plainLanguage", state, done, "of", what, problem, name, size, sha256, person, at
    FROM "PackFile" WHERE "authorityId" = $1`;

const dated = <Row extends { readonly at: Date }>({ at, ...row }: Row) => ({
  ...row,
  at: at.toISOString(),
});

function packOf({ periodKind, periodStart, periodEnd, contents: kept, ...row }: PackRow) {
  const contents = readPackContents(kept);
  if (contents === null) throw new Error(`What pack ${row.number} holds cannot be read.`);
  const period = { kind: periodKind, start: periodStart, end: periodEnd };
  return { ...dated(row), period, contents };
}

export function createPackRepository(database: Queryable): PackRepository {
  const templateWhere = async (condition: string, values: readonly unknown[]) => {
    const [row] = await database.query<At<PackTemplateRecord>>(`${TEMPLATE} AND ${condition}`, [
      ...values,
    ]);
    return row === undefined ? null : dated(row);
  };
  return {
    async list(authorityId) {
      const rows = await database.query<PackRow>(`${PACK} ORDER BY at DESC, id DESC`, [
        authorityId,
      ]);
      return rows.map(packOf);
    },

    async one({ authorityId, number }) {
      const [row] = await database.query<PackRow>(`${PACK} AND id = $2`, [authorityId, number]);
      return row === undefined ? null : packOf(row);
    },

    async templates(authorityId) {
      const rows = await database.query<At<PackTemplateRecord>>(
        `${TEMPLATE} ORDER BY lower(name), id`,
        [authorityId],
      );
      return rows.map(dated);
    },

    template: ({ authorityId, number }) => templateWhere('id = $2', [authorityId, number]),
    templateNamed: (authorityId, name) =>
      templateWhere('lower(name) = lower($2)', [authorityId, name]),

    async files(authorityId, packIds) {
      const rows = await database.query<At<PackFileRecord>>(
        `${FILE} AND "packId" = ANY($2::int[]) ORDER BY id DESC`,
        [authorityId, packIds],
      );
      return rows.map(dated);
    },

    async file({ authorityId, number }) {
      const [row] = await database.query<At<PackFileRecord>>(`${FILE} AND id = $2`, [
        authorityId,
        number,
      ]);
      return row === undefined ? null : dated(row);
    },

    async piece({ authorityId, number }, position) {
      const [row] = await database.query<{ bytes: Uint8Array }>(
        `SELECT bytes FROM "PackFilePiece"
          WHERE "authorityId" = $1 AND "fileId" = $2 AND position = $3`,
        [authorityId, number, position],
      );
      return row?.bytes ?? null;
    },
  };
}
