import { stateWords } from '@vital-signs/domain';
import type { ReadingResolvers } from '../../../generated/resolver-types';

export const Reading: ReadingResolvers = {
  indicator: ({ row }) => row.facts.indicator,
  basis: ({ row }) => row.facts.indicator.basis,
  shown: ({ words }) => words.shown,
  decimals: ({ cell }) => cell.decimals,
  recomputed: ({ cell }) => cell.measured.recomputed,
  textAsPrinted: ({ print }) => print?.textAsPrinted ?? null,
  otherPrints: ({ print }) => print?.otherPrints ?? [],
  absence: ({ cell }) => cell.measured.absence,
  absenceSentence: ({ words }) => words.absence,
  provenance: ({ cell }) =>
    cell.measured.value === null ? null : (cell.current?.provenance ?? null),
  numerator: ({ cell }) => cell.current?.numerator ?? null,
  denominator: ({ cell }) => cell.current?.denominator ?? null,
  counts: ({ words }) => words.counts,
  countsProvenance: ({ cell }) => cell.current?.countsProvenance ?? null,
  source: ({ print }) => print?.source ?? null,
  note: ({ print }) => print?.note ?? null,
  ratings: ({ cell, wording }) =>
    cell.judgement.ratings.map(({ state, reason }, index) => ({
      state,
      reason,
      ...stateWords(wording, state, index === 0 ? 'FIRST' : 'SECOND'),
    })),
  ratingSentence: ({ words }) => words.rating,
  polarityUsed: ({ cell }) => cell.judgement.polarityUsed,
  polarityImplied: ({ cell }) => cell.judgement.polarityImplied,
  direction: ({ direction, previous, words }) => ({
    ...direction,
    previous,
    sentence: words.direction,
  }),
  gap: ({ words }) => words.gap,
  tolerance: ({ tolerance }) => tolerance,
  target: ({ row }) => row.target,
  trajectory: ({ trajectory }) => trajectory,
  yearToDate: ({ row }) => row.yearToDate,
  previousYearToDate: ({ row }) => row.previousYearToDate,
  marks: ({ marks }) => marks.map(({ mark, weight, sentence }) => ({ mark, weight, sentence })),
};
