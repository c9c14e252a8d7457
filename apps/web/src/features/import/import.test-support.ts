import type {
  Catalogue,
  FileRow,
  ImportWork,
  IndicatorName,
  Issue,
  Preview,
  Proposal,
  Reconciled,
} from './import-query';

const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018' } as const;
const NORWICH = {
  __typename: 'Place',
  ...{ id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' },
} as const;

export function anIndicator(parts: Partial<IndicatorName> = {}): IndicatorName {
  const key = parts.key ?? '3.3';
  return {
    ...{ __typename: 'Indicator', id: `norfolk/${key}`, key, ref: key },
    name: 'Assessments in 45 days',
    ...parts,
  };
}

/** A file of March that waits for its columns. */
export function aWork(parts: Partial<ImportWork> = {}): ImportWork {
  return {
    ...{ __typename: 'Import', id: 'norfolk/import/7', number: 7, state: 'RECEIVED' },
    ...{ fileName: 'march.csv', fileKind: 'CSV', size: 19_096, person: 'Ann Lyst' },
    ...{
      receivedAt: '2026-11-20T14:05:00.000Z',
      reason: null,
      problem: null,
      storedAt: null,
      expiredAt: null,
    },
    ...{ cellsRead: 0, cellsNew: 0, cellsChanged: 0, cellsSame: 0, rowsRead: 0 },
    ...{ source: null, accurateAsOf: null, restates: null, phase: null, progress: null },
    ...{ failures: 0, warnings: 0, notes: 0, unacknowledged: 0 },
    ...{ revision: null, undoneRevision: null, mapping: null },
    ...parts,
  };
}

/** The same file after a check that found nothing against it. */
export function aCheckedWork(parts: Partial<ImportWork> = {}): ImportWork {
  return aWork({
    ...{ state: 'CHECKED', reason: 'The figures of March.', mapping: aMapping() },
    ...{ rowsRead: 3, cellsRead: 3, cellsNew: 2, cellsChanged: 1 },
    ...parts,
  });
}

export function aMapping(): Proposal['mapping'] {
  const own = { __typename: 'ImportColumn', period: null, place: null, basis: null } as const;
  return {
    ...{ __typename: 'ImportMapping', sheet: null, shape: 'LONG', headingRow: 1 },
    ...{ indicator: null, place: null, period: '2018-03', basis: null },
    percentagesAreFractions: null,
    prints: null,
    names: [],
    columns: [
      { ...own, column: 1, heading: 'Ref', meaning: 'INDICATOR' },
      { ...own, column: 2, heading: 'Locality', meaning: 'PLACE' },
      { ...own, column: 3, heading: 'Figure', meaning: 'VALUE' },
    ],
  };
}

const row = (number: number, cells: readonly string[]): FileRow => ({
  ...{ __typename: 'ImportFileRow', row: number, hidden: false, cells },
});

export function aProposal(parts: Partial<Proposal> = {}): Proposal {
  return {
    ...{ __typename: 'ImportProposal', mapping: aMapping(), remembered: false },
    remarks: ['Row 1 holds the headings.'],
    refusal: null,
    rows: [
      row(1, ['Ref', 'Locality', 'Figure', 'Remark']),
      row(2, ['3.3', 'Norwich', '66.3%', 'late']),
      row(3, ['3.3', 'Breckland', '70.1%', '']),
    ],
    ...parts,
  };
}

export function aCatalogue(): Catalogue {
  const norfolk = { __typename: 'Place', id: 'norfolk/norfolk', name: 'Norfolk' } as const;
  const place = (slug: string, name: string, kind: 'AUTHORITY' | 'LOCALITY') => ({
    ...({ __typename: 'Place', id: `norfolk/${slug}` } as const),
    ...{ slug, name, shortName: name, kind, parent: kind === 'AUTHORITY' ? null : norfolk },
  });
  return {
    ...{ __typename: 'Authority', id: 'norfolk', financialYearStartMonth: 4 },
    indicators: [
      {
        ...anIndicator(),
        ...({ __typename: 'Indicator', unit: '%', measureKind: 'PERCENTAGE' } as const),
        ...({ basis: 'IN_PERIOD', frequency: 'MONTH', multiplier: 100, decimals: 1 } as const),
        denominatorIsPopulation: false,
        measuredUntil: null,
      },
    ],
    places: [
      place('norfolk', 'Norfolk', 'AUTHORITY'),
      place('breckland', 'Breckland', 'LOCALITY'),
      place('norwich', 'Norwich', 'LOCALITY'),
    ],
  };
}

export function anIssue(parts: Partial<Issue> = {}): Issue {
  return {
    ...{ __typename: 'ImportIssue', number: 1, severity: 'WARNING', code: 'PERCENTAGE_OVER_100' },
    ...{ sheet: null, row: 14, column: 3, columnName: 'C', read: '663%', more: 0 },
    expected: 'a percentage up to 100%',
    sentence: 'More than the whole: say why, or mend it in the file.',
    ...{ acknowledgedBy: null, acknowledgedAt: null, acknowledgement: null },
    ...parts,
  };
}

export function aSum(parts: Partial<Reconciled> = {}): Reconciled {
  return {
    ...{ __typename: 'Reconciliation', indicator: anIndicator({ key: '3.1' }), period: MARCH },
    ...{ whole: 700, parts: 700, remainder: 0, missing: [] },
    ...parts,
  };
}

export function aPreview(parts: Partial<Preview> = {}): Preview {
  return {
    __typename: 'ImportPreview',
    flips: [
      {
        ...{ __typename: 'PreviewedFlip', indicator: anIndicator(), place: NORWICH, period: MARCH },
        ...{ before: 'AMBER', after: 'GREEN', second: false },
        ...{ sentence: '66.3% was 61.0%, and is green from 65%' },
      },
    ],
    ...{ staleCommentary: [], reconciliation: [], restated: [] },
    ...parts,
  };
}
