import type { Elsewhere, ElsewhereArea } from './national-comparison-query';
import { PublishedStrip } from './PublishedStrip';

/** Where this council stands among its neighbours in one published year. */
export function ElsewhereStrip({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const { areas, years, year, measure, model } = elsewhere;
  const index = years.findIndex(({ key }) => key === year?.key);
  const own = areas.find(({ kind }) => kind === 'OWN');
  const neighbours = areas.filter(({ nearness }) => nearness !== null);
  const england = areas.find(({ kind }) => kind === 'NATION');
  if (year === null || own === undefined || neighbours.length === 0) return null;
  const figureOf = ({ name, values, words }: ElsewhereArea, note: string | null) => ({
    ...{ area: name, value: values[index] ?? null, words: words[index] ?? 'no figure', note },
  });
  return (
    <PublishedStrip
      title={`Among its neighbours, ${year.name}`}
      level="h2"
      caption={`${measure.name}, ${year.name}: ${own.name} and its neighbours of the ${model ?? ''} model`}
      measure={measure}
      england={
        england === undefined
          ? { area: 'England', value: null, words: 'no figure', note: null }
          : figureOf(england, null)
      }
      figures={[
        figureOf(own, 'This council.'),
        ...neighbours.map((area) => figureOf(area, nearnessWords(area))),
      ]}
    />
  );
}

function nearnessWords({ nearness, closeness }: ElsewhereArea): string {
  const close = closeness === null ? '' : `, ${closeness.toLowerCase()}`;
  return `Neighbour ${nearness ?? ''}${close}.`;
}
