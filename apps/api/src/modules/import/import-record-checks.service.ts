import type { Queryable } from '@vital-signs/database';
import {
  checkIncomingInSteps,
  IssueLog,
  ratingFlips,
  reconcilePlaces,
  recordWithCells,
  sayLoadedPeriods,
  type AuditFacts,
  type ListedIssue,
  type RatingFlip,
  type ReconciledPlaces,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuditFactsService } from '../data-quality/audit-facts.service';
import { IMPORT_BOUNDS } from './import-bounds';
import { givingWay } from './giving-way';
import { touchedPeriods } from './import-preview.repository';
import { comparedRows, type ComparedCell } from './import-staging.repository';
import type { ImportKey } from './import.repository';

/** A file's cells with the record beside them, as it is and as it would be. */
interface IncomingFacts {
  readonly record: AuditFacts;
  readonly cells: readonly ComparedCell[];
  /** Those of them that storing the file writes. */
  readonly written: readonly ComparedCell[];
}

/** The same, with the record as it would be. */
interface PreviewedFacts extends IncomingFacts {
  readonly after: AuditFacts;
}

/** Checks of a file's cells with the record beside them, and what follows from storing them. */
export interface RecordChecks {
  issuesOf(
    authority: AuthorityRecord,
    key: ImportKey,
    signal: AbortSignal,
  ): Promise<readonly ListedIssue[]>;
  /** Readings whose rating becomes another. */
  flipsOf(authority: AuthorityRecord, key: ImportKey): Promise<readonly RatingFlip[]>;
  /** Whether the places add up, those that do not first. */
  reconciliationOf(
    authority: AuthorityRecord,
    key: ImportKey,
  ): Promise<readonly ReconciledPlaces[]>;
}

interface Sources {
  readonly database: Queryable;
  readonly record: () => { readonly auditFacts: AuditFactsService };
}

export function createRecordChecks({ database, record }: Sources): RecordChecks {
  async function load(authority: AuthorityRecord, key: ImportKey): Promise<IncomingFacts> {
    const cells: ComparedCell[] = [];
    for await (const some of comparedRows(database, key, IMPORT_BOUNDS.cellsAtOnce)) {
      for (const cell of some) cells.push(cell);
    }
    const facts = await record().auditFacts.load(authority, authority.revision);
    return { record: facts, cells, written: cells.filter(({ change }) => change !== 'SAME') };
  }

  let previewed: { readonly of: string; readonly facts: Promise<PreviewedFacts> } | null = null;

  /** What a preview asks several things of at once is read and put together once. */
  function loadPreviewed(authority: AuthorityRecord, key: ImportKey): Promise<PreviewedFacts> {
    const of = [key.authorityId, key.number, authority.revision].join('/');
    if (previewed?.of !== of) {
      const facts = load(authority, key).then((incoming) => ({
        ...incoming,
        after: recordWithCells(incoming.record, incoming.written),
      }));
      previewed = { of, facts };
    }
    return previewed.facts;
  }

  return {
    async issuesOf(authority, key, signal) {
      const log = new IssueLog();
      sayLoadedPeriods(await touchedPeriods(database, key), log);
      const incoming = await load(authority, key);
      signal.throwIfAborted();
      await givingWay(checkIncomingInSteps(incoming.record, incoming.written, log), signal);
      return log.list();
    },

    async flipsOf(authority, key) {
      const { record: before, written, after } = await loadPreviewed(authority, key);
      const changed = written.filter(({ change }) => change === 'CHANGED');
      const { precision } = authority;
      return ratingFlips(before, after, changed, { precision, wording: wordingOf(authority) });
    },

    async reconciliationOf(authority, key) {
      const { cells, after } = await loadPreviewed(authority, key);
      const agrees = ({ remainder, missing }: ReconciledPlaces) =>
        remainder === 0 && missing.length === 0;
      return reconcilePlaces(after, cells).toSorted(
        (a, b) => Number(agrees(a)) - Number(agrees(b)) || a.remainder - b.remainder,
      );
    },
  };
}
