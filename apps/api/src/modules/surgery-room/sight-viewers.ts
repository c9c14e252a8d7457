import type { FiguresShown, Grant } from '@vital-signs/domain';
import { publishedReader } from '../../viewer/published-reader';
import { accessOf, type SystemViewer, type Viewer } from '../../viewer/viewer';

/** Where a surgery is about, and which figures are shown in it. */
export interface ShownSurgery {
  /** Slug of the authority. */
  readonly authority: string;
  /** Slug of the surgery's place. */
  readonly place: string;
  readonly figures: FiguresShown;
}

/**
 * Who a follower is while figures of a surgery are read for them: where it shows unpublished figures an
 * analyst of its place beside what they are, where it shows published ones somebody who reads no others. For
 * reading alone: what they may do is decided by what they are.
 */
export function sightViewer(
  viewer: Viewer | SystemViewer,
  { authority, place, figures }: ShownSurgery,
): Viewer | SystemViewer {
  if ('isSystem' in viewer || figures === 'OWN') return viewer;
  if (figures === 'PUBLISHED') return publishedReader(viewer);
  const access = viewer.access.get(authority);
  if (access === undefined) return viewer;
  const analyst: Grant = { role: 'ANALYST', place };
  return {
    ...viewer,
    access: new Map(viewer.access).set(
      authority,
      accessOf([...access.grants, analyst], access.policy),
    ),
  };
}

/**
 * Who sees what everybody sees who may follow a surgery, and nothing more: what is kept of it for its
 * minutes is read so, whoever drives.
 */
export function roomViewer({ authority, place, figures }: ShownSurgery): Viewer {
  const role = figures === 'UNPUBLISHED' ? 'ANALYST' : 'HEAD_OF_SERVICE';
  // Other localities are seen by whoever the authority lets see them: not by everybody who may follow.
  const policy = { secondFactorRequired: false, headsSeeOtherLocalities: false };
  const access = accessOf([{ role, place }], policy);
  return { person: null, access: new Map([[authority, access]]), withoutSecondFactor: [] };
}
