import {
  bestNeighbourBasis,
  formatDate,
  formatPeriod,
  formatWithUnit,
  nationalFigureWords,
  nationalSign,
  neighbourBasis,
  publishedDecimals,
  quarterSentence,
  quartileBasis,
  quartileEdges,
  type ComparedArea,
} from '@vital-signs/domain';
import type { MadeBenchmarks, NationalComparisonRecord } from './compare-indicator';
import type { MeasureRecord } from './national-facts';
import type { ReleaseRow } from './national.repository';

/** Who or what a published figure is compared with, in the order in which it is shown. */
export type ComparatorName =
  | 'NEIGHBOUR_MEAN'
  | 'NEIGHBOUR_MEDIAN'
  | 'BEST_NEIGHBOUR'
  | 'NATIONAL'
  | 'NATIONAL_TOP_QUARTILE'
  | 'REGION';

/** One comparison with its words. */
export interface ComparatorRecord {
  readonly comparator: ComparatorName;
  readonly value: number | null;
  readonly words: string;
  readonly basis: string;
  readonly source: string;
  readonly used: number | null;
  readonly of: number | null;
}

export const signOf = ({ unit }: MeasureRecord): string => nationalSign(unit);

/** The decimals at which the figures of areas are published in the year that is compared. */
export function decimalsPublished({ made }: MadeBenchmarks, { decimals }: MeasureRecord): number {
  const areas = [made.own, made.nation, made.region, ...made.neighbours];
  return publishedDecimals(
    areas.map((compared) => compared?.figure.value ?? null),
    decimals,
  );
}

function releaseWords({ title, fileName, publishedOn, loadedOn }: ReleaseRow): string {
  const day =
    publishedOn === null
      ? `loaded ${formatDate(loadedOn)}`
      : `published ${formatDate(publishedOn)}`;
  return `${title}, ${fileName}, ${day}`;
}

/** Releases by title, file and day. */
export function sourceWords(releases: readonly ReleaseRow[]): string {
  return releases.length === 0 ? 'no release' : releases.map(releaseWords).join('; ');
}

type Found = MadeBenchmarks;

/** Every comparison that there is, with what it is made of. */
export function comparisons({
  found,
  measure,
  model,
}: NationalComparisonRecord): ComparatorRecord[] {
  if (found === null) return [];
  return [
    ...(model === null ? [] : ofNeighbours(found, measure, model)),
    ...ofArea('NATIONAL', found.made.nation, found, measure),
    ...topQuartile(found, measure),
    ...ofArea('REGION', found.made.region, found, measure),
  ];
}

function ofNeighbours(found: Found, measure: MeasureRecord, model: string): ComparatorRecord[] {
  const { made, period, areaNamed, releasesOf, modelRelease } = found;
  const { summary, neighbours, bestNeighbours } = made;
  const source = sourceWords([
    ...releasesOf(neighbours.map(({ area }) => area)),
    ...(modelRelease === null ? [] : [modelRelease]),
  ]);
  const { used, of } = summary;
  const decimals = measure.decimals;
  const record = (comparator: ComparatorName, value: number | null, basis: string) => ({
    ...{ comparator, value, basis, source, used, of },
    words: nationalFigureWords({ value }, signOf(measure), decimals),
  });
  const averages = [
    record('NEIGHBOUR_MEAN', summary.mean, neighbourBasis(summary, 'MEAN', model, period)),
    record('NEIGHBOUR_MEDIAN', summary.median, neighbourBasis(summary, 'MEDIAN', model, period)),
  ];
  if (summary.best === null) return averages;
  const names = bestNeighbours.map(areaNamed);
  const basis = bestNeighbourBasis(names, summary, model, period);
  const best = record('BEST_NEIGHBOUR', summary.best, basis);
  const words = formatWithUnit(summary.best, signOf(measure), decimalsPublished(found, measure));
  return [...averages, { ...best, words }];
}

function ofArea(
  comparator: 'NATIONAL' | 'REGION',
  compared: ComparedArea | null,
  found: Found,
  measure: MeasureRecord,
): ComparatorRecord[] {
  if (compared === null) return [];
  const { period, areaNamed, releasesOf } = found;
  const { area, figure } = compared;
  return [
    {
      ...{ comparator, value: figure.value, used: null, of: null },
      words: nationalFigureWords(figure, signOf(measure), decimalsPublished(found, measure)),
      basis: `${areaNamed(area)}, ${formatPeriod(period)}`,
      source: sourceWords(releasesOf([area])),
    },
  ];
}

function topQuartile(
  { made, period, releases }: Found,
  measure: MeasureRecord,
): ComparatorRecord[] {
  if (made.topQuartile === null) return [];
  const { authorities, topQuartile: value } = made;
  return [
    {
      ...{ comparator: 'NATIONAL_TOP_QUARTILE', value, used: authorities, of: authorities },
      words: formatWithUnit(value, signOf(measure), measure.decimals),
      basis: `edge of the best quarter of ${authorities} authorities, ${formatPeriod(period)}`,
      source: sourceWords(releases),
    },
  ];
}

/** The edges of the quarters with what they are made of; null where there are none. */
export function quartileRecord({ found, measure }: NationalComparisonRecord) {
  const limits = found?.made.quartiles ?? null;
  if (found === null || limits === null) return null;
  const [sign, decimals] = [signOf(measure), measure.decimals];
  return {
    ...limits,
    words: quartileEdges(limits, sign, decimals),
    basis: quartileBasis(limits, found.made.authorities, found.period, sign, decimals),
    source: sourceWords(found.releases),
  };
}

/** The quarter in which the authority stands, or why none is said. */
export function bandSentence({ found, measure }: NationalComparisonRecord): string {
  return found === null
    ? 'There is nothing to compare with.'
    : quarterSentence(found.made, measure);
}
