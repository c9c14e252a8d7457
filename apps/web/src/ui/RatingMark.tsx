import type { RatingPosition, RatingState } from '@vital-signs/domain';
import { useNamedRating, useStateWords } from '../lib/state-words';
import { tipAttributes } from './tip-attributes';
import type { TipRequest } from './tip-attributes';
import styles from './RatingMark.module.css';

interface RatingMarkProps extends TipRequest {
  readonly state: RatingState;
  /** The second of two ratings, where the authority's model gives two. */
  readonly second?: RatingState | null | undefined;
  /** Which of two ratings it is, where it stands alone. */
  readonly position?: RatingPosition | undefined;
  /** What a screen reader says, where the word alone is not enough. */
  readonly label?: string | undefined;
  readonly modelled?: boolean | undefined;
}

/** A rating as its symbol on its ground: one element, since a page holds hundreds. */
export function RatingMark(props: RatingMarkProps) {
  const { state, second, position, label, modelled, tip, tipKey } = props;
  const says = useStateWords();
  const named = useNamedRating();
  const first = says(state, position);
  const own = named(state, position);
  const words = second ? `${own}, ${named(second, 'SECOND')}` : own;
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
      {first.symbol}
    </span>
  );
  if (!second) return mark;
  return (
    <span className={styles.pair}>
      {mark}
      <span className={styles.mark} data-state={second} aria-hidden="true">
        {says(second, 'SECOND').symbol}
      </span>
    </span>
  );
}
