import { nationalSign } from '@vital-signs/domain';
import type { ComparedFigure } from '../../charts/compared-figure';
import { StripPlot } from '../../charts/StripPlot';
import { asSentence } from '../../lib/sentence';
import styles from './NationalPanel.module.css';

/** A published figure of an area. */
export interface PublishedFigure {
  readonly area: string;
  readonly value: number | null;
  /** The figure, or why there is none. */
  readonly words: string;
  /** What is said of the area beside it. */
  readonly note: string | null;
}

interface PublishedStripProps {
  /** Heading above it, of the level at which it stands. */
  readonly title: string;
  readonly level: 'h2' | 'h3';
  readonly caption: string;
  readonly measure: { readonly unit: string | null; readonly decimals: number };
  readonly figures: readonly PublishedFigure[];
  /** Whose line goes through all. */
  readonly england: PublishedFigure;
}

/** With how many decimals a published figure is told elsewhere: whole numbers stay whole here too. */
const decimalsShown = (words: string): number => /\.(\d+)/.exec(words)?.[1]?.length ?? 0;

/** Published figures of areas one beneath another, the highest first, with England's line through them. */
export function PublishedStrip({
  title,
  level: Heading,
  caption,
  measure,
  figures,
  england,
}: PublishedStripProps) {
  const figureOf = ({ area, value, words, note }: PublishedFigure): ComparedFigure => ({
    ...{ key: area, name: area, shortName: area, href: null, value },
    // Why there is no figure is told where there is room for it.
    words: value === null ? `${note ?? ''} ${asSentence(words)}`.trim() : note,
    shown: value === null ? '–' : words,
    decimals: value === null ? measure.decimals : decimalsShown(words),
    ...{ provenance: 'PUBLISHED', counts: null, denominator: null, state: 'NOT_RATED', rank: null },
    ...{ isUncertain: false, interval95: null, interval998: null, marks: [] },
  });
  return (
    <div className={styles.strip}>
      <Heading>{title}</Heading>
      <StripPlot
        caption={caption}
        unit={nationalSign(measure.unit)}
        decimals={measure.decimals}
        whole={figureOf(england)}
        places={figures
          .map(figureOf)
          .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))}
      />
    </div>
  );
}
