import { benchmarkFigure, benchmarkSentence, compareWithBenchmark } from '../benchmark';
import { comparatorPossessive } from '../comparator-words';
import { mayEnter } from '../modelled';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import type { Comparator } from '../scorecard/view-row';
import type { DirectionMeaning } from '../vocabulary';

/** A benchmark as it is printed beside an indicator. */
export interface BenchmarkFacts {
  readonly comparator: Comparator;
  readonly value: number;
  /** Left out, or null: it is no printed one. */
  readonly textAsPrinted?: string | null;
  /** The year of which it speaks; null where none is printed. */
  readonly year: string | null;
}

/** Where a figure stands against a benchmark. */
export interface BenchmarkStanding {
  /** The figure less the benchmark, in the indicator's unit; null where there is no figure. */
  readonly difference: number | null;
  readonly meaning: DirectionMeaning;
  readonly sentence: string;
}

/**
 * Where a judged figure stands against a benchmark, by the authority's own polarity: "27.8 points
 * below the statistical neighbours’ 83.8%, which is worse; year not printed". A modelled figure is neither
 * better nor worse.
 */
export function benchmarkStanding(
  { indicator }: CellQuestion,
  cell: JudgedCell,
  benchmark: BenchmarkFacts,
  regionName: string | null,
): BenchmarkStanding {
  const unit = indicator.unit ?? '';
  const whose = comparatorPossessive(benchmark.comparator, regionName);
  const year = benchmark.year === null ? 'year not printed' : `for ${benchmark.year}`;
  const { value } = cell.measured;
  const printed = benchmark.textAsPrinted ?? null;
  if (value === null) {
    const figure = benchmarkFigure(benchmark.value, unit, indicator.decimals, printed);
    return {
      difference: null,
      meaning: 'NONE',
      sentence: `no figure to hold against ${whose} ${figure}; ${year}`,
    };
  }
  const { provenance = null, countsProvenance = null } = cell.current ?? {};
  const isJudged = mayEnter({ value: provenance, counts: countsProvenance }, 'COMPARISON');
  // Nobody has said which way is good of a figure that nobody has reported.
  const polarity = isJudged ? cell.judgement.polarityUsed : 'INFO';
  const { meaning, difference } = compareWithBenchmark(value, benchmark.value, polarity);
  const said = benchmarkSentence(
    value,
    benchmark.value,
    polarity,
    whose,
    unit,
    indicator.decimals,
    printed,
  );
  const modelled = isJudged ? '' : '; the figure is modelled';
  return {
    difference,
    meaning: isJudged ? meaning : 'NONE',
    sentence: `${said}; ${year}${modelled}`,
  };
}
