import type { FoundIssue, IssueSeverity, ListedIssue } from './found-issue';
import { issueMeaning, issueSeverity } from './issue-codes';
import type { IssueCode } from './issue-codes';

/** What is said of an issue beside its code. */
export type IssueDetails = Omit<FoundIssue, 'code' | 'severity'>;

/**
 * Of one code so many are listed, and the rest is counted; not of warnings, each of which somebody has
 * to believe: where there are more, the file is stopped.
 */
const LISTED_AT_MOST: Record<IssueSeverity, number> = { FAIL: 100, WARNING: 1000, NOTE: 100 };
const SHOWN_CHARACTERS = 80;
/** Names are kept whole, so that somebody can say what each is. */
const NAME_CHARACTERS = 400;
const OF_NAMES: readonly IssueCode[] = [
  ...(['INDICATOR_NOT_KNOWN', 'INDICATOR_AMBIGUOUS', 'NAME_DIFFERS', 'INDICATOR_ENDED'] as const),
  ...(['PLACE_NOT_KNOWN', 'PLACE_AMBIGUOUS'] as const),
];

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
    const ofCode = this.#ofCode(code);
    const severity = issueSeverity(code);
    const last = ofCode.at(-1);
    if (last !== undefined && ofCode.length >= LISTED_AT_MOST[severity]) {
      last.more += 1;
      if (severity === 'WARNING') this.#sayTooMany(code, details);
      return;
    }
    const characters = OF_NAMES.includes(code) ? NAME_CHARACTERS : SHOWN_CHARACTERS;
    const read = details.read === null ? null : shortened(details.read, characters);
    const listed: Listed = { issue: { severity, code, ...details, read }, more: 0 };
    ofCode.push(listed);
    if (key !== null) this.#same.set(key, listed);
  }

  #ofCode(code: IssueCode): Listed[] {
    const known = this.#listed.get(code);
    if (known !== undefined) return known;
    const listed: Listed[] = [];
    this.#listed.set(code, listed);
    return listed;
  }

  #sayTooMany(code: IssueCode, { row, column }: IssueDetails): void {
    const sentence = `From row ${row ?? 1} on there are more than ${LISTED_AT_MOST.WARNING} warnings of one kind, more than anybody can answer one by one: ${issueMeaning(code)} Look at what they have in common, mend the file or what its columns are, or load it in parts.`;
    this.add(
      'TOO_MANY_WARNINGS',
      { row, column, read: code, expected: 'fewer doubtful figures', sentence },
      code,
    );
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
function shortened(text: string, characters: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= characters ? plain : `${plain.slice(0, characters - 1)}…`;
}
