import { useApolloClient } from '@apollo/client/react';
import { sightChanges } from '@vital-signs/domain';
import { useEffect, useRef, useState } from 'react';
import { SurgeryRoomSightDocument } from '../../apollo/generated/documents';
import { useRatingWording } from '../../lib/state-words';
import type { Moment, Sight } from './moment';
import { seenSight } from './seen-sight';

/** How long a notice of a change stands. */
const NOTICE_MS = 12_000;
/** Tried again after so long where it could not be read. */
const AGAIN_MS = 2_000;
/** Many followers do not ask in the same moment: so many milliseconds for each, up to a limit. */
const SPREAD = { each: 4, most: 1_500, from: 20 } as const;

/** What changed in an item's figures while the meeting went on. */
export interface SightNews {
  readonly item: string;
  readonly at: string;
  readonly words: readonly string[];
}

interface SeenSights {
  /** What the item shows; null while it is read for the first time. */
  readonly sight: Sight | null;
  /** What changed just now; null: nothing, or it has been said. */
  readonly notice: SightNews | null;
  /** All that changed since the page was opened, the first first. */
  readonly log: readonly SightNews[];
}

/** The figures of what is looked at: read when it is turned to, and again when the record changed. */
export function useSight(
  authority: string,
  moment: Moment | null,
  item: string | null,
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
  const followers = useRef(0);
  useEffect(() => {
    followers.current = moment?.followers ?? 0;
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
        if (isLeft || sight === null) return;
        const before = held.current.get(item);
        held.current = new Map(held.current).set(item, sight);
        setSights(held.current);
        if (before === undefined || before.revision === sight.revision) return;
        const words = sightChanges(seenSight(before, wording), seenSight(sight, wording));
        if (words.length === 0) return;
        const news = { item, words, at: new Date().toISOString() };
        setNotice(news);
        setLog((all) => [...all, news]);
      } catch {
        if (!isLeft) again = setTimeout(() => setAttempt((count) => count + 1), AGAIN_MS);
      }
    };
    const isKnown = held.current.has(item);
    const spread =
      isKnown && followers.current > SPREAD.from
        ? Math.random() * Math.min(SPREAD.most, followers.current * SPREAD.each)
        : 0;
    let again = setTimeout(() => void read(), spread);
    return () => {
      isLeft = true;
      clearTimeout(again);
    };
  }, [client, authority, id, item, record, attempt, wording]);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  return { sight: item === null ? null : (sights.get(item) ?? null), notice, log };
}
