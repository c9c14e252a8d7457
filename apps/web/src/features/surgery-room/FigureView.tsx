import type { Card } from '../../charts/card';
import { leadLines } from './card-lines';
import { FittedLines } from './FittedLines';
import { RatingTag } from './RatingTag';
import { useScreenView } from './screen-view';
import { figureSize, LINE_SIZES, WALL } from './wall-fit';
import styles from './Screen.module.css';

const ARROWS = { UP: '▲', DOWN: '▼', SAME: '▶', NONE: '' } as const;
const MEANINGS = {
  ...{ BETTER: 'better', WORSE: 'worse', SAME: 'no change', NONE: '' },
  NEUTRAL: 'changed',
} as const;

/** The row of the figure, in the wall's units. */
const FIGURE = { most: 6.5, width: 26, high: 7.6 } as const;

/** The figure in large, how it is rated, and in words what it means. */
export function FigureView({ card }: { readonly card: Card }) {
  const { room } = useScreenView();
  const shown = card.shown ?? 'No figure';
  const size = figureSize(shown, FIGURE.width, FIGURE.most);
  return (
    <>
      <div className={styles.figureRow}>
        <p
          className={styles.figure}
          style={{ fontSize: `calc(var(--u) * ${size})` }}
          data-modelled={card.isModelled || undefined}
        >
          {shown}
        </p>
        <p className={styles.verdicts}>
          {card.ratings.map(({ state }, index) => (
            <RatingTag key={state} state={state} position={index === 0 ? 'FIRST' : 'SECOND'} />
          ))}
          {card.ratings.length === 0 && <span className={styles.unrated}>not rated</span>}
          {card.arrow !== 'NONE' && (
            <span className={styles.direction} data-meaning={card.meaning}>
              <span aria-hidden="true">{ARROWS[card.arrow]}</span> {MEANINGS[card.meaning]}
            </span>
          )}
        </p>
      </div>
      <FittedLines
        lines={leadLines(card)}
        sizes={LINE_SIZES}
        width={WALL.width}
        room={room === null ? null : room - FIGURE.high}
        of="on the indicator’s page"
      />
    </>
  );
}
