import type { RatingState } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import type { Card } from '../../charts/card';
import { asSentence } from '../../lib/sentence';
import { FittedLines } from './FittedLines';
import { RatingTag } from './RatingTag';
import { useScreenView } from './screen-view';
import { blockHeight, fitting, LEADING, LINE_SIZES, WALL } from './wall-fit';
import styles from './Screen.module.css';

/** A place in a list. */
export interface PlaceRow {
  readonly slug: string;
  readonly name: string;
  /** Its figure; null where its ratings alone are shown. */
  readonly shown: ReactNode | null;
  readonly beside: ReactNode;
  readonly rating: RatingState | null;
}

/** How large the rows may be, and how much higher than their text each is. */
const ROW_SIZES = [1.5, 1.35, 1.2, 1] as const;
const ROW_HIGH = 1.8;
/** What is left free beneath the rows. */
const BENEATH_ROWS = 0.6;
/** The sentences beneath them. */
const SENTENCE = { size: 1.1, width: WALL.width, beneath: 0.45 } as const;

/** Places beneath each other; the one that is pointed at is marked in shape and in words. */
export function PlaceRows({
  rows,
  more,
  room,
  sizes = ROW_SIZES,
}: {
  readonly rows: readonly PlaceRow[];
  readonly more: number;
  readonly room: number | null;
  readonly sizes?: readonly number[];
}) {
  const { pointer, onPlace } = useScreenView();
  // The line about those that were left out before has its place, too.
  const left = room === null ? null : room - BENEATH_ROWS - (more > 0 ? LEADING : 0);
  const size = sizes.find((each) => left === null || rows.length * each * ROW_HIGH <= left) ?? 1;
  const heights = rows.map(() => size * ROW_HIGH);
  const count = left === null ? rows.length : fitting(heights, left, more > 0 ? 0 : LEADING);
  // What is pointed at is never among those for which there is no room.
  const at = rows.findIndex(({ slug }) => slug === pointer.place);
  const from = at >= count ? at - count + 1 : 0;
  const others = rows.length - count + more;
  return (
    <>
      <ul
        className={styles.places}
        style={room === null ? undefined : { fontSize: `calc(var(--u) * ${size})` }}
      >
        {rows.slice(from, from + count).map(({ slug, name, shown, beside, rating }) => {
          const isPointed = slug === pointer.place;
          const what = (
            <>
              <span className={styles.mark} aria-hidden="true">
                {isPointed ? '▶' : ''}
              </span>
              <span className={styles.placeName}>{name}</span>
            </>
          );
          return (
            <li
              key={slug}
              data-pointed={isPointed || undefined}
              data-figureless={shown === null || undefined}
            >
              {onPlace === undefined ? (
                <span className={styles.place}>{what}</span>
              ) : (
                <button
                  type="button"
                  className={styles.place}
                  aria-pressed={isPointed}
                  onClick={() => onPlace(isPointed ? null : slug)}
                >
                  {what}
                </button>
              )}
              <span className={styles.shown}>{shown}</span>
              <span className={styles.counts}>{beside}</span>
              <span>{rating !== null && <RatingTag state={rating} />}</span>
            </li>
          );
        })}
      </ul>
      {others > 0 && <p className={styles.more}>and {others} more</p>}
    </>
  );
}

/** The places below that of a card, each with its figure and rating, and the gap to green. */
export function LocalitiesView({ card }: { readonly card: Card }) {
  const { room, pointer } = useScreenView();
  const pointed = card.localities.find(({ slug }) => slug === pointer.place);
  const hasModelled = card.localities.some(({ isModelled }) => isModelled);
  const lines = [
    ...(pointed === undefined
      ? []
      : [
          {
            key: 'pointed',
            text: `▶ ${pointed.name}: ${pointed.shown}${pointed.counts === null ? '' : `, ${pointed.counts}`}.`,
            isLead: true,
          },
        ]),
    ...(card.gap === null ? [] : [{ key: 'gap', text: asSentence(card.gap) }]),
    ...card.localityNotes.map((text) => ({ key: text, text })),
    ...(hasModelled
      ? [{ key: 'modelled', text: 'Dotted: modelled, not reported; not rated.' }]
      : []),
  ];
  const beneath = lines.reduce((sum, { text }) => sum + blockHeight({ ...SENTENCE, text }), 0);
  if (card.localities.length === 0) {
    return (
      <>
        <p className={styles.nothing}>There are no places below {card.place.name}.</p>
        <FittedLines {...{ lines, sizes: LINE_SIZES, width: WALL.width, room }} />
      </>
    );
  }
  return (
    <>
      <PlaceRows
        rows={card.localities.map(
          ({ slug, name, shown, hasFigure, counts, isModelled, rating }) => ({
            ...{ slug, name, beside: counts, rating: rating?.state ?? null },
            shown: (
              <span data-modelled={isModelled || undefined} data-missing={!hasFigure || undefined}>
                {hasFigure ? shown : '–'}
              </span>
            ),
          }),
        )}
        more={card.moreLocalities}
        room={room === null ? null : room - beneath}
      />
      <FittedLines
        {...{ lines, sizes: [SENTENCE.size], width: SENTENCE.width }}
        room={room === null ? null : beneath}
      />
    </>
  );
}
