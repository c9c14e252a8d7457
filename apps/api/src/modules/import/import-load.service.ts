import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { Database } from '@vital-signs/database';
import { receiveFile } from './import-receipt.service';
import type { MappingAsked } from './import-mapping.service';
import type { ImportServices } from './import-services';
import { changesNothing } from './import-store.service';
import type { ImportWork } from './import-work';
import type { IssueRecord } from './import.repository';
import type { CheckRequest, ImportOfAuthority } from './import.service';

/** A file that is loaded in one go, by a program and not on a page. */
export interface LoadAsked extends Omit<CheckRequest, 'mapping'> {
  readonly authority: AuthorityRecord;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly actor: AuditActor;
  /** How it is to be understood; null: as it is proposed. */
  readonly mapping: MappingAsked | null;
  /** Name of the sheet; null: the first with a table. Left aside where a mapping is given. */
  readonly sheet: string | null;
  /** Why it is loaded in spite of its warnings; null: it is not, where it has any. */
  readonly acceptWarnings: string | null;
  /** True where it is checked and then let go of. */
  readonly checkOnly: boolean;
  readonly signal: AbortSignal;
}

/**
 * How it ended. CHECKED: it could be stored, and was not, as was asked. UNCHANGED: every figure stood in
 * the record already. NOT_ACKNOWLEDGED: it has warnings. CAUSE_MISSING: published figures would change.
 */
type LoadOutcome =
  'STORED' | 'CHECKED' | 'UNCHANGED' | 'REFUSED' | 'NOT_ACKNOWLEDGED' | 'CAUSE_MISSING' | 'FAILED';

export interface LoadedFile {
  readonly outcome: LoadOutcome;
  readonly import: ImportOfAuthority;
  readonly issues: readonly IssueRecord[];
}

interface Means extends ImportServices {
  readonly database: Database;
  readonly work: ImportWork;
}

const ISSUES_AT_ONCE = 1_000;

/**
 * Loads a file by the same steps and checks as the page. What is not stored is not kept.
 * @throws FileRefusedError where it cannot be read.
 * @throws GraphQLError where it cannot be checked or stored as things stand, with why.
 */
export async function loadFile(
  { database, work, imports, previews }: Means,
  asked: LoadAsked,
): Promise<LoadedFile> {
  const { authority, actor, signal, checkOnly, acceptWarnings } = asked;
  const number = await receiveFile(database, asked);
  const at = { authority: authority.slug, number, actor };
  const find = async () => {
    const found = await imports.one(authority.slug, number);
    if (found === null) throw new Error(`Import ${number} is gone.`);
    return found;
  };
  const stop = () => void imports.cancel(at).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await imports.check(at, { ...asked, mapping: asked.mapping ?? (await proposed(await find())) });
    await work.on(number)?.ended;
    signal.throwIfAborted();
    const checked = await find();
    const issues = await issuesOf(checked);
    const done = (outcome: LoadOutcome, now: ImportOfAuthority): LoadedFile => ({
      ...{ outcome, issues, import: now },
    });
    if (checked.state === 'FAILED') return done('FAILED', checked);
    const obstacle = await obstacleOf(checked);
    if (obstacle !== null || checkOnly) {
      const ended = { ...(await imports.cancel(at)), ...countsOf(checked) };
      return done(obstacle ?? 'CHECKED', ended);
    }
    for (const { number: issue } of issues.filter(isWaiting)) {
      await imports.acknowledge(at, issue, acceptWarnings ?? '');
    }
    await imports.store(at);
    await work.on(number)?.ended;
    const stored = await find();
    return done(stored.state === 'STORED' ? 'STORED' : 'FAILED', stored);
  } catch (error) {
    await imports.cancel(at).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }

  /** What stands against storing it; null: nothing. */
  async function obstacleOf(checked: ImportOfAuthority): Promise<LoadOutcome | null> {
    if (checked.state !== 'CHECKED') return 'REFUSED';
    if (changesNothing(checked)) return 'UNCHANGED';
    if (checked.unacknowledged > 0 && acceptWarnings === null) return 'NOT_ACKNOWLEDGED';
    const isUnexplained = asked.restates === null && (await previews.restated(checked)).length > 0;
    return isUnexplained ? 'CAUSE_MISSING' : null;
  }

  /** Every issue, however many there are. */
  async function issuesOf(checked: ImportOfAuthority): Promise<IssueRecord[]> {
    const issues: IssueRecord[] = [];
    for (let after: number | null = null; ;) {
      const some: IssueRecord[] = await imports.issues(checked, {
        ...{ first: ISSUES_AT_ONCE, after, severity: null, unacknowledged: false },
      });
      issues.push(...some);
      const last = some.at(-1);
      if (last === undefined || some.length < ISSUES_AT_ONCE) return issues;
      after = last.number;
    }
  }

  async function proposed(found: ImportOfAuthority): Promise<MappingAsked> {
    const proposal = await imports.proposal(found, asked.sheet);
    if (proposal !== null) return proposal.mapping;
    const known = found.described.sheets.map(({ name }) => `“${name ?? ''}”`).join(', ');
    throw refused('NO_SUCH_SHEET', `There is no sheet “${asked.sheet ?? ''}”; there are ${known}.`);
  }
}

function isWaiting({ severity, acknowledgedAt }: IssueRecord): boolean {
  return severity === 'WARNING' && acknowledgedAt === null;
}

/** What was found stays told of a file that is let go of. */
function countsOf({ rowsRead, cellsRead, cellsNew, cellsChanged, cellsSame }: ImportOfAuthority) {
  return { rowsRead, cellsRead, cellsNew, cellsChanged, cellsSame };
}
