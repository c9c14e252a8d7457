import {
  fittedList,
  fittedSentence,
  nationalFigureWords,
  publishedSentence,
  publishedSource,
  type CardRoom,
  type ComparedArea,
  type PublishedBeside,
  type PublishedRelease,
} from '@vital-signs/domain';
import type { AccountParts } from '../indicator-account/account-parts';
import type { MadeBenchmarks, NationalComparisonRecord } from '../national/compare-indicator';
import type { MeasureRecord } from '../national/national-facts';
import { decimalsPublished, signOf, sourceWords } from '../national/national-sentences';

/** What the report prints of others, and what is published nationally of the same measure. */
export function benchmarksOnCard(
  { benchmarks }: AccountParts,
  comparison: NationalComparisonRecord | null,
  room: CardRoom,
) {
  const published = publishedOnCard(comparison, room);
  // What is published takes the place of one that is printed: the least room holds no more.
  const most = published === null ? room.benchmarks : Math.max(1, room.benchmarks - 1);
  const { shown, more } = fittedList(benchmarks, most);
  return {
    benchmarks: shown.map(({ benchmark, sentence }) => ({
      benchmark,
      sentence: fittedSentence(sentence, room.benchmark),
    })),
    moreBenchmarks: more,
    published,
  };
}

function publishedOnCard(comparison: NationalComparisonRecord | null, room: CardRoom) {
  if (comparison?.found == null) return null;
  const { found, measure, model } = comparison;
  return {
    sentence: publishedSentence(publishedBeside(found, measure, model), room.published),
    source: publishedSource(measure.name, sourcesBehind(found), room.publishedSource),
  };
}

function publishedBeside(
  found: MadeBenchmarks,
  measure: MeasureRecord,
  model: string | null,
): PublishedBeside {
  const { made, period, areaNamed } = found;
  const { mean, used, of } = made.summary;
  const decimals = decimalsPublished(found, measure);
  const worded = ({ area, figure }: ComparedArea) => ({
    name: areaNamed(area),
    words: nationalFigureWords(figure, signOf(measure), decimals),
    isKnown: figure.value !== null,
  });
  return {
    year: period,
    own: worded(made.own),
    neighbours:
      model === null || mean === null
        ? null
        : {
            words: nationalFigureWords({ value: mean }, signOf(measure), measure.decimals),
            ...{ used, of, model },
          },
    areas: [made.region, made.nation].flatMap((area) => (area === null ? [] : [worded(area)])),
  };
}

function sourcesBehind(found: MadeBenchmarks): readonly PublishedRelease[] {
  const releases = releasesBehind(found);
  const none = sourceWords([]);
  if (releases.length === 0) return [{ title: none, words: none }];
  return releases.map((release) => ({ title: release.title, words: sourceWords([release]) }));
}

/** The releases of every figure that is said, and that of the list of neighbours. */
function releasesBehind({ made, releasesOf, modelRelease }: MadeBenchmarks) {
  const said = [made.own, made.region, made.nation, ...made.neighbours];
  const releases = releasesOf(said.flatMap((compared) => compared?.area ?? []));
  return modelRelease === null || releases.includes(modelRelease)
    ? releases
    : [...releases, modelRelease];
}
