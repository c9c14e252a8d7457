import { nationalSign } from '@vital-signs/domain';
import type { ComparedFigure } from '../../charts/compared-figure';
import { StripPlot } from '../../charts/StripPlot';
import { asSentence } from '../../lib/sentence';
import type { Benchmarks } from './national-panel-query';
import styles from './NationalPanel.module.css';

interface NamedFigure {
  readonly area: string;
  readonly value: number | null;
  readonly words: string;
}

/** The neighbours one beneath another, the highest first, with the authority among them and England's line. */
export function NeighbourStrip({ benchmarks }: { readonly benchmarks: Benchmarks }) {
  const { own, neighbours, comparators, measure, model, year } = benchmarks;
  if (own === null || neighbours.length === 0) return null;
  const figureOf = (figure: NamedFigure, words: string | null): ComparedFigure => ({
    ...{ key: figure.area, name: figure.area, shortName: figure.area, href: null },
    // Why there is no figure is told where there is room for it.
    words: figure.value === null ? `${words ?? ''} ${asSentence(figure.words)}`.trim() : words,
    shown: figure.value === null ? '–' : figure.words,
    ...{ value: figure.value, decimals: measure.decimals },
    ...{ provenance: 'PUBLISHED', counts: null, denominator: null, state: 'NOT_RATED', rank: null },
    ...{ isUncertain: false, interval95: null, interval998: null, marks: [] },
  });
  const rows = [
    figureOf(own, 'This authority.'),
    ...neighbours.map(({ figure, nearness, isBest }) =>
      figureOf(figure, `Neighbour ${nearness}, 1 being nearest.${isBest ? ' The best.' : ''}`),
    ),
  ];
  const england = comparators.find(({ comparator }) => comparator === 'NATIONAL');
  const whole = figureOf(
    { area: 'England', value: england?.value ?? null, words: england?.words ?? 'no figure' },
    null,
  );
  return (
    <div className={styles.strip}>
      <h3>Each neighbour</h3>
      <StripPlot
        caption={`${measure.name}, ${year?.name ?? ''}: this authority and its neighbours of the ${model ?? ''} model`}
        unit={nationalSign(measure.unit)}
        decimals={measure.decimals}
        whole={whole}
        places={rows.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))}
      />
    </div>
  );
}
