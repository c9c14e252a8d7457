import { ratingSymbol, ratingWord } from '@vital-signs/domain';
import type { RatingState } from '@vital-signs/domain';
import { tipAttributes } from './tip-attributes';
import type { TipRequest } from './tip-attributes';
import styles from './RatingMark.module.css';

interface RatingMarkProps extends TipRequest {
  readonly state: RatingState;
  /** The second of two ratings, where the authority's model gives two. */
  readonly second?: RatingState | null | undefined;
  /** What a screen reader says, where the word alone is not enough. */
  readonly label?: string | undefined;
  readonly modelled?: boolean | undefined;
}

/** A rating as its symbol on its ground: one element, since a page holds hundreds. */
export function RatingMark({ state, second, label, modelled, tip, tipKey }: RatingMarkProps) {
  const words = second ? `${ratingWord(state)}, ${ratingWord(second)}` : ratingWord(state);
  const name = label ?? (modelled ? `${words}, modelled` : words);
  const mark = (
    <span
      className={styles.mark}
      role="img"
      aria-label={name}
      data-state={state}
      data-modelled={modelled || undefined}
      {...tipAttributes({ tip, tipKey })}
    >
      {ratingSymbol(state)}
    </span>
  );
  if (!second) return mark;
  return (
    <span className={styles.pair}>
      {mark}
      <span className={styles.mark} data-state={second} aria-hidden="true">
        {ratingSymbol(second)}
      </span>
    </span>
  );
}
