import type { AgendaAction } from '../action/action-agenda';

/** What can stand on an agenda now. */
export interface WhatStands {
  isIndicator(id: number): boolean;
  isArea(id: number): boolean;
  /** Where something of a place is talked of: the place itself or, where it has ended, the one above it that stands; null: not here. */
  placeOf(placeId: number): number | null;
}

/**
 * An action under what can stand on an agenda: of an indicator or an area that is not there any more it is
 * about its place as a whole, and of a place that has ended about the one above it. What was promised is
 * not forgotten with what it was about. Null: it is of another part of the authority.
 */
export function onWhatStands<Action extends AgendaAction>(
  action: Action,
  stands: WhatStands,
): Action | null {
  const placeId = stands.placeOf(action.placeId);
  if (placeId === null) return null;
  const { indicatorId, reportAreaId } = action;
  const isSame = placeId === action.placeId;
  const isIndicator = isSame && indicatorId !== null && stands.isIndicator(indicatorId);
  const isArea = isSame && reportAreaId !== null && stands.isArea(reportAreaId);
  return {
    ...{ ...action, placeId },
    indicatorId: isIndicator ? indicatorId : null,
    reportAreaId: isArea ? reportAreaId : null,
  };
}
