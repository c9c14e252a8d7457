import { TEAM_KINDS } from './catalogue/indicator-facts';
import type { TeamKind } from './catalogue/indicator-facts';

export const AUTHORITY = {
  slug: 'norfolk',
  name: 'Norfolk',
  code: 'E10000020',
  regionName: 'Eastern region',
} as const;

interface LocalityFacts {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** Children aged 0 to 17: modelled, because the report prints rates for the county only. */
  readonly population: number;
}

/** The six localities of the report, in the order of its columns. */
export const LOCALITIES = [
  { slug: 'breckland', name: 'Breckland', shortName: 'Breckland', population: 26_846 },
  {
    slug: 'north-and-broadland',
    name: 'North & Broadland',
    shortName: 'N & B',
    population: 40_512,
  },
  { slug: 'norwich', name: 'Norwich', shortName: 'Norwich', population: 26_217 },
  { slug: 'south', name: 'South', shortName: 'South', population: 26_905 },
  { slug: 'west', name: 'West', shortName: 'West', population: 28_344 },
  {
    slug: 'great-yarmouth',
    name: 'Great Yarmouth',
    shortName: 'Gt Yarmouth',
    population: 20_228,
  },
] as const satisfies readonly LocalityFacts[];

export type LocalitySlug = (typeof LOCALITIES)[number]['slug'];

/** The slug of a team: its locality and its kind of work. */
export function teamSlug(locality: LocalitySlug, kind: TeamKind): string {
  return `${locality}-${kind.toLowerCase().replaceAll(' ', '-')}`;
}

/** What the report calls its teams where it has little room. */
const TEAM_SHORT_NAMES: Record<TeamKind, string> = {
  Assessment: 'Assessment',
  'Family Intervention': 'FIT',
  'Looked After': 'LAC',
  'Children with Disabilities': 'CWD',
};

/** A place with the place that it belongs under; parents come before their children. */
export interface PlaceFacts {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  readonly teamKind: TeamKind | null;
  readonly parent: string | null;
  readonly position: number;
  readonly modelled: boolean;
}

const COUNTY: PlaceFacts = {
  slug: AUTHORITY.slug,
  name: AUTHORITY.name,
  shortName: 'County',
  kind: 'AUTHORITY',
  teamKind: null,
  parent: null,
  position: 1,
  modelled: false,
};

/**
 * The tree: the county, its six localities, and under each a team of every kind that the report
 * names. Which teams a locality really has it does not say, so the teams are modelled.
 */
export const PLACES: readonly PlaceFacts[] = [
  COUNTY,
  ...LOCALITIES.map(({ slug, name, shortName }, index): PlaceFacts => {
    const place = { slug, name, shortName, teamKind: null, position: index + 1 };
    return { ...place, kind: 'LOCALITY', parent: COUNTY.slug, modelled: false };
  }),
  ...LOCALITIES.flatMap((locality) =>
    TEAM_KINDS.map((teamKind, index): PlaceFacts => {
      const slug = teamSlug(locality.slug, teamKind);
      const name = `${locality.name} ${teamKind}`;
      const shortName = TEAM_SHORT_NAMES[teamKind];
      const place = { slug, name, shortName, teamKind, position: index + 1 };
      return { ...place, kind: 'TEAM', parent: locality.slug, modelled: true };
    }),
  ),
];

/** The first day of the tree, and of what is in force without a known beginning. */
export const TREE_FROM = '2017-03-01';

/**
 * Children aged 0 to 17 by which the report divides: the one number, within four, that its thirty
 * printed pairs of a count and a rate leave (169,050 to 169,054).
 */
export const COUNTY_POPULATION = 169_052;
