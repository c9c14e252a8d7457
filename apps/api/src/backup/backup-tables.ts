/** What a reference to something that several authorities share is written as, in place of its number here. */
export type SharedReference = 'AREA' | 'MEASURE' | 'RELEASE' | 'MODEL';

/** A table of which a backup holds the rows of one authority. */
export interface BackedUpTable {
  readonly name: string;
  /**
   * OWNED: the authority's own. SHARED: published figures that it sees, found again by their names
   * where they are restored. PEOPLE: whoever is named by the others, found again by e-mail.
   */
  readonly kind: 'OWNED' | 'SHARED' | 'PEOPLE';
  /** Columns that tell its rows apart, in whose order they are written. */
  readonly key: readonly string[];
  /** Which rows, as SQL over t; the authority's own unless said otherwise. */
  readonly rows?: string;
  /** Columns that name a person by the id of their account; written as their e-mail. */
  readonly people?: readonly string[];
  /** Columns that name something shared by its number; written as its name. */
  readonly shared?: Readonly<Record<string, SharedReference>>;
  /** The only columns that are written; all unless said otherwise. */
  readonly only?: readonly string[];
  /** The migration that made it: a backup from before that one has no such table. Left out: all have it. */
  readonly since?: string;
  /** What is written in place of a column, as SQL over t. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What a column holds after an older backup that has none, as SQL over the others; its default unless said otherwise. */
  readonly filled?: Readonly<Record<string, string>>;
}

const owned = (
  name: string,
  key: readonly string[] = ['id'],
  more: Partial<BackedUpTable> = {},
): BackedUpTable => ({ name, kind: 'OWNED', key, ...more });

/** A part of a release that the authority sees. */
const OF_RELEASES = `t."releaseId" IN (SELECT id FROM release)`;

/** The migration that made settings, exceptions and actions rows of their own. */
export const SETTINGS_SINCE = '20261121062747';

/** The migration that made packs. */
const PACKS_SINCE = '20261121101519';

/** The migration that made surgeries. */
const SURGERIES_SINCE = '20261121214329';

/** The migration that made reminders. */
const REMINDERS_SINCE = '20261122013216';

/** States of an import of which some is not in the record: what was read of it is not in a backup. */
const UNFINISHED = `t.state IN ('RECEIVED', 'CHECKING', 'CHECKED', 'STORING')`;

/**
 * Every table that is backed up, each after those that it refers to. A backup gives nobody access:
 * roles that are held are written as suspended.
 */
export const BACKED_UP: readonly BackedUpTable[] = [
  {
    ...{ name: 'User', kind: 'PEOPLE', key: ['email'], only: ['id', 'name', 'email'] },
    rows: `t.id IN (SELECT id FROM person)`,
  },
  {
    ...{ name: 'Area', kind: 'SHARED', key: ['id'] },
    rows: `t.id IN (SELECT "areaId" FROM "NationalValue" t WHERE ${OF_RELEASES})
        OR t.id IN (SELECT unnest(ARRAY["areaId", "neighbourId"]) FROM "NeighbourModelMember"
                     WHERE "modelId" IN (SELECT id FROM model))
        OR t.id IN (SELECT unnest(ARRAY["predecessorId", "successorId"]) FROM "AreaSuccession")`,
  },
  {
    ...{ name: 'AreaSuccession', kind: 'SHARED', key: ['predecessorId', 'successorId'] },
    ...{ rows: 'true', shared: { predecessorId: 'AREA', successorId: 'AREA' } },
  },
  {
    ...{ name: 'NationalMeasure', kind: 'SHARED', key: ['id'] },
    rows: `t.id IN (SELECT "measureId" FROM "NationalValue" t WHERE ${OF_RELEASES})
        OR t.id IN (SELECT "measureId" FROM "NationalMeasureDescription" t WHERE ${OF_RELEASES})
        OR t.id IN (SELECT "measureId" FROM "NationalLink" WHERE "authorityId" = $1)`,
  },
  // Who else sees a release is settled where it is restored.
  {
    ...{ name: 'NationalRelease', kind: 'SHARED', key: ['id'] },
    ...{ rows: `t.id IN (SELECT id FROM release)`, shared: { withdraws: 'RELEASE' } },
    instead: { authorityId: `t."authorityId" IS NOT NULL` },
  },
  {
    ...{ name: 'NationalMeasureDescription', kind: 'SHARED', key: ['releaseId', 'measureId'] },
    ...{ rows: OF_RELEASES, shared: { releaseId: 'RELEASE', measureId: 'MEASURE' } },
  },
  {
    ...{ name: 'NationalValue', kind: 'SHARED', rows: OF_RELEASES },
    key: ['releaseId', 'measureId', 'periodStart', 'periodEnd', 'areaId'],
    shared: { releaseId: 'RELEASE', measureId: 'MEASURE', areaId: 'AREA' },
  },
  {
    ...{ name: 'NeighbourModel', kind: 'SHARED', key: ['id'] },
    ...{ rows: `t.id IN (SELECT id FROM model)`, shared: { releaseId: 'RELEASE' } },
  },
  {
    ...{ name: 'NeighbourModelMember', kind: 'SHARED', key: ['modelId', 'areaId', 'rank'] },
    rows: `t."modelId" IN (SELECT id FROM model)`,
    shared: { modelId: 'MODEL', areaId: 'AREA', neighbourId: 'AREA' },
  },
  owned('AccessPolicy', ['authorityId']),
  owned('Revision', ['number']),
  owned('AuthoritySettings', ['id'], { since: SETTINGS_SINCE }),
  owned('Place'),
  owned('FormerPlace', ['placeId', 'beforeRevision']),
  owned('PlaceLink'),
  owned('PlaceSuccession'),
  owned('ReportArea'),
  owned('FormerReportArea', ['reportAreaId', 'beforeRevision']),
  owned('ReportSection'),
  owned('FormerReportSection', ['sectionId', 'beforeRevision']),
  owned('Indicator'),
  owned('IndicatorVersion'),
  owned('SectionIndicator', ['sectionId', 'indicatorId']),
  owned('SectionDimension', ['sectionId', 'indicatorId', 'dimension']),
  owned('Observation'),
  owned('BreakdownObservation'),
  owned('Tolerance'),
  owned('Target'),
  owned('Population'),
  owned('PrintedBenchmark'),
  owned('Commentary', ['id'], { people: ['authorId', 'approvedById'] }),
  owned('Statement'),
  owned('Annotation'),
  owned('FindingDecision'),
  owned('ExceptionFlag', ['id'], { since: SETTINGS_SINCE }),
  owned('ExceptionAcknowledgement', ['id'], { since: SETTINGS_SINCE }),
  owned('Surgery', ['id'], {
    ...{ people: ['driverId', 'personId'], since: SURGERIES_SINCE },
    // Of surgeries that were begun before, whoever drove last is known.
    filled: { drivers: `array_remove(ARRAY["driverName"], NULL)` },
  }),
  owned('SurgeryItem', ['id'], { since: SURGERIES_SINCE }),
  owned('SurgeryInvitee', ['id'], { since: SURGERIES_SINCE }),
  owned('SurgeryEntry', ['id'], { people: ['personId'], since: SURGERIES_SINCE }),
  owned('SurgerySeen', ['id'], { since: SURGERIES_SINCE }),
  owned('Action', ['id'], { since: SETTINGS_SINCE }),
  owned('ActionReminder', ['actionId', 'userId', 'number'], {
    ...{ people: ['userId'], since: REMINDERS_SINCE },
  }),
  owned('NationalLink', ['id'], { shared: { measureId: 'MEASURE' } }),
  owned('CheckedMonth'),
  owned('Edition', ['number'], { shared: { releaseId: 'RELEASE' } }),
  owned('Pack', ['id'], { since: PACKS_SINCE }),
  owned('PackTemplate', ['id'], { since: PACKS_SINCE }),
  owned('Import', ['id'], {
    people: ['userId'],
    instead: {
      state: `CASE WHEN ${UNFINISHED} THEN 'CANCELLED' ELSE t.state END`,
      problem: `CASE WHEN ${UNFINISHED}
                     THEN 'It was not finished when the authority was backed up.' ELSE t.problem END`,
    },
  }),
  owned('ImportIssue', ['importId', 'id']),
  owned('ImportMapping'),
  owned('RoleGrant', ['id'], {
    people: ['userId'],
    instead: {
      suspendedAt: `CASE WHEN t."endedAt" IS NULL
                         THEN coalesce(t."suspendedAt", date_trunc('milliseconds', now()))
                         ELSE t."suspendedAt" END`,
    },
  }),
  owned('Digest', ['editionNumber', 'userId'], { people: ['userId'] }),
  owned('AuditEvent', ['id'], { people: ['actorId'] }),
];

/** Tables that a backup leaves out, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Authority: 'It is what the first line of a backup tells.',
  Account: 'Passwords and identities at a provider belong to the person, not to the authority.',
  ApiToken: 'A token belongs to the person, and would work in two places.',
  ImportChunk: 'The file of an import that is not finished; whoever loads it has it.',
  ImportRow: 'What was read of an import that is not finished.',
  Invitation: 'Its link would work in two places.',
  PackFile: 'A file is made of its pack, which is in the backup, and can be made again.',
  PackFilePiece: 'A part of a file that can be made again.',
  RateLimit: 'It counts what was tried at this server lately.',
  Session: 'A session is with this server.',
  TwoFactor: 'It belongs to the person, and is encrypted for this server.',
  UnsavedCommentary: 'It is not said yet.',
  Verification: 'It was promised for a short time, by this server.',
};
