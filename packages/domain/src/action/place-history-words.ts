import { counted } from '../format';
import type { ActionState } from './action-words';

/** What was held, decided and agreed about a place. */
export interface PlaceHistoryCounts {
  /** Surgeries that are over. */
  readonly surgeries: number;
  /** Surgeries that are being held. */
  readonly heldNow: number;
  readonly decisions: number;
  readonly actions: readonly { readonly state: ActionState }[];
}

/** A place's history in a sentence: "2 surgeries were held, 1 decision taken and 5 actions agreed; 2 of them are done." */
export function historySentence(counts: PlaceHistoryCounts): string {
  const { surgeries, heldNow, decisions, actions } = counts;
  const now = heldNow === 0 ? '' : ` ${heldNow} ${heldNow === 1 ? 'is' : 'are'} being held now.`;
  if (surgeries + decisions + actions.length === 0) {
    return `No surgery was held here, and nothing was decided or agreed.${now}`;
  }
  const held =
    surgeries === 0
      ? 'No surgery was held'
      : `${counted(surgeries, 'surgery', 'surgeries')} ${surgeries === 1 ? 'was' : 'were'} held`;
  const decided = `${decisions === 0 ? 'no decision' : counted(decisions, 'decision')} taken`;
  const agreed = `${actions.length === 0 ? 'no action' : counted(actions.length, 'action')} agreed`;
  const done = actions.filter(({ state }) => state === 'DONE').length;
  const several = done === 0 ? 'none of them is' : `${done} of them ${done === 1 ? 'is' : 'are'}`;
  const only = done === 0 ? 'it is not' : 'it is';
  const became = actions.length === 0 ? '' : `; ${actions.length === 1 ? only : several} done`;
  return `${held}, ${decided} and ${agreed}${became}.${now}`;
}
