import type { DirectionArrow, DirectionMeaning, VerdictKind } from '@vital-signs/domain';
import { tipAttributes } from './tip-attributes';
import type { TipRequest } from './tip-attributes';
import styles from './DirectionMark.module.css';

const SHAPES: Record<DirectionArrow, string> = { UP: '▲', DOWN: '▼', SAME: '▶', NONE: '' };

const WORDS: Record<DirectionMeaning, string> = {
  BETTER: 'better',
  WORSE: 'worse',
  SAME: 'no change',
  NEUTRAL: 'changed, neither better nor worse',
  NONE: 'no direction',
};

interface DirectionMarkProps extends TipRequest {
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  /** The sentence of the reading: "rose from 50.2% to 56.0%, which is better". */
  readonly label?: string | undefined;
  readonly modelled?: boolean | undefined;
  /** Whether the change is more than chance: a ring for a signal, a wave for no real change. */
  readonly verdict?: VerdictKind | undefined;
}

/** A direction of travel: the shape says which way, the colour whether that is good. */
export function DirectionMark(props: DirectionMarkProps) {
  const { arrow, meaning, label, modelled, verdict, tip, tipKey } = props;
  const words = label ?? WORDS[meaning];
  if (arrow === 'NONE') {
    return (
      <span
        className={styles.none}
        role="img"
        aria-label={words}
        data-verdict={verdict}
        {...tipAttributes({ tip, tipKey })}
      >
        –
      </span>
    );
  }
  return (
    <span
      className={styles.mark}
      role="img"
      aria-label={words}
      data-meaning={meaning}
      data-verdict={verdict}
      data-modelled={modelled || undefined}
      {...tipAttributes({ tip, tipKey })}
    >
      {SHAPES[arrow]}
    </span>
  );
}
