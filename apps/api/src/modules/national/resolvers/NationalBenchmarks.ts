import { changeOnYear, nationalFigureWords, type ComparedArea } from '@vital-signs/domain';
import type { NationalBenchmarksResolvers } from '../../../generated/resolver-types';
import type { NationalComparisonRecord } from '../compare-indicator';
import {
  bandSentence,
  comparisons,
  decimalsPublished,
  quartileRecord,
  signOf,
} from '../national-sentences';

function figureOf({ found, measure }: NationalComparisonRecord, compared: ComparedArea) {
  const { area, figure } = compared;
  return {
    area: found?.areaNamed(area) ?? area,
    value: figure.value,
    absence: figure.value === null ? (figure.absence ?? 'NO_FIGURE') : null,
    words: nationalFigureWords(
      figure,
      signOf(measure),
      found === null ? measure.decimals : decimalsPublished(found, measure),
    ),
    change: changeOnYear(compared),
  };
}

export const NationalBenchmarks: NationalBenchmarksResolvers = {
  year: ({ found }) => found?.period ?? null,
  own: (record) => (record.found === null ? null : figureOf(record, record.found.made.own)),
  comparators: (record) => comparisons(record),
  neighbours: (record) =>
    (record.found?.made.neighbours ?? []).map((compared, index) => ({
      figure: figureOf(record, compared),
      nearness: index + 1,
      isBest: record.found?.made.bestNeighbours.includes(compared.area) ?? false,
    })),
  quartiles: (record) => quartileRecord(record),
  band: ({ found }) => found?.made.band ?? null,
  bandSentence: (record) => bandSentence(record),
  rank: ({ found }) => found?.made.rank?.rank ?? null,
  authorities: ({ found }) => found?.made.authorities ?? 0,
  releases: ({ found }, _, { services }) =>
    (found?.releases ?? []).map((release) => services.nationalLibrary.asRecord(release)),
};
