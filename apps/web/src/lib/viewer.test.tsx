import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { FrameContext } from './frame';
import type { FrameAuthority } from './frame';
import { beginsWith, useMay, useViewer, ViewerContext } from './viewer';
import type { Viewer } from './viewer';
import { aViewer, heldRole } from './viewer.test-support';

const NORFOLK: FrameAuthority = {
  slug: 'norfolk',
  name: 'Norfolk',
  fictional: false,
  months: ['2018-03'],
  opensOn: '2018-03',
  afterOpening: [],
  places: [
    { slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY' },
    { slug: 'norwich', name: 'Norwich', kind: 'LOCALITY' },
    { slug: 'norwich-fit', name: 'Norwich FIT', kind: 'TEAM' },
    { slug: 'breckland', name: 'Breckland', kind: 'LOCALITY' },
    { slug: 'breckland-fit', name: 'Breckland FIT', kind: 'TEAM' },
  ],
};

const HEAD = heldRole({
  role: 'HEAD_OF_SERVICE',
  place: { __typename: 'RolePlace', slug: 'norwich', name: 'Norwich' },
});

/** What a hook gives on a page of Norfolk to somebody. */
function on<Result>(viewer: Viewer | null, hook: () => Result, authority = NORFOLK): Result {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ViewerContext value={viewer}>
      <FrameContext value={authority}>{children}</FrameContext>
    </ViewerContext>
  );
  return renderHook(hook, { wrapper }).result.current;
}

describe('what a page shows to somebody', () => {
  it('is what their role lets them do at the place and below it, and nothing elsewhere', () => {
    const head = aViewer([HEAD]);
    const places = [null, ...NORFOLK.places.map(({ slug }) => slug), 'nowhere'];
    const written = places.filter((place) => on(head, () => useMay('WRITE_COMMENTARY', place)));
    expect(written).toEqual(['norwich', 'norwich-fit']);
    expect(on(head, () => useMay('WRITE_COMMENTARY'))).toBe(true);
    expect(on(head, () => useMay('PUBLISH_EDITIONS'))).toBe(false);
  });

  it('is everything that a role for the whole authority lets them do, at the authority too', () => {
    const analyst = aViewer([heldRole({ role: 'ANALYST' })]);
    expect(on(analyst, () => useMay('WRITE_COMMENTARY', null))).toBe(true);
    expect(on(analyst, () => useMay('WRITE_COMMENTARY', 'breckland-fit'))).toBe(true);
  });

  it('is nothing in an authority in which they hold no role', () => {
    const analyst = aViewer([heldRole({ role: 'ANALYST', authority: 'wendmere' })]);
    expect(on(analyst, () => useMay('READ_FIGURES'))).toBe(false);
  });

  it('is nothing as long as the role gives nothing without a second factor', () => {
    const analyst = aViewer([heldRole({ role: 'ANALYST', needsSecondFactor: true })]);
    expect(on(analyst, () => useMay('READ_FIGURES'))).toBe(false);
  });

  it('is nothing before anybody is known', () => {
    expect(on(null, () => useMay('READ_FIGURES'))).toBe(false);
    expect(on(null, useViewer)).toBeNull();
    expect(renderHook(() => useMay('READ_FIGURES')).result.current).toBe(false);
  });
});

describe('where somebody begins in an authority', () => {
  it('is the place and the area that they prefer there', () => {
    const preferred = { authority: 'norfolk', place: 'breckland', area: 'assessments' };
    const viewer = aViewer([heldRole({}), heldRole({ authority: 'wendmere' })], preferred);
    expect(beginsWith(viewer, 'norfolk')).toEqual({ place: 'breckland', area: 'assessments' });
    expect(beginsWith(viewer, 'wendmere')).toEqual({});
  });

  it('is else the place that their role is for, if it is one', () => {
    expect(beginsWith(aViewer([HEAD]), 'norfolk')).toEqual({ place: 'norwich' });
    expect(beginsWith(aViewer([HEAD, heldRole({})]), 'norfolk')).toEqual({});
    expect(beginsWith(null, 'norfolk')).toEqual({});
  });
});
