import { PACK_PART_KINDS, packPartName } from '@vital-signs/domain';
import type {
  Pack,
  PackChoices,
  PackContents,
  PackFile,
  PackSummary,
  PackTemplate,
} from './pack-query';

const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018' } as const;

export function aContents(more: Partial<PackContents> = {}): PackContents {
  return {
    __typename: 'PackContents',
    title: 'Performance of children’s services, March 2018',
    ...{ committee: 'Children’s Services Committee', meetingOn: '2018-05-22' },
    ...{ responsibleOfficer: 'Director of Children’s Services', wards: 'All' },
    ...{ isPrivate: true, privateReason: 'small numbers are not protected in it' },
    ...{ ask: 'RECOMMENDATION', asked: 'To note the exceptions.' },
    parts: PACK_PART_KINDS.map((kind) => ({
      ...{ __typename: 'PackPartChoice' as const, kind, name: packPartName(kind), isIn: true },
    })),
    ...{ areas: ['contact', 'assessments', 'visits'], cards: 'EXCEPTIONS', summary: null },
    ...more,
  };
}

/** A summary as the figures draft it, or of other concern. */
export function aSummary(
  concern: readonly string[] = ['56.0% in time: 171 more would have been green.', 'Costs rose.'],
): PackSummary {
  return { __typename: 'PackSummary', concern, improved: [], planned: ['A plan stands.'] };
}

/** A pack of March 2018 for leadership, but for what a test says. */
export function aPack(more: Partial<Pack> = {}): Pack {
  return {
    __typename: 'Pack',
    ...{ id: '7', version: 3, readers: 'LEADERSHIP', period: MARCH },
    edition: {
      ...{ __typename: 'Edition' as const, id: 'norfolk/2', number: 2, audience: 'INTERNAL' },
      accurateAsOf: '2018-04-10',
    },
    ...{ contents: aContents(), summaryEdition: null, problems: [], files: [] },
    ...{ person: 'Ada Ames', at: '2018-04-20T09:00:00.000Z' },
    ...more,
  };
}

export function aFile(more: Partial<PackFile> = {}): PackFile {
  return {
    __typename: 'PackFile',
    ...{ id: '1', kind: 'PDF', largePrint: false, plainLanguage: false, state: 'READY' },
    ...{ done: 9, of: 9, what: 'Putting it together', problem: null },
    ...{ address: '/api/packs/norfolk/files/1', name: 'norfolk-2018-03-pack-leadership.pdf' },
    ...{ bytes: 1_234_567, packVersion: 3, editionNumber: 2 },
    ...{ person: 'Ada Ames', at: '2018-04-20T09:10:00.000Z' },
    ...more,
  };
}

export function aTemplate(more: Partial<PackTemplate> = {}): PackTemplate {
  return {
    __typename: 'PackTemplate',
    ...{
      id: '4',
      name: 'Scrutiny',
      readers: 'MEMBERS',
      person: 'Ben',
      at: '2018-03-01T09:00:00.000Z',
    },
    ...more,
  };
}

export function someChoices(more: Partial<PackChoices> = {}): PackChoices {
  const area = (slug: string, name: string, indicators: number) =>
    ({ __typename: 'PackArea', slug, name, indicators }) as const;
  return {
    __typename: 'PackChoices',
    periods: [MARCH, { __typename: 'Period', key: '2018-02', name: 'February 2018' }],
    ...{ period: MARCH, readers: ['LEADERSHIP', 'MEMBERS'] },
    areas: [
      area('contact', 'Contact', 9),
      area('assessments', 'Assessments', 12),
      area('visits', 'Visits', 1),
    ],
    ...{ exceptionCards: 14, allCards: 22 },
    ...more,
  };
}
