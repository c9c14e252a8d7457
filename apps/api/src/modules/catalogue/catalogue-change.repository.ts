import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import { fieldProblem, type CatalogueProblem, type Json } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { readCatalogue } from './catalogue-state.repository';
import type { CatalogueState } from './catalogue-state';
import type { Writing } from './writing';

/** Who changed something, when and why. */
export interface CatalogueVersion {
  readonly revision: number;
  readonly person: string;
  readonly at: string;
  readonly reason: string;
}

/** What became of a change: saved under a revision, or what keeps it from being. */
export interface CatalogueOutcome {
  readonly saved: boolean;
  readonly revision: number | null;
  /** Key or slug of what was saved. */
  readonly key: string | null;
  readonly problems: readonly CatalogueProblem[];
  /** Who changed the same meanwhile; null where nobody did. */
  readonly changedMeanwhile: CatalogueVersion | null;
}

/** What a change concerns, to find out whether somebody else changed it since it was seen. */
export type Concerned =
  | { readonly of: 'indicator' | 'tolerances' | 'targets'; readonly keys: readonly string[] }
  | { readonly of: 'area' | 'section' | 'place'; readonly keys: readonly string[] }
  /** Annotations by their numbers. */
  | { readonly of: 'populations' | 'annotation'; readonly keys: readonly string[] }
  | { readonly of: 'settings' }
  | { readonly of: 'everything' };

/** What is written, once it is known that nothing is wrong with it, with the words in which it is told. */
export interface Planned {
  readonly kind: AuditKind;
  readonly subject: string;
  readonly sentence: string;
  readonly before: Json;
  readonly after: Json;
  /** Gives the key, slug or number of what was written. */
  readonly write: (writing: Writing) => Promise<string>;
}

export interface ChangeAsked {
  readonly authority: AuthorityRecord;
  /** The revision at which the asker saw what they change. */
  readonly seen: number;
  readonly reason: string;
  readonly actor: AuditActor;
  readonly concerns: Concerned;
  /** Says what is to be written, or what keeps it from being. */
  readonly plan: (
    state: CatalogueState,
    record: Queryable,
  ) => Promise<Planned | readonly CatalogueProblem[]> | Planned | readonly CatalogueProblem[];
}

class NotSavedError extends Error {
  constructor(
    readonly problems: readonly CatalogueProblem[],
    readonly changedMeanwhile: CatalogueVersion | null = null,
  ) {
    super('Not saved.');
  }
}

const REASON = { least: 10, most: 1_000 };

/** What is wrong with why something is changed. */
export function reasonProblems(reason: string): readonly CatalogueProblem[] {
  const { length } = reason.trim();
  if (length >= REASON.least && length <= REASON.most) return [];
  return [fieldProblem('reason', 'Why', reason.trim().slice(0, 40), '10 to 1,000 characters')];
}

/**
 * Changes the catalogue under a revision of its own, with an event that says what it was before and
 * what after. What keeps it from being saved is looked for under the lock under which it is written, so
 * that two people who change the same at once cannot both be right.
 */
export async function changeCatalogue(
  database: Database | null,
  { authority, seen, reason, actor, concerns, plan }: ChangeAsked,
): Promise<CatalogueOutcome> {
  if (database === null) throw new Error('There is no database to write to.');
  const { authorityId } = authority;
  const said = reason.trim().replaceAll(/\s+/g, ' ');
  const notSaved = { saved: false, revision: null, key: null };
  const unreasoned = reasonProblems(said);
  if (unreasoned.length > 0) {
    const state = await readCatalogue(database, authorityId);
    const planned = await plan(state, database);
    const problems = 'write' in planned ? unreasoned : [...planned, ...unreasoned];
    return { ...notSaved, problems, changedMeanwhile: null };
  }
  try {
    return await commitRevision(
      database,
      { authorityId, cause: 'EDIT', reason: said, person: actor.name },
      async (record, revision) => {
        if (seen >= revision || seen < 0) {
          throw refused('UNKNOWN_REVISION', 'There is no such revision of this record.');
        }
        const changedMeanwhile = await changedSince(record, authorityId, seen, concerns);
        if (changedMeanwhile !== null) throw new NotSavedError([], changedMeanwhile);
        const state = await readCatalogue(record, authorityId);
        const planned = await plan(state, record);
        if (!('write' in planned)) throw new NotSavedError(planned);
        const { kind, subject, sentence, before, after } = planned;
        const key = await planned.write({ record, authorityId, revision });
        await recordAudit(record, {
          ...{ authorityId, kind, outcome: 'DONE', actor, subject },
          sentence: `${sentence}: ${said}`,
          ...{ before, after },
        });
        return { saved: true, revision, key, problems: [], changedMeanwhile: null };
      },
    );
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error;
    const { problems, changedMeanwhile } = error;
    return { ...notSaved, problems, changedMeanwhile };
  }
}

/** When a revision was made, as an ISO moment. */
export const ISO_MOMENT = `to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const TOUCHED = (table: string, filter: string) => `
  SELECT greatest(x."fromRevision", coalesce(x."toRevision", 0)) AS revision
    FROM "${table}" x WHERE x."authorityId" = $1 AND ${filter}`;

const OF_INDICATORS = `x."indicatorId" IN (
  SELECT id FROM "Indicator" WHERE "authorityId" = $1 AND key = ANY($3::text[]))`;
const PLACES = 'SELECT id FROM "Place" WHERE "authorityId" = $1 AND slug = ANY($3::text[])';

/** The revisions that touched each kind of thing, by its keys or numbers ($3). */
const TOUCHES: Readonly<Record<Concerned['of'], string>> = {
  indicator: TOUCHED('IndicatorVersion', OF_INDICATORS),
  tolerances: TOUCHED('Tolerance', OF_INDICATORS),
  targets: TOUCHED('Target', OF_INDICATORS),
  populations: TOUCHED('Population', `x."placeId" IN (${PLACES})`),
  annotation: TOUCHED('Annotation', 'x.id::text = ANY($3::text[])'),
  area: `SELECT f."beforeRevision" AS revision FROM "FormerReportArea" f
           JOIN "ReportArea" r ON r."authorityId" = f."authorityId" AND r.id = f."reportAreaId"
          WHERE f."authorityId" = $1 AND r.slug = ANY($3::text[])`,
  section: `SELECT f."beforeRevision" AS revision FROM "FormerReportSection" f
           JOIN "ReportSection" s ON s."authorityId" = f."authorityId" AND s.id = f."sectionId"
          WHERE f."authorityId" = $1 AND s.slug = ANY($3::text[])`,
  place: `SELECT f."beforeRevision" AS revision FROM "FormerPlace" f
           WHERE f."authorityId" = $1 AND f."placeId" IN (${PLACES})
          UNION ALL ${TOUCHED('PlaceLink', `x."childId" IN (${PLACES})`)}`,
  settings: TOUCHED('AuthoritySettings', 'cardinality($3::text[]) = 0'),
  everything: [
    ...[
      ...['IndicatorVersion', 'Tolerance', 'Target', 'Population', 'PlaceLink', 'Annotation'],
    ].map((table) => TOUCHED(table, 'cardinality($3::text[]) = 0')),
    ...['FormerPlace', 'FormerReportArea', 'FormerReportSection'].map(
      (table) => `SELECT "beforeRevision" FROM "${table}" WHERE "authorityId" = $1`,
    ),
  ].join(' UNION ALL '),
};

/** The last change of the same things since a revision; null where there was none. */
export async function changedSince(
  record: Queryable,
  authorityId: number,
  seen: number,
  concerns: Concerned,
): Promise<CatalogueVersion | null> {
  const names = 'keys' in concerns ? concerns.keys : [];
  const [last] = await record.query<CatalogueVersion>(
    `SELECT r.number AS revision, r.person, ${ISO_MOMENT} AS at, r.reason FROM "Revision" r
      WHERE r."authorityId" = $1 AND r.number > $2
        AND r.number IN (${TOUCHES[concerns.of]})
      ORDER BY r.number DESC LIMIT 1`,
    [authorityId, seen, names],
  );
  return last ?? null;
}
