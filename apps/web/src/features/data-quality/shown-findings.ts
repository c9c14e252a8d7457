import type {
  DataQualityPageQuery,
  DataQuality_FindingFragment,
} from '../../apollo/generated/documents';

export type DataQuality = NonNullable<DataQualityPageQuery['dataQuality']>;
export type Finding = DataQuality_FindingFragment;
export type CheckRun = DataQuality['checks'][number];

export const STATES = ['open', 'accepted', 'all'] as const;
export const WEIGHTS = ['all', 'finding', 'note'] as const;

/** What the page's address leaves out of its list. */
export interface FindingFilter {
  readonly state: (typeof STATES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  /** Checks by the words of their addresses; none: all. */
  readonly checks: readonly string[];
  /** Slugs of report areas; none: all. */
  readonly areas: readonly string[];
}

/** Reads the filter from an address; what it does not know is as if it were not there. */
export function findingFilter(search: Readonly<Record<string, string>>): FindingFilter {
  const list = (key: string) => (search[key] ?? '').split(',').filter((word) => word !== '');
  return {
    state: STATES.find((state) => state === search['state']) ?? 'open',
    weight: WEIGHTS.find((weight) => weight === search['weight']) ?? 'all',
    checks: list('check'),
    areas: list('area'),
  };
}

/** A check as an address says it: VALUE_AGAINST_COUNTS is value-against-counts. */
export function checkWord(check: Finding['check']): string {
  return check.toLowerCase().replaceAll('_', '-');
}

/** The findings that pass a filter, in their order. */
export function filteredFindings(
  findings: readonly Finding[],
  { state, weight, checks, areas }: FindingFilter,
): readonly Finding[] {
  return findings.filter((finding) => {
    const area = finding.indicator?.reportArea.slug;
    return (
      (state === 'all' || finding.state === state.toUpperCase()) &&
      (weight === 'all' || finding.weight === weight.toUpperCase()) &&
      (checks.length === 0 || checks.includes(checkWord(finding.check))) &&
      (areas.length === 0 || (area !== undefined && areas.includes(area)))
    );
  });
}

/** The checks that found something in the list, each with what it found; findings before notes. */
export function findingsByCheck(findings: readonly Finding[], checks: readonly CheckRun[]) {
  return checks
    .map((run) => ({ run, findings: findings.filter(({ check }) => check === run.check) }))
    .filter((group) => group.findings.length > 0);
}

/**
 * How the record stands: "17 findings and 9 notes are open; 1 is accepted. 14 checks …"; of the page of an
 * edition, given by its number, how it stood then.
 */
export function qualitySentence(
  { findings, checks }: DataQuality,
  edition: number | null = null,
): string {
  const open = findings.filter(({ state }) => state === 'OPEN');
  const grave = open.filter(({ weight }) => weight === 'FINDING').length;
  const notes = open.length - grave;
  const accepted = findings.length - open.length;
  const standing =
    open.length === 0
      ? 'Nothing is open'
      : `${counted(grave, 'finding')} and ${counted(notes, 'note')} are open`;
  const run = counted(checks.length, 'check');
  // Not told to those who do not see every place.
  const compared = checks.reduce<number | null>(
    (sum, check) => (sum === null || check.compared === null ? null : sum + check.compared),
    0,
  );
  const checked =
    compared === null
      ? `${run} looked at the places that you see and at others.`
      : `${run} made ${counted(compared, 'comparison')}.`;
  const then =
    edition === null
      ? ''
      : `The record as it was known when edition ${edition} was published, by the checks of now. `;
  return `${then}${standing}; ${accepted === 0 ? 'none is accepted' : `${accepted} accepted`}. ${checked}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
