import {
  auditRecord,
  findingsByIndicator,
  marksOfFigure,
  type Audit,
  type CheckRun,
  type DataMark,
  type DecidedFinding,
  type FindingsByIndicator,
  type FindingWeight,
} from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import type { AuthorityRecord } from '../authority/authority.repository';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { PlaceService } from '../place/place.service';
import type { AuditFactsService } from './audit-facts.service';
import type { DataQualityRepository, DecisionRow } from './data-quality.repository';
import { seenFindings } from './seen-findings';

/** A finding with what has been decided about it, the latest first. */
export interface FindingRecord extends DecidedFinding {
  readonly decisions: readonly DecisionRow[];
}

/** What all checks found in an authority's record at a revision, and what was decided about it. */
export interface FindingsAt {
  readonly revision: number;
  /** Findings before notes, in the order of the report; accepted ones among them. */
  readonly findings: readonly FindingRecord[];
  readonly byKey: ReadonlyMap<string, FindingRecord>;
  readonly byIndicator: FindingsByIndicator;
  readonly runs: readonly CheckRunSeen[];
}

/** A check as it was run; how much it compared is told to those alone who see every place. */
export interface CheckRunSeen extends Omit<CheckRun, 'compared'> {
  readonly compared: number | null;
}

/** A mark on one figure. */
export interface FigureMark {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly sentence: string;
}

/** The open findings on one figure; a month of null asks for those on the row as a whole. */
export type MarksOf = (
  indicatorId: number,
  placeId: number,
  month: string | null,
) => readonly FigureMark[];

export interface FindingsService {
  /** Audited once for each state of the record, and kept; of it what is about places that the viewer sees. */
  at(authority: AuthorityRecord, revision: number): Promise<FindingsAt>;
  /** The marks of open findings as known at a revision, for any page to put beside its figures. */
  marksFor(authority: AuthorityRecord, revision: number): Promise<MarksOf>;
}

/** Audits and what was decided about them, shared by all requests of one database. */
export interface AuditStore {
  readonly audits: LRUCache<string, Promise<Audit>>;
  readonly decided: LRUCache<string, Promise<FindingsAt>>;
  /** For those who do not see every place, by what they see. */
  readonly seen: LRUCache<string, Promise<FindingsAt>>;
}

/** Enough for the latest state of many authorities, and for the editions that are being read. */
const AUDITS_KEPT = 64;

export function createAuditStore(): AuditStore {
  return {
    audits: new LRUCache({ max: AUDITS_KEPT }),
    decided: new LRUCache({ max: AUDITS_KEPT }),
    seen: new LRUCache({ max: AUDITS_KEPT }),
  };
}

/** What of a record is audited: as it was known, without the months that are hidden in it. */
function keyOf({ authorityId, hiddenFrom = '' }: AuthorityRecord, revision: number): string {
  return `${authorityId} ${revision} ${hiddenFrom}`;
}

/** The promise kept under a key, made where there is none; one that fails is not kept. */
function keptOr<T>(
  cache: LRUCache<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const kept = cache.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  cache.set(key, made);
  made.catch(() => {
    if (cache.peek(key) === made) cache.delete(key);
  });
  return made;
}

export function createFindingsService(
  facts: AuditFactsService,
  repository: DataQualityRepository,
  store: AuditStore,
  places: PlaceService,
  viewer: Viewer | SystemViewer,
): FindingsService {
  async function decide(authority: AuthorityRecord, revision: number): Promise<FindingsAt> {
    const { authorityId, hiddenFrom = '' } = authority;
    const { recordRevision, decisions } = await repository.decisionsAt({ authorityId, revision });
    // A decision changes no figure: the audit of the record before it still holds.
    const { findings, runs } = await keptOr(
      store.audits,
      `${authorityId} ${recordRevision} ${hiddenFrom}`,
      async () => auditRecord(await facts.load(authority, recordRevision)),
    );
    const decisionsOf = new Map<string, DecisionRow[]>();
    for (const decision of decisions) {
      const { findingKey } = decision;
      decisionsOf.set(findingKey, [...(decisionsOf.get(findingKey) ?? []), decision]);
    }
    const decided = findings.map((finding): FindingRecord => {
      const own = decisionsOf.get(finding.key) ?? [];
      const accepted = own.some(({ live, state }) => live && state === 'ACCEPTED');
      return { ...finding, accepted, decisions: own };
    });
    return {
      revision,
      findings: decided,
      byKey: new Map(decided.map((finding) => [finding.key, finding])),
      byIndicator: findingsByIndicator(decided),
      runs,
    };
  }
  const all = (authority: AuthorityRecord, revision: number) =>
    keptOr(store.decided, keyOf(authority, revision), () => decide(authority, revision));
  function at(authority: AuthorityRecord, revision: number): Promise<FindingsAt> {
    if (places.seesEveryPlace(authority)) return all(authority, revision);
    const scope = accessTo(viewer, authority.slug)?.scopeClass ?? '';
    const key = `${keyOf(authority, revision)} ${scope}`;
    return keptOr(store.seen, key, async () =>
      seenFindings(await all(authority, revision), authority, places),
    );
  }
  return {
    at,
    async marksFor(authority, revision) {
      const { byIndicator } = await at(authority, revision);
      return (indicatorId, placeId, month) =>
        marksOfFigure(byIndicator, { indicatorId, placeId, month });
    },
  };
}
