import { areaByHand } from './area-by-hand';
import { exceptionsByHand } from './exceptions-by-hand';
import type { HandSource } from './hand-source';
import { indicatorByHand } from './indicator-by-hand';
import { matrixByHand } from './matrix-by-hand';
import { placeByHand } from './place-by-hand';
import { BY_HAND_PATHS } from './request';
import { scorecardByHand } from './scorecard-by-hand';

/** What the server by hand answers, by path. */
export const HAND_PAGES: Readonly<Record<string, (source: HandSource) => Promise<string>>> = {
  [BY_HAND_PATHS.scorecard]: scorecardByHand,
  [BY_HAND_PATHS.indicator]: indicatorByHand,
  [BY_HAND_PATHS.area]: areaByHand,
  [BY_HAND_PATHS.place]: placeByHand,
  [BY_HAND_PATHS.matrix]: matrixByHand,
  [BY_HAND_PATHS.exceptions]: exceptionsByHand,
};
