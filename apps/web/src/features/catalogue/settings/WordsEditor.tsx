import { RATING_STATES, ratingSymbol, ratingWord } from '@vital-signs/domain';
import type { ScorecardLayout } from '@vital-signs/domain';
import { useId } from 'react';
import { worded } from './edited-layout';
import styles from './LayoutEditor.module.css';

interface WordsEditorProps {
  readonly layout: ScorecardLayout;
  /** Whether the authority's model gives two ratings. */
  readonly hasSecond: boolean;
  readonly onChange: (layout: ScorecardLayout) => void;
}

/** The word and the symbol of every state; empty: the product's own. */
export function WordsEditor({ layout, hasSecond, onChange }: WordsEditorProps) {
  return (
    <>
      <Words {...{ layout, onChange }} of="words" legend="Words and symbols of ratings" />
      {hasSecond && (
        <Words {...{ layout, onChange }} of="secondWords" legend="Of the second rating" />
      )}
    </>
  );
}

interface WordsProps extends Omit<WordsEditorProps, 'hasSecond'> {
  readonly of: 'words' | 'secondWords';
  readonly legend: string;
}

function Words({ layout, of, legend, onChange }: WordsProps) {
  const name = useId();
  return (
    <div role="group" aria-labelledby={name} className={styles.editor}>
      <h3 id={name}>{legend}</h3>
      <div className={styles.words}>
        {RATING_STATES.map((state) => {
          const said = layout[of]?.[state];
          const [word, symbol] = [said?.word ?? '', said?.symbol ?? ''];
          return (
            <div key={state} className={styles.pair}>
              <span>
                <span aria-hidden="true">{ratingSymbol(state)}</span> {ratingWord(state)}
              </span>
              <input
                className={styles.input}
                aria-label={`Word for “${ratingWord(state)}”`}
                placeholder={ratingWord(state)}
                maxLength={40}
                value={word}
                onChange={({ target }) =>
                  onChange(worded(layout, of, state, { word: target.value, symbol }))
                }
              />
              <input
                className={styles.input}
                aria-label={`Symbol for “${ratingWord(state)}”`}
                placeholder={ratingSymbol(state)}
                maxLength={3}
                value={symbol}
                onChange={({ target }) =>
                  onChange(worded(layout, of, state, { word, symbol: target.value }))
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
