import type { PlacePage_SummaryFragment } from '../../apollo/generated/documents';

export type Summary = PlacePage_SummaryFragment;

export function aNamed(key: string, name: string) {
  return { __typename: 'Indicator' as const, id: `norfolk/${key}`, key, ref: key, name };
}

export function aPosition(
  key: string,
  name: string,
  rest: Partial<Summary['positions'][number]> = {},
): Summary['positions'][number] {
  return {
    __typename: 'PlacePosition',
    indicator: aNamed(key, name),
    ...{ shown: '59.4%', state: 'RED', provenance: 'IMPORTED', rank: 5, of: 6, reason: null },
    marks: [],
    ...rest,
  };
}

export function aChild(
  name: string,
  rest: Partial<Summary['children'][number]> = {},
): Summary['children'][number] {
  return {
    __typename: 'ChildSummary',
    place: {
      __typename: 'Place',
      ...{ id: `norfolk/${name}`, slug: name.toLowerCase().replaceAll(' ', '-'), name },
      ...{ teamKind: 'ASSESSMENT', modelled: true },
    },
    counts: counts([3, 3], [0, 0], [1, null]),
    ...{ secondCounts: [], statedRed: 0 },
    ...{ figureCount: 21, modelledCount: 21 },
    ...rest,
  };
}

type Change = readonly [now: number, before: number | null];

export function counts(red: Change, amber: Change, green: Change): Summary['counts'] {
  const of = (state: Summary['counts'][number]['state'], [now, before]: Change) => ({
    __typename: 'StateChange' as const,
    ...{ state, now, before },
  });
  return [
    ...[of('RED', red), of('AMBER', amber), of('GREEN', green)],
    ...[of('MIS_SET', [0, 0]), of('NOT_RATED', [90, 92])],
  ];
}

/** A locality of which all but one figure is modelled. */
export function aSummary(rest: Partial<Summary> = {}): Summary {
  return {
    __typename: 'PlaceSummary',
    place: {
      __typename: 'Place',
      ...{ id: 'norfolk/breckland', slug: 'breckland', name: 'Breckland', kind: 'LOCALITY' },
      modelled: false,
      parent: {
        __typename: 'Place',
        ...{ id: 'norfolk/norfolk', slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY' },
      },
    },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    sentence: 'Of 14 rated indicators 3 are red.',
    counts: counts([3, 4], [4, 2], [7, 6]),
    ...{ secondCounts: [], statedRed: 0 },
    turned: [
      {
        __typename: 'TurnedRating',
        indicator: aNamed('6.12', 'RCPCs held in timescale'),
        ...{ from: 'GREEN', to: 'AMBER', modelled: true },
        sentence: '92.3% is between the red tolerance of 85% and the green tolerance of 95%',
        marks: [],
      },
    ],
    gaps: [
      {
        __typename: 'PlaceGap',
        reading: {
          __typename: 'BriefReading',
          indicator: aNamed('3.3', 'Assessments in 45 days'),
          ...{ shown: '36%', provenance: 'PUBLISHED', state: 'RED', marks: [] },
        },
        gap: {
          __typename: 'Gap',
          ...{ children: 1038, direction: 'MORE', estimated: true },
          sentence: 'an estimated 1,038 more would have been needed for green (80%)',
        },
      },
    ],
    differences: [],
    differencesSentence: 'Nothing is said about differences: figures are modelled.',
    positions: [
      aPosition('5.5', 'Plans in date', {
        ...{ rank: null, reason: 'Not ranked: modelled.', provenance: 'MODELLED', shown: '74.7%' },
      }),
    ],
    caseloads: [],
    children: [aChild('Breckland Assessment')],
    ...{ figureCount: 70, modelledCount: 69 },
    ...rest,
  };
}
