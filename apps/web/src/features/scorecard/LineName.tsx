import { unitBesideName } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { MarkNote } from '../../ui/MarkNote';
import { besidesOf, nameOf, notesOf } from './line-words';
import { placeOf } from './table-item';
import type { Line } from './table-item';
import styles from './LineName.module.css';

interface LineNameProps {
  readonly line: Line;
  readonly tipKey: string;
}

/** Which row it is: an indicator with its unit and notes, or below it a place. */
export function LineName({ line, tipKey }: LineNameProps) {
  const { indicator } = line.row;
  if (line.level > 1) {
    const place = placeOf(line);
    return (
      <span className={styles.name} data-level={line.level}>
        <OpenSign />
        <span>
          {place.name}
          {place.relation === 'PARENT' && <span className={styles.note}> above</span>}
          {place.modelled && <span className={styles.note}> modelled</span>}
        </span>
      </span>
    );
  }
  const notes = notesOf(line.row);
  // A report with a column of units says it there.
  const isSaidBeside = line.scorecard.layout.columns.includes('unit');
  const unit = isSaidBeside ? null : unitBesideName(indicator);
  const besides = besidesOf(line);
  return (
    <span className={styles.name} data-level={1}>
      <OpenSign />
      <span>
        <span data-illegible={indicator.name === null || undefined}>
          {withAbbreviations(nameOf(line), tipKey)}
        </span>
        {unit !== null && <span className={styles.note}> {unit}</span>}
        {besides !== null && <span className={styles.besides}>{besides}</span>}
        {notes.length > 0 && (
          <>
            {' '}
            <MarkNote notes={notes} tipKey={tipKey} />
          </>
        )}
      </span>
    </span>
  );
}

/** Two capitals in a word, or a capital with a figure: letters that stand for words. */
const ABBREVIATION = /((?<![\p{L}\p{N}])\p{L}*\p{Lu}\p{L}*[\p{Lu}\p{N}][\p{L}\p{N}]*)/u;

/** A name whose abbreviations say what they mean when one rests on them. */
function withAbbreviations(name: string, tipKey: string): ReactNode {
  const parts = name.split(ABBREVIATION);
  if (parts.length === 1) return name;
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={styles.abbreviation} data-tip-key={tipKey}>
        {part}
      </span>
    ),
  );
}

/** Points down when its row is open; the row itself says so to a screen reader. */
function OpenSign() {
  return (
    <span className={styles.sign} aria-hidden="true" data-screen-only="">
      ›
    </span>
  );
}
