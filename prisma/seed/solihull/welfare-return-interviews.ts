import { aCount, aPercentage } from '../council/council-indicators';
import type { CouncilIndicator } from '../council/council-facts';
import { quarterly } from './measures';

const LINES = '105-131';
const OUT_OF_EPISODES =
  'A welfare return interview is to follow each time that a child was missing, and to be done within 72 hours of the return.';

const share = (
  key: string,
  name: string,
  counted: string,
  said: Partial<CouncilIndicator> = {},
): CouncilIndicator =>
  aPercentage(
    quarterly({
      ...{ key, name, polarity: 'INFO', basis: 'YEAR_TO_DATE', lines: LINES },
      counts: [counted, 'episodes'],
      definition: OUT_OF_EPISODES,
      note: 'The report gives the whole of 2017/18 and then quarter 1 of 2018/19: the year so far, each time.',
      ...said,
    }),
  );

/** Children missing from home or care, and the interviews that were offered when they came back. */
export const WELFARE_RETURN_INTERVIEWS: readonly CouncilIndicator[] = [
  aCount(
    quarterly({
      key: 'missing-children',
      name: 'Children known to have been missing from home or care',
      ...{ polarity: 'INFO', basis: 'IN_PERIOD', lines: LINES },
      caveats: 'Each child is counted once in a year or a quarter, so that quarters do not add up.',
    }),
  ),
  aCount(
    quarterly({
      ...{ key: 'missing-episodes', name: 'Missing episodes', lines: LINES },
      ...{ polarity: 'INFO', basis: 'IN_PERIOD' },
      definition: 'Times that a child was known to be missing; one child may be missing often.',
    }),
  ),
  share('wri-offered', 'WRI offered', 'episodes that led to an offer', { polarity: 'HIGH' }),
  aCount(
    quarterly({
      key: 'wri-offers',
      name: 'Episodes that led to the offer of a WRI',
      ...{ polarity: 'INFO', basis: 'IN_PERIOD', lines: LINES, keptWith: 'wri-offered' },
    }),
  ),
  share('wri-completed', 'WRI completed', 'episodes whose interview was completed', {
    polarity: 'HIGH',
  }),
  share('wri-refused', 'WRI offered and refused', 'episodes whose interview was refused'),
  share('wri-not-required', 'WRI not required', 'episodes after which none was appropriate', {
    decimals: 1,
  }),
  share('wri-outstanding', 'WRI outstanding', 'episodes whose interview was still to come', {
    decimals: 1,
  }),
];
