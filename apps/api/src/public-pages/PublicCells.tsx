/** @jsxRuntime automatic */
import {
  directionWord,
  stateWords,
  type DirectionArrow,
  type PublicLayout,
  type PublicReading,
  type RatingPosition,
  type RatingState,
} from '@vital-signs/domain';
import type { ShownFigure } from './public-figures';

/** What a figure that is not there reads as: its sign, and the reason for those who point at it or hear the page. */
export function FigureText({ figure }: { readonly figure: ShownFigure }) {
  if (figure.why === null) {
    if (figure.doesNotRecompute !== true) return <>{figure.text}</>;
    return (
      <span title="does not recompute from its counts">
        {figure.text}
        <span aria-hidden="true"> ‡</span>
        <span className="heard"> (does not recompute from its counts)</span>
      </span>
    );
  }
  return (
    <span className="absent" title={figure.why}>
      <span aria-hidden="true">{figure.text}</span>
      <span className="heard">{figure.why}</span>
    </span>
  );
}

/** Between a sign and its word, which do not part. */
const NO_BREAK = '\u00a0';

interface RatingProps {
  readonly state: RatingState;
  /** In whose words it is said. */
  readonly layout: PublicLayout;
  /** Which of two ratings it is; left out: the first. */
  readonly position?: RatingPosition;
}

/** A rating by its symbol and its word, in the authority's own where it has them, on its colour. */
export function Rating({ state, layout, position }: RatingProps) {
  const { symbol, word } = stateWords(layout, state, position);
  return (
    <span className="rating" data-state={state}>
      <span aria-hidden="true">{symbol}</span>
      {`${NO_BREAK}${word}`}
    </span>
  );
}

/** A rating by its symbol alone, for narrow columns; its word is for those who hear the page. */
export function RatingSign({ state, layout, position }: RatingProps) {
  const { symbol, word } = stateWords(layout, state, position);
  return (
    <span className="rating" data-state={state} title={word}>
      <span aria-hidden="true">{symbol}</span>
      <span className="heard">{word}</span>
    </span>
  );
}

const ARROWS: Readonly<Record<DirectionArrow, string>> = {
  UP: '↑',
  DOWN: '↓',
  SAME: '→',
  NONE: '–',
};

/** The direction of travel: the arrow says up or down, the word whether that is better. */
export function Direction({ reading }: { readonly reading: PublicReading }) {
  const { arrow, meaning } = reading;
  return (
    <span className="direction" data-meaning={meaning}>
      <span aria-hidden="true">{ARROWS[arrow]}</span>{' '}
      {arrow === 'NONE' ? <span className="heard">no direction</span> : directionWord(meaning)}
    </span>
  );
}
