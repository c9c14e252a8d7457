import { useApolloClient } from '@apollo/client/react';
import { sightChanges } from '@vital-signs/domain';
import { useEffect, useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { SurgeryRoomSightDocument } from '../../apollo/generated/documents';
import { useRatingWording } from '../../lib/state-words';
import type { Moment, Sight } from './moment';
import { seenSight } from './seen-sight';
import { useStandingActions } from './use-standing-actions';

/** How long a notice of a change stands. */
const NOTICE_MS = 12_000;
/** Tried again after so long where it could not be read. */
const AGAIN_MS = 2_000;
/** Many followers do not ask in the same moment: so many milliseconds for each, up to a limit. */
const SPREAD = { each: 2, most: 500, from: 20 } as const;
/** The server is there and says no: asked again it says the same. */
const REFUSALS: readonly (string | null)[] = ['REFUSED', 'FORBIDDEN', 'BAD_USER_INPUT'];
const NOBODY_LOOKED = 'Nobody looked at this in the surgery.';
const NOT_SHOWN = 'Your role does not show you this.';

/** What changed in an item's figures while the meeting went on. */
export interface SightNews {
  readonly item: string;
  readonly at: string;
  readonly words: readonly string[];
}

interface SeenSights {
  /** What the item shows; null while it is read for the first time. */
  readonly sight: Sight | null;
  /** Why there is nothing to show, in a sentence; null: there is, or it is being read. */
  readonly nothing: string | null;
  /** What changed just now; null: nothing, or it has been said. */
  readonly notice: SightNews | null;
  /** All that changed since the page was opened, the first first. */
  readonly log: readonly SightNews[];
}

/**
 * The figures of what is looked at: read when it is turned to, and again when the record changed. At once by
 * those whom everybody looks at, the wall and whoever drives; by others spread over half a second.
 */
export function useSight(
  authority: string,
  moment: Moment | null,
  item: string | null,
  { isFirst }: { readonly isFirst: boolean },
): SeenSights {
  const client = useApolloClient();
  const wording = useRatingWording();
  const [sights, setSights] = useState<ReadonlyMap<string, Sight>>(new Map());
  const [notice, setNotice] = useState<SightNews | null>(null);
  const [log, setLog] = useState<readonly SightNews[]>([]);
  const [attempt, setAttempt] = useState(0);
  const held = useRef<ReadonlyMap<string, Sight>>(sights);
  const id = moment?.id ?? null;
  const record = moment?.record ?? 0;
  const state = moment?.state ?? null;
  const [lacking, setLacking] = useState<ReadonlyMap<string, string>>(new Map());
  const crowd = useRef(0);
  useEffect(() => {
    crowd.current = isFirst ? 0 : (moment?.followers ?? 0);
  });

  useEffect(() => {
    if (id === null || item === null) return;
    let isLeft = false;
    const read = async () => {
      try {
        const { data } = await client.query({
          ...{ query: SurgeryRoomSightDocument, variables: { authority, id, item } },
          fetchPolicy: 'no-cache',
        });
        const sight = data?.surgerySight ?? null;
        if (isLeft) return;
        if (sight === null) {
          const why = state === 'ENDED' || state === 'APPROVED' ? NOBODY_LOOKED : NOT_SHOWN;
          setLacking((all) => new Map(all).set(item, why));
          return;
        }
        setLacking((all) => (all.has(item) ? without(all, item) : all));
        const before = held.current.get(item);
        held.current = new Map(held.current).set(item, sight);
        setSights(held.current);
        if (before === undefined || before.revision === sight.revision) return;
        const words = sightChanges(seenSight(before, wording), seenSight(sight, wording));
        if (words.length === 0) return;
        const news = { item, words, at: new Date().toISOString() };
        setNotice(news);
        setLog((all) => [...all, news]);
      } catch (error) {
        if (isLeft) return;
        if (REFUSALS.includes(codeOf(error))) {
          setLacking((all) => new Map(all).set(item, failureOf(error).sentence));
        } else again = setTimeout(() => setAttempt((count) => count + 1), AGAIN_MS);
      }
    };
    const isKnown = held.current.has(item);
    const spread =
      isKnown && crowd.current > SPREAD.from
        ? Math.random() * Math.min(SPREAD.most, crowd.current * SPREAD.each)
        : 0;
    let again = setTimeout(() => void read(), spread);
    return () => {
      isLeft = true;
      clearTimeout(again);
    };
  }, [client, authority, id, item, record, state, attempt, wording]);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const sight = useStandingActions(item === null ? null : (sights.get(item) ?? null), moment);
  return {
    sight,
    nothing: item === null ? null : (lacking.get(item) ?? null),
    ...{ notice, log },
  };
}

function without(all: ReadonlyMap<string, string>, item: string): ReadonlyMap<string, string> {
  return new Map([...all].filter(([each]) => each !== item));
}
