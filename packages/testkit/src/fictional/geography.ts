import { monthIndex } from './calendar';

/** The invented council. No place of this name, or of its localities' names, is a council anywhere. */
export const WENDMERE = {
  slug: 'wendmere',
  name: 'Wendmere (fictional)',
  regionName: 'Northern Shires region (invented)',
  reportTitle: 'Children’s services performance report (fictional)',
} as const;

export const TEAM_KINDS = ['Assessment', 'Safeguarding', 'Children in Care'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/**
 * A stretch of the council whose children are drawn together. One of them moved from one locality
 * to another; the last holds the cases that were recorded without a locality.
 */
export const CATCHMENTS = [
  'ashlow',
  'cotterfold',
  'fennaby',
  'harkmoor',
  'marram-coast',
  'quillhaven',
  'sandle-isle',
  'unrecorded',
] as const;
export type Catchment = (typeof CATCHMENTS)[number];

/** Children aged 0 to 17 in 2014. Of the unrecorded, how many would cause as many cases. */
const CHILDREN_IN_2014: Record<Catchment, number> = {
  ashlow: 14_200,
  cotterfold: 24_800,
  fennaby: 14_300,
  harkmoor: 19_600,
  'marram-coast': 2_600,
  quillhaven: 11_300,
  'sandle-isle': 1_900,
  unrecorded: 900,
};

/** The first day on which the Marram coast belonged to Quillhaven; before, it was Fennaby's. */
export const BOUNDARY_MOVED_ON = '2016-04-01';
const BOUNDARY_MOVED = monthIndex('2016-04');

export const LOCALITIES = [
  { slug: 'ashlow', name: 'Ashlow', shortName: 'Ashlow' },
  { slug: 'cotterfold', name: 'Cotterfold', shortName: 'Cotterfold' },
  { slug: 'fennaby', name: 'Fennaby', shortName: 'Fennaby' },
  { slug: 'harkmoor', name: 'Harkmoor', shortName: 'Harkmoor' },
  { slug: 'quillhaven', name: 'Quillhaven', shortName: 'Quillhaven' },
  { slug: 'sandle-isle', name: 'Sandle Isle', shortName: 'Sandle' },
] as const;
export type LocalitySlug = (typeof LOCALITIES)[number]['slug'];

/** The locality to which a catchment belongs in a month; null for cases without one. */
export function localityOf(catchment: Catchment, index: number): LocalitySlug | null {
  if (catchment === 'unrecorded') return null;
  if (catchment !== 'marram-coast') return catchment;
  return index < BOUNDARY_MOVED ? 'fennaby' : 'quillhaven';
}

/** One link of the tree: the parent from a day on, up to but not on another. */
export interface ParentLink {
  readonly parent: string;
  readonly from: string;
  readonly to: string | null;
}

/** A place with the links that it has had, and the catchments that it answers for in a month. */
export interface InventedPlace {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  readonly teamKind: TeamKind | null;
  readonly position: number;
  readonly parents: readonly ParentLink[];
  readonly catchmentsIn: (index: number) => readonly Catchment[];
}

const FROM_THE_BEGINNING = '2013-04-01';
const always = (parent: string): readonly ParentLink[] => [
  { parent, from: FROM_THE_BEGINNING, to: null },
];

const COUNCIL: InventedPlace = {
  slug: WENDMERE.slug,
  name: WENDMERE.name,
  shortName: 'Wendmere',
  kind: 'AUTHORITY',
  teamKind: null,
  position: 1,
  parents: [],
  catchmentsIn: () => CATCHMENTS,
};

const IN_LOCALITIES: readonly InventedPlace[] = LOCALITIES.map((locality, position) => ({
  ...locality,
  kind: 'LOCALITY',
  teamKind: null,
  position: position + 1,
  parents: always(COUNCIL.slug),
  catchmentsIn: (index) =>
    CATCHMENTS.filter((catchment) => localityOf(catchment, index) === locality.slug),
}));

/** Which kinds of team a locality has; where it has none, another locality’s staff do the work unnamed. */
const KINDS_IN_LOCALITIES: Record<LocalitySlug, readonly TeamKind[]> = {
  ashlow: TEAM_KINDS,
  cotterfold: TEAM_KINDS,
  fennaby: TEAM_KINDS,
  harkmoor: TEAM_KINDS,
  quillhaven: ['Assessment', 'Safeguarding'],
  'sandle-isle': ['Assessment', 'Safeguarding'],
};

const LOCALITY_TEAMS: readonly InventedPlace[] = LOCALITIES.flatMap(({ slug, name }) =>
  KINDS_IN_LOCALITIES[slug].map((teamKind, position) => ({
    slug: `${slug}-${teamKind.toLowerCase().replaceAll(' ', '-')}`,
    name: `${name} ${teamKind}`,
    shortName: teamKind,
    kind: 'TEAM' as const,
    teamKind,
    position: position + 1,
    parents: always(slug),
    catchmentsIn: (index: number) =>
      CATCHMENTS.filter(
        (catchment) =>
          localityOf(catchment, index) === slug &&
          !(catchment === 'marram-coast' && teamKind === 'Safeguarding'),
      ),
  })),
);

/** The one team that changed its locality, and took its children with it. */
const MOVED_TEAM: InventedPlace = {
  slug: 'marram-safeguarding',
  name: 'Marram Safeguarding',
  shortName: 'Marram',
  kind: 'TEAM',
  teamKind: 'Safeguarding',
  position: 4,
  parents: [
    { parent: 'fennaby', from: FROM_THE_BEGINNING, to: BOUNDARY_MOVED_ON },
    { parent: 'quillhaven', from: BOUNDARY_MOVED_ON, to: null },
  ],
  catchmentsIn: () => ['marram-coast'],
};

/** The council, its localities and their teams: parents before their children. */
export const PLACES: readonly InventedPlace[] = [
  COUNCIL,
  ...IN_LOCALITIES,
  ...LOCALITY_TEAMS,
  MOVED_TEAM,
];

/** Children aged 0 to 17 by whom cases are drawn: a little more each financial year. */
export function childrenOf(catchment: Catchment, index: number): number {
  const years = Math.floor((index - monthIndex('2014-04')) / 12);
  return Math.round(CHILDREN_IN_2014[catchment] * (1 + 0.004 * years));
}

/** The estimate of a place's population in a month: nobody lives where no locality is recorded. */
export function populationOf(place: InventedPlace, index: number): number {
  return place
    .catchmentsIn(index)
    .filter((catchment) => catchment !== 'unrecorded')
    .reduce((sum, catchment) => sum + childrenOf(catchment, index), 0);
}
