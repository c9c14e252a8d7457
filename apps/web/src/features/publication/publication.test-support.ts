import type { Edition, Month, Preview } from './publish-query';

const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018' } as const;

export function anEdition(parts: Partial<Edition> = {}): Edition {
  return {
    ...{ __typename: 'Edition', id: `norfolk/${parts.number ?? 1}`, number: 1, period: MARCH },
    ...{ accurateAsOf: '2018-04-10', audience: 'INTERNAL', publishedBy: 'Ann Lyst' },
    publishedAt: '2026-11-20T14:05:00.000Z',
    ...parts,
  };
}

export function aPreview(parts: Partial<Preview> = {}): Preview {
  return {
    ...{ __typename: 'PublicationPreview', period: MARCH, audience: 'INTERNAL', previous: null },
    ...{ indicators: 105, places: 22, hiddenSmall: 0, hiddenBeside: 0, hiddenEarlier: 0 },
    ...{ commentary: 12, withheld: [], obstacles: [], state: null },
    ...parts,
  };
}

export function aMonth(parts: Partial<Month> = {}): Month {
  return {
    ...{ __typename: 'MonthState', period: MARCH, standing: 'DRAFT', isChecked: false },
    ...{ checked: null, obstacle: 'March 2018 is a draft.', openFindings: [] },
    ...parts,
  };
}
