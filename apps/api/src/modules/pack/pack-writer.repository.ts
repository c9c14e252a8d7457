import type { Database, PackReaders, Queryable } from '@vital-signs/database';
import {
  packReadersName,
  periodKey,
  type Json,
  type PackContents,
  type Period,
} from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { PACK_BOUNDS } from './pack-bounds';
import type { PackKey, PackRecord, PackTemplateRecord } from './pack.repository';

/** Somebody wrote the pack meanwhile, or took it away. */
export class PackChangedError extends Error {}

/** The authority has as many of them as it may. */
export class TooManyError extends Error {}

export interface NewPack {
  readonly authorityId: number;
  readonly readers: PackReaders;
  readonly period: Period;
  readonly contents: PackContents;
  /** The name of the template from which it is begun; null: none. */
  readonly template: string | null;
}

export interface NewTemplate {
  readonly authorityId: number;
  readonly name: string;
  readonly readers: PackReaders;
  readonly contents: object;
  /** The one of that name that stands; null: there is none. */
  readonly before: PackTemplateRecord | null;
}

type Told = Pick<PackRecord, 'number' | 'readers' | 'period'>;

/** How events name a pack. */
export const packSubject = ({ number, readers, period }: Told): string =>
  `Pack ${number}, ${periodKey(period)}, ${packReadersName(readers)}`;

/** What an event tells of a pack: never what people wrote in it, in which a child may be named. */
function told({
  number,
  readers,
  period,
  version,
  contents,
}: Omit<PackRecord, 'at' | 'person' | 'authorityId'>): Json {
  const { title, meetingOn, isPrivate, ask, parts, areas, cards, summary } = contents;
  return {
    ...{ pack: number, readers, month: periodKey(period), version, title, meetingOn, isPrivate },
    ...{
      ask,
      cards,
      areas: [...areas],
      parts: parts.filter(({ isIn }) => isIn).map(({ kind }) => kind),
    },
    summary: summary === null ? 'drafted' : 'written',
  };
}

/** With the number of an authority, what whoever begins something of its packs locks until that is written. */
const PACKS_LOCK = 1_768_779_888;

/** Lets whoever else begins something wait, so that bounds hold. */
export async function lockPacks(transaction: Queryable, authorityId: number): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1, $2)', [PACKS_LOCK, authorityId]);
}

async function countOf(database: Queryable, authorityId: number, table: 'Pack' | 'PackTemplate') {
  await lockPacks(database, authorityId);
  const [row] = await database.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM "${table}" WHERE "authorityId" = $1`,
    [authorityId],
  );
  return row?.found ?? 0;
}

/** @throws TooManyError where the authority has as many packs as it may. */
export function insertPack(database: Database, pack: NewPack, actor: AuditActor): Promise<number> {
  const { authorityId, readers, period, contents } = pack;
  return database.transaction(async (transaction) => {
    if ((await countOf(transaction, authorityId, 'Pack')) >= PACK_BOUNDS.packs) {
      throw new TooManyError();
    }
    const [row] = await transaction.query<{ number: number }>(
      `INSERT INTO "Pack" ("authorityId", readers, "periodKind", "periodStart", "periodEnd", contents, person)
       VALUES ($1, $2::"PackReaders", $3::"PeriodKind", $4::date, $5::date, $6::jsonb, $7)
       RETURNING id AS number`,
      [
        ...[authorityId, readers, period.kind, period.start, period.end],
        ...[JSON.stringify(contents), actor.name],
      ],
    );
    if (row === undefined) throw new Error('A pack was not written.');
    const made = { ...row, readers, period, version: 1, contents };
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.begun', outcome: 'DONE', actor },
      subject: packSubject(made),
      sentence: `${packSubject(made)}, was begun${pack.template === null ? '' : ` from “${pack.template}”`}.`,
      after: told(made),
    });
    return row.number;
  });
}

/** @throws PackChangedError where it has another version by now, or is gone. */
export function updatePack(
  database: Database,
  before: PackRecord,
  contents: PackContents,
  actor: AuditActor,
): Promise<void> {
  const { authorityId, number, version } = before;
  return database.transaction(async (transaction) => {
    const written = await transaction.query(
      `UPDATE "Pack" SET contents = $4::jsonb, version = version + 1, person = $5,
              at = date_trunc('milliseconds', now())
        WHERE "authorityId" = $1 AND id = $2 AND version = $3 RETURNING id`,
      [authorityId, number, version, JSON.stringify(contents), actor.name],
    );
    if (written.length === 0) throw new PackChangedError();
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.saved', outcome: 'DONE', actor },
      ...{ subject: packSubject(before), before: told(before) },
      sentence: `${packSubject(before)}, was written anew as version ${version + 1}.`,
      after: told({ ...before, contents, version: version + 1 }),
    });
  });
}

/** Takes a pack away with its files. @throws PackChangedError where it is gone already. */
export function deletePack(database: Database, pack: PackRecord, actor: AuditActor): Promise<void> {
  const { authorityId, number } = pack;
  return database.transaction(async (transaction) => {
    const gone = await transaction.query(
      'DELETE FROM "Pack" WHERE "authorityId" = $1 AND id = $2 RETURNING id',
      [authorityId, number],
    );
    if (gone.length === 0) throw new PackChangedError();
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.removed', outcome: 'DONE', actor },
      ...{ subject: packSubject(pack), before: told(pack) },
      sentence: `${packSubject(pack)}, was taken away with its files.`,
    });
  });
}

const toldTemplate = ({
  name,
  readers,
  contents,
}: Pick<NewTemplate, 'name' | 'readers' | 'contents'>) => {
  const { cards, areas } = contents as Pick<PackContents, 'cards' | 'areas'>;
  return { name, readers, cards, areas: [...areas] };
};

/** Keeps a template under its name, in place of the one that stands. @throws TooManyError */
export function saveTemplate(
  database: Database,
  { before, ...template }: NewTemplate,
  actor: AuditActor,
): Promise<number> {
  const { authorityId, name, readers, contents } = template;
  return database.transaction(async (transaction) => {
    const found = await countOf(transaction, authorityId, 'PackTemplate');
    if (before === null && found >= PACK_BOUNDS.templates) throw new TooManyError();
    const [row] = await transaction.query<{ number: number }>(
      `INSERT INTO "PackTemplate" ("authorityId", name, readers, contents, person)
       VALUES ($1, $2, $3::"PackReaders", $4::jsonb, $5)
       ON CONFLICT ("authorityId", lower(name)) DO UPDATE
         SET name = excluded.name, readers = excluded.readers, contents = excluded.contents,
             person = excluded.person, at = date_trunc('milliseconds', now())
       RETURNING id AS number`,
      [authorityId, name, readers, JSON.stringify(contents), actor.name],
    );
    if (row === undefined) throw new Error('A template was not written.');
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.template-saved', outcome: 'DONE', actor },
      subject: `Template “${name}”`,
      sentence: `The template of packs “${name}” was saved.`,
      ...(before && { before: toldTemplate({ ...before, contents: before.contents as object }) }),
      after: toldTemplate(template),
    });
    return row.number;
  });
}

/** Takes a template away; false where it is gone already. */
export function deleteTemplate(
  database: Database,
  { authorityId, number }: PackKey,
  actor: AuditActor,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [gone] = await transaction.query<{
      name: string;
      readers: PackReaders;
      contents: object;
    }>(
      `DELETE FROM "PackTemplate" WHERE "authorityId" = $1 AND id = $2
       RETURNING name, readers, contents`,
      [authorityId, number],
    );
    if (gone === undefined) return false;
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.template-removed', outcome: 'DONE', actor },
      ...{ subject: `Template “${gone.name}”`, before: toldTemplate(gone) },
      sentence: `The template of packs “${gone.name}” was taken away.`,
    });
    return true;
  });
}
