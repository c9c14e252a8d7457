import type { DataQuality, Finding } from './shown-findings';

interface FindingParts extends Partial<
  Pick<Finding, 'key' | 'check' | 'weight' | 'state' | 'decisions'>
> {
  /** Slug of its report area. */
  readonly area?: string;
}

/** A finding about 3.5p in Norfolk in February 2018, as the API would send it. */
export function aFinding({ area = 'assessments', ...parts }: FindingParts): Finding {
  return {
    __typename: 'Finding',
    key: 'value-against-counts/3.5p',
    check: 'VALUE_AGAINST_COUNTS',
    weight: 'FINDING',
    state: 'OPEN',
    stored: 'printed 33.3%',
    against: 'recomputed 33.2% (229 of 689)',
    sentence: 'printed 33.3%, but 229 of 689 is 33.2%',
    indicator: {
      __typename: 'Indicator',
      id: 'norfolk/3.5p',
      key: '3.5p',
      ref: '3.5p',
      name: 'Ongoing involvement - %',
      reportArea: { __typename: 'ReportArea', id: `norfolk/${area}`, slug: area, name: area },
    },
    other: null,
    place: {
      __typename: 'Place',
      id: 'norfolk/norfolk',
      slug: 'norfolk',
      name: 'Norfolk',
      kind: 'AUTHORITY',
    },
    period: { __typename: 'Period', key: '2018-02', name: 'February 2018' },
    appears: [
      {
        __typename: 'FindingPlace',
        name: 'Scorecard: 3.5p',
        address: '/norfolk/scorecard?period=2018-02&q=3.5p',
      },
    ],
    decisions: [],
    ...parts,
  };
}

/** The record of Norfolk with these findings, after three checks. */
export function someQuality(findings: readonly Finding[]): DataQuality {
  const run = (check: Finding['check'], name: string, compared: number) =>
    ({
      __typename: 'CheckRun',
      check,
      name,
      description: `${name}, described.`,
      compared,
      found: findings.filter((finding) => finding.check === check).length,
    }) as const;
  return {
    __typename: 'DataQuality',
    revision: 4,
    authority: {
      __typename: 'Authority',
      id: 'norfolk',
      edition: null,
      slug: 'norfolk',
      name: 'Norfolk',
      reportAreas: [
        { __typename: 'ReportArea', id: 'norfolk/a', slug: 'assessments', name: 'Assessments' },
        {
          __typename: 'ReportArea',
          id: 'norfolk/c',
          slug: 'child-protection',
          name: 'Child Protection',
        },
      ],
    },
    findings,
    checks: [
      run('VALUE_AGAINST_COUNTS', 'Values against their counts', 1200),
      run('TWO_PRINTS', 'Cells printed twice', 50),
      run('SAME_ROW_TWICE', 'The same row twice', 5),
    ],
  };
}
