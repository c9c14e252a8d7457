import { useState } from 'react';
import type { ReactNode } from 'react';
import { editionNamed } from './carried-edition';
import { FrameContext } from './frame';
import type { FrameAuthority } from './frame';
import type { PageProps } from './page-props';
import { ViewerContext } from './viewer';
import type { Viewer } from './viewer';

export const NORFOLK: FrameAuthority = {
  slug: 'norfolk',
  name: 'Norfolk',
  fictional: false,
  months: ['2018-02', '2018-03'],
  ratingWording: { words: [], secondWords: [], against: [] },
  opensOn: '2018-03',
  afterOpening: [],
  places: [
    { slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY' },
    { slug: 'breckland', name: 'Breckland', kind: 'LOCALITY' },
    { slug: 'norwich', name: 'Norwich', kind: 'LOCALITY' },
    { slug: 'norwich-fit', name: 'Norwich FIT', kind: 'TEAM' },
  ],
};

interface AddressedPageProps {
  readonly viewer?: Viewer | null;
  readonly search?: Readonly<Record<string, string>>;
  readonly children: (props: PageProps) => ReactNode;
}

/** A page of Norfolk, with its address kept in memory. */
export function AddressedPage({ viewer = null, search: first = {}, children }: AddressedPageProps) {
  const [search, setSearch] = useState(first);
  return (
    <ViewerContext value={viewer}>
      <FrameContext value={NORFOLK}>
        {children({
          authority: 'norfolk',
          period: search['period'] ?? null,
          place: search['place'] ?? null,
          edition: editionNamed(search),
          search,
          show: (change) =>
            setSearch((before) =>
              Object.fromEntries(
                Object.entries({ ...before, ...change }).filter(
                  (entry): entry is [string, string] => entry[1] !== null,
                ),
              ),
            ),
        })}
      </FrameContext>
    </ViewerContext>
  );
}
