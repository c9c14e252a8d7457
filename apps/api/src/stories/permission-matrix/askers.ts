import { USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { NOBODY, type Viewer } from '../../viewer/viewer';
import type { Viewers } from '../../viewer/viewers';
import { viewerWith } from '../story-viewers';

/** Who asks, in the order of the columns in which the expected verdicts are written down. */
export const ASKERS = [
  'ADMINISTRATOR',
  'ANALYST',
  'LEADER',
  'HEAD_OF_SERVICE',
  'HEAD_WHO_SEES_NO_OTHER_LOCALITY',
  'MEMBER',
  'SIGNED_OUT',
  'SUSPENDED',
  'WITHOUT_SECOND_FACTOR',
] as const;
export type Asker = (typeof ASKERS)[number];

const NORWICH: Grant = { role: 'HEAD_OF_SERVICE', place: 'norwich' };
const inNorfolk = (role: Grant['role']) => viewerWith({ norfolk: [{ role, place: null }] });

const VIEWERS: Readonly<Record<Asker, Viewer>> = {
  ADMINISTRATOR: inNorfolk('ADMINISTRATOR'),
  ANALYST: inNorfolk('ANALYST'),
  LEADER: inNorfolk('LEADER'),
  HEAD_OF_SERVICE: viewerWith({ norfolk: [NORWICH] }),
  HEAD_WHO_SEES_NO_OTHER_LOCALITY: viewerWith(
    { norfolk: [NORWICH] },
    { ...USUAL_ACCESS_POLICY, headsSeeOtherLocalities: false },
  ),
  MEMBER: inNorfolk('MEMBER'),
  SIGNED_OUT: NOBODY,
  SUSPENDED: viewerWith({}),
  WITHOUT_SECOND_FACTOR: { ...viewerWith({}), withoutSecondFactor: ['norfolk'] },
};

/** A place of Norfolk that each does not see; null where they see all that they might. */
export const UNSEEN: Readonly<Record<Asker, string | null>> = {
  ADMINISTRATOR: null,
  ANALYST: null,
  LEADER: null,
  HEAD_OF_SERVICE: 'breckland-assessment',
  HEAD_WHO_SEES_NO_OTHER_LOCALITY: 'breckland',
  MEMBER: 'norwich-assessment',
  SIGNED_OUT: 'norwich',
  SUSPENDED: 'norwich',
  WITHOUT_SECOND_FACTOR: 'norwich',
};

const HEADER = 'x-asker';

/** Each request says who asks. */
export const bySaying: Viewers = {
  of: ({ headers }) => VIEWERS[headers[HEADER] as Asker],
  close: () => Promise.resolve(),
};

export const saying = (asker: Asker) => ({ [HEADER]: asker });
