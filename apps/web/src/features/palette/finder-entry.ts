import { GLOSSARY } from '@vital-signs/domain';
import type { Finder_AuthorityFragment } from '../../apollo/generated/documents';
import {
  areaAddress,
  areasAddress,
  compareAddress,
  dataQualityAddress,
  glossaryAddress,
  indicatorAddress,
  matrixAddress,
  placeAddress,
  scorecardAddress,
  sectionAddress,
} from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';

export const ENTRY_KINDS = ['INDICATOR', 'PLACE', 'AREA', 'PAGE', 'TERM'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that can be found. */
export interface FinderEntry {
  /** Stable, so that a choice can be kept: indicator/3.3. */
  readonly id: string;
  readonly kind: EntryKind;
  /** What it is found by before all else: 3.3, or CIN. */
  readonly ref: string | null;
  readonly name: string;
  /** What tells it from others of the same name: its area, its kind of place. */
  readonly note: string | null;
  /** What it is about at more length: looked through where no name has the words. */
  readonly about?: string;
  readonly address: string;
}

const PLACE_NOTES = {
  AUTHORITY: 'the whole authority',
  LOCALITY: 'locality',
  TEAM: 'team',
} as const;

/** Everything that can be found from where one stands; links keep the month and the place. */
export function finderEntries(
  authority: Finder_AuthorityFragment | null,
  at: Standpoint,
): readonly FinderEntry[] {
  const slug = authority?.slug ?? null;
  return [
    ...(authority === null ? [] : entriesOf(authority, at)),
    {
      id: 'page/glossary',
      kind: 'PAGE',
      ref: null,
      name: 'Glossary',
      note: 'what the abbreviations mean',
      address: glossaryAddress(slug, at),
    },
    ...GLOSSARY.map(({ term, longForm }): FinderEntry => ({
      id: `term/${term}`,
      kind: 'TERM',
      ref: term,
      name: longForm,
      note: null,
      address: glossaryAddress(slug, at, term),
    })),
  ];
}

function entriesOf(authority: Finder_AuthorityFragment, at: Standpoint): readonly FinderEntry[] {
  const { slug, indicators, places, reportAreas } = authority;
  const { period } = at;
  return [
    ...indicators.map(({ key, ref, name, reportArea }): FinderEntry => ({
      id: `indicator/${key}`,
      kind: 'INDICATOR',
      ref,
      name: name ?? 'Name not legible',
      note: reportArea.name,
      address: indicatorAddress(slug, key, at),
    })),
    ...places.map((place): FinderEntry => ({
      id: `place/${place.slug}`,
      kind: 'PLACE',
      ref: null,
      name: place.name,
      note: PLACE_NOTES[place.kind],
      address: placeAddress(slug, {
        period,
        place: place.kind === 'AUTHORITY' ? null : place.slug,
      }),
    })),
    ...reportAreas.flatMap((area): FinderEntry[] => [
      {
        id: `area/${area.slug}`,
        kind: 'AREA',
        ref: null,
        name: area.name,
        note: 'report area',
        address: areaAddress(slug, area.slug, at),
      },
      ...area.sections.map((section): FinderEntry => ({
        id: `section/${section.slug}`,
        kind: 'AREA',
        ref: null,
        name: section.name,
        note: area.name,
        about: [
          ...section.dimensions.map(({ dimension }) => `by ${dimension}`),
          section.definition ?? '',
          ...section.notes,
        ].join(' '),
        address: sectionAddress(slug, section.slug, at),
      })),
    ]),
    ...PAGES.map(({ id, name, note, address }): FinderEntry => ({
      id: `page/${id}`,
      kind: 'PAGE',
      ref: null,
      name,
      note,
      address: address(slug, at),
    })),
  ];
}

const PAGES = [
  { id: 'scorecard', name: 'Scorecard', note: 'every indicator', address: scorecardAddress },
  { id: 'areas', name: 'Areas', note: 'the report’s areas in short', address: areasAddress },
  { id: 'place', name: 'Place', note: 'a place at a glance', address: placeAddress },
  { id: 'matrix', name: 'Matrix', note: 'indicators by localities', address: matrixAddress },
  { id: 'compare', name: 'Compare', note: 'side by side', address: compareAddress },
  {
    id: 'data-quality',
    name: 'Data quality',
    note: 'what is doubtful in the record',
    address: dataQualityAddress,
  },
] as const;
