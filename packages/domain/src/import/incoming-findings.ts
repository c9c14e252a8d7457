import type { AuditFacts } from '../audit/audit-facts';
import { auditInSteps } from '../audit/audit-record';
import type { Audit } from '../audit/audit-record';
import { doneAtOnce } from '../steps';
import type { Steps } from '../steps';
import { CHECK_KINDS, checkWords } from '../audit/check-kinds';
import type { CheckKind } from '../audit/check-kinds';
import type { AuditFinding } from '../audit/found';
import { indicatorShortName } from '../indicator-title';
import { formatPeriod, parsePeriodKey } from '../period-key';
import type { ImportedCell } from './imported-cell';
import { jumpsOfIncoming, TOLD_ONE_BY_ONE } from './incoming-jumps';
import { slipsOfIncoming } from './incoming-slips';
import type { IssueCode } from './issue-codes';
import type { IssueLog } from './issue-log';
import { recordOver, recordWithCells } from './record-with-cells';
import { CellsByMonth } from './where-caused';

/**
 * Jumps are looked for in every month that comes in, not in the latest alone, and a figure that may have
 * its point in the wrong place is no second jump; a figure against its own counts is said where the row
 * is read, and against the population on record with the points.
 */
const SAID_ELSEWHERE: readonly CheckKind[] = [
  'JUMP_OUTSIDE_LIMITS',
  'VALUE_AGAINST_COUNTS',
  'NUMERATOR_OVER_DENOMINATOR',
  'TWO_PRINTS',
];
const KINDS = CHECK_KINDS.filter((kind) => !SAID_ELSEWHERE.includes(kind));

/**
 * What the checks of METHODS section 12 find with a file's figures in the record and did not find
 * before, in the log: faults to acknowledge, notes to be told. A finding that the record has already
 * is not the file's; one that it mends is gone.
 */
export function checkIncoming(
  record: AuditFacts,
  cells: readonly ImportedCell[],
  log: IssueLog,
): void {
  doneAtOnce(checkIncomingInSteps(record, cells, log));
}

/** The same, in steps: a file of years takes seconds. */
export function* checkIncomingInSteps(
  record: AuditFacts,
  cells: readonly ImportedCell[],
  log: IssueLog,
): Steps<void> {
  const after = recordWithCells(record, cells);
  yield;
  const known = faultsOf(yield* auditInSteps(recordOver(record, after), KINDS));
  const { findings } = yield* auditInSteps(after, KINDS);
  const found = findings.filter(
    (finding) => !known.has(finding.key) && !known.has(faultOfRow(finding)),
  );
  const causes = new CellsByMonth(after, cells);
  const isCrowded = found.length > TOLD_ONE_BY_ONE;
  for (const finding of found) {
    add(finding, after, causes.causeOf(finding), isCrowded, log);
    yield;
  }
  const slips = yield* slipsOfIncoming(after, cells, log);
  yield* jumpsOfIncoming(
    record,
    after,
    cells.filter((cell) => !slips.has(cell)),
    log,
  );
}

/**
 * What is wrong with the record as it is, seen over as many months as it will have: a key holds the
 * figures of all of them, and a month more would make another of the same fault.
 */
function faultsOf({ findings }: Audit): ReadonlySet<string> {
  return new Set(findings.flatMap((finding) => [finding.key, faultOfRow(finding)]));
}

/**
 * A fault of a whole row, whatever its figures: two rows that were the same in every month do not
 * become another fault with the month in which they are the same again. For one month: its key.
 */
function faultOfRow(finding: AuditFinding): string {
  const { key, check, month, indicatorId, otherId, placeId, dimension, validity } = finding;
  if (month !== null || finding.weight === 'NOTE') return key;
  return JSON.stringify([check, indicatorId, otherId, placeId, dimension, validity]);
}

function add(
  finding: AuditFinding,
  { rows, places }: AuditFacts,
  cell: ImportedCell | null,
  isCrowded: boolean,
  log: IssueLog,
): void {
  const row = rows.find(({ indicator }) => indicator.id === finding.indicatorId);
  const place = places.find(({ id }) => id === finding.placeId);
  const where = [
    row === undefined ? null : indicatorShortName(row.indicator),
    place?.name ?? null,
    finding.month === null ? null : formatPeriod(parsePeriodKey(finding.month)),
  ].filter((part) => part !== null);
  const code = codeOf(finding);
  const advice = code === 'CHECK_NOTE' ? '' : ' Mend the file, or say why it is right.';
  log.add(
    code,
    {
      ...{ row: cell?.row ?? null, column: cell?.column ?? null },
      ...{ read: finding.stored, expected: finding.against },
      sentence: `${checkWords(finding.check).name}: ${where.join(', ')}: ${finding.sentence}.${advice}`,
    },
    code === 'CHECK_NOTE' || isCrowded ? seriesOf(finding, code) : undefined,
  );
}

/** What one finding is told for of many: notes of an indicator, faults of a series. */
function seriesOf({ check, indicatorId, otherId, placeId }: AuditFinding, code: IssueCode): string {
  if (code === 'CHECK_NOTE') return `${check} ${indicatorId ?? ''}`;
  return [check, indicatorId, otherId, placeId].join(' ');
}

function codeOf({ check, weight }: AuditFinding): IssueCode {
  if (weight === 'NOTE') return 'CHECK_NOTE';
  return check === 'LOCALITIES_AGAINST_COUNTY' ? 'REMAINDER_NEGATIVE' : 'CHECK_FINDING';
}
