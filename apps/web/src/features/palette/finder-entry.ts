import { GLOSSARY } from '@vital-signs/domain';
import type { Grant } from '@vital-signs/domain';
import type { Finder_AuthorityFragment } from '../../apollo/generated/documents';
import {
  areaAddress,
  glossaryAddress,
  indicatorAddress,
  placeAddress,
  sectionAddress,
} from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { finderPages } from './finder-pages';

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

/**
 * Everything that can be found from where one stands by somebody who holds these roles; links keep
 * the month and the place.
 */
export function finderEntries(
  authority: Finder_AuthorityFragment | null,
  at: Standpoint,
  grants: readonly Grant[],
): readonly FinderEntry[] {
  const slug = authority?.slug ?? null;
  return [
    ...(authority === null ? [] : entriesOf(authority, at, grants)),
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

function entriesOf(
  authority: Finder_AuthorityFragment,
  at: Standpoint,
  grants: readonly Grant[],
): readonly FinderEntry[] {
  const { slug, indicators, places, reportAreas } = authority;
  const { period } = at;
  return [
    ...indicators.map(({ key, ref, name, reportArea, measuredUntil }): FinderEntry => ({
      id: `indicator/${key}`,
      kind: 'INDICATOR',
      ref,
      name: name ?? 'Name not legible',
      note: measuredUntil === null ? reportArea.name : `${reportArea.name}, no longer measured`,
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
    ...finderPages(grants).map(({ id, name, note, address }): FinderEntry => ({
      id: `page/${id}`,
      kind: 'PAGE',
      ref: null,
      name,
      note,
      address: address(slug, at),
    })),
  ];
}
