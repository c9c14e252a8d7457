import {
  expectedWords,
  indicatorTitle,
  londonClock,
  type ActionInWords,
  type MinutedActionFacts,
} from '@vital-signs/domain';
import type { WrittenSaidAction } from '../surgery-room/said-action.repository';

function inWords(action: WrittenSaidAction): ActionInWords {
  const { indicator, name, owner, dueOn } = action;
  return {
    ...{ owner: owner ?? 'nobody is named', dueOn },
    about: indicator === null ? name : `${indicatorTitle(indicator)}, ${name}`,
    expected: expectedWords(action, action.unit ?? ''),
  };
}

/** Each action by the number of the row that was said: as that row has it, and what was written of it since. */
export function minutedActions(
  rows: readonly WrittenSaidAction[],
): ReadonlyMap<number, MinutedActionFacts> {
  const next = new Map(rows.map((row) => [row.supersedesId, row]));
  const since = (row: WrittenSaidAction): MinutedActionFacts['since'] => {
    const later = next.get(row.number);
    if (later === undefined) return [];
    const { text, state, person, at } = later;
    const { day } = londonClock(at);
    return [{ ...inWords(later), text, state, person, day }, ...since(later)];
  };
  return new Map(rows.map((row) => [row.number, { ...inWords(row), since: since(row) }]));
}
