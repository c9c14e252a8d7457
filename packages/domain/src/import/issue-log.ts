import type { FoundIssue, IssueSeverity, ListedIssue } from './found-issue';
import { issueSeverity } from './issue-codes';
import type { IssueCode } from './issue-codes';

/** What is said of an issue beside its code. */
export type IssueDetails = Omit<FoundIssue, 'code' | 'severity'>;

/** Of one code so many are listed, and the rest is counted. */
const LISTED_AT_MOST: Record<IssueSeverity, number> = { FAIL: 100, WARNING: 100, NOTE: 20 };
const SHOWN_CHARACTERS = 80;

interface Listed {
  readonly issue: FoundIssue;
  more: number;
}

/**
 * The issues of a file, bounded whatever is in it: of each code the first ones are listed, and of those
 * that say the same only the first, with how many more there are.
 */
export class IssueLog {
  readonly #listed = new Map<IssueCode, Listed[]>();
  readonly #same = new Map<string, Listed>();
  readonly #counts = new Map<IssueCode, number>();

  /** Adds an issue. `same`: what makes it the same as another of its code. */
  add(code: IssueCode, details: IssueDetails, same?: string): void {
    this.#counts.set(code, this.count(code) + 1);
    const key = same === undefined ? null : `${code} ${same}`;
    const known = key === null ? undefined : this.#same.get(key);
    if (known !== undefined) {
      known.more += 1;
      return;
    }
    const ofCode = this.#listed.get(code) ?? [];
    const severity = issueSeverity(code);
    const last = ofCode.at(-1);
    if (last !== undefined && ofCode.length >= LISTED_AT_MOST[severity]) {
      last.more += 1;
      return;
    }
    const read = details.read === null ? null : shortened(details.read);
    const listed: Listed = { issue: { severity, code, ...details, read }, more: 0 };
    this.#listed.set(code, [...ofCode, listed]);
    if (key !== null) this.#same.set(key, listed);
  }

  /** How many were found of a code, listed or not. */
  count(code: IssueCode): number {
    return this.#counts.get(code) ?? 0;
  }

  /** Whether anything stops the import. */
  get hasFailures(): boolean {
    return [...this.#listed.keys()].some((code) => issueSeverity(code) === 'FAIL');
  }

  /** What is listed: failures first, then warnings, then notes, each in the order of the file. */
  list(): readonly ListedIssue[] {
    const all = [...this.#listed.values()].flat().map(({ issue, more }) => ({ ...issue, more }));
    const rank = ({ severity }: FoundIssue) => ['FAIL', 'WARNING', 'NOTE'].indexOf(severity);
    return all.sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
  }
}

/** What stood in a cell, as much of it as a line takes. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= SHOWN_CHARACTERS ? plain : `${plain.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
