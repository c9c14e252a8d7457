import type { Benchmarks } from './national-panel-query';
import { PublishedStrip } from './PublishedStrip';

/** The neighbours one beneath another, the highest first, with the authority among them and England's line. */
export function NeighbourStrip({ benchmarks }: { readonly benchmarks: Benchmarks }) {
  const { own, neighbours, comparators, measure, model, year } = benchmarks;
  if (own === null || neighbours.length === 0) return null;
  const england = comparators.find(({ comparator }) => comparator === 'NATIONAL');
  return (
    <PublishedStrip
      title="Each neighbour"
      level="h3"
      caption={`${measure.name}, ${year?.name ?? ''}: this authority and its neighbours of the ${model ?? ''} model`}
      measure={measure}
      england={{
        ...{ area: 'England', value: england?.value ?? null, note: null },
        words: england?.words ?? 'no figure',
      }}
      figures={[
        { ...own, note: 'This authority.' },
        ...neighbours.map(({ figure, nearness, isBest }) => ({
          ...figure,
          note: `Neighbour ${nearness}, 1 being nearest.${isBest ? ' The best.' : ''}`,
        })),
      ]}
    />
  );
}
