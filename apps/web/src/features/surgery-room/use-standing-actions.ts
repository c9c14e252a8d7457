import { useMemo, useState } from 'react';
import type { Moment, Sight } from './moment';

const NONE: ReadonlySet<string> = new Set();

/**
 * A sight without the actions that were said in this surgery and do not stand in it any more. A saying that
 * is put right or taken back is heard before its figures are read again: until then what was said first
 * would stand beside what was said better, as if it had been agreed earlier.
 */
export function useStandingActions(sight: Sight | null, moment: Moment | null): Sight | null {
  const [said, setSaid] = useState(NONE);
  const sayings = moment?.sayings;
  const standing = useMemo(
    () => new Set(sayings?.flatMap(({ action }) => (action === null ? [] : [action.id]))),
    [sayings],
  );
  if ([...standing].some((id) => !said.has(id))) setSaid(new Set([...said, ...standing]));
  return useMemo(() => {
    const card = sight?.card ?? null;
    if (sight === null || card === null) return sight;
    const actions = card.actions.filter(
      ({ action }) => standing.has(action.id) || !said.has(action.id),
    );
    if (actions.length === card.actions.length) return sight;
    return { ...sight, card: { ...card, actions } };
  }, [sight, standing, said]);
}
