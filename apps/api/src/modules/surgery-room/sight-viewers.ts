import { type Grant } from '@vital-signs/domain';
import { accessOf, type SystemViewer, type Viewer } from '../../viewer/viewer';

/** A surgery as far as it decides who is shown what. */
export interface ShownSurgery {
  /** Slug of the authority. */
  readonly authority: string;
  /** Slug of the surgery's place. */
  readonly place: string;
  readonly showsUnpublished: boolean;
  readonly isLive: boolean;
}

/**
 * Who a follower is while figures of a surgery are read for them: themselves, and where it shows
 * unpublished figures and is held now, an analyst of its place beside. For reading alone: what they may
 * do is decided by what they are.
 */
export function sightViewer(
  viewer: Viewer | SystemViewer,
  { authority, place, showsUnpublished, isLive }: ShownSurgery,
): Viewer | SystemViewer {
  if ('isSystem' in viewer || !showsUnpublished || !isLive) return viewer;
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
export function roomViewer({ authority, place, showsUnpublished }: ShownSurgery): Viewer {
  const role = showsUnpublished ? 'ANALYST' : 'HEAD_OF_SERVICE';
  // Other localities are seen by whoever the authority lets see them: not by everybody who may follow.
  const policy = { secondFactorRequired: false, headsSeeOtherLocalities: false };
  const access = accessOf([{ role, place }], policy);
  return { person: null, access: new Map([[authority, access]]), withoutSecondFactor: [] };
}
