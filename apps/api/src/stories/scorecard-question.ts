/** A scorecard as stories ask for it. */
export const SCORECARD = /* GraphQL */ `
  query StoryScorecard(
    $authority: String = "norfolk"
    $period: String = "2018-03"
    $place: String
    $months: Int = 13
    $edition: Int
    $modelled: Boolean = true
    $indicators: [String!]
  ) {
    scorecard(
      authority: $authority
      period: $period
      place: $place
      months: $months
      edition: $edition
      modelled: $modelled
      indicators: $indicators
    ) {
      period {
        key
        name
        shortName
      }
      months
      places {
        slug
        name
        kind
        relation
        hasChildren
        modelled
      }
      revision
      rulesVersion
      edition {
        number
        accurateAsOf
        revision
      }
      counts {
        state
        count
      }
      figureCount
      modelledCount
      rows {
        indicator {
          key
          ref
          name
          unit
        }
        values
        decimals
        codes
        numerators
        denominators
        countsProvenances
        states
        reasons
        polarityImplied
        arrows
        meanings
        directionReasons
        yearToDates
        yearToDate {
          ...Span
        }
        previousYearToDate {
          ...Span
        }
        target {
          value
        }
        tolerances {
          red
          green
          problems
        }
        benchmarks {
          comparator
          value
        }
        marks {
          mark
          place
          month
          sentence
        }
      }
    }
  }

  fragment Span on YearToDate {
    origin
    value
    printed
    computed
    monthsPresent
    monthsInSpan
  }
`;

export interface StorySpan {
  readonly origin: string;
  readonly value: number | null;
  readonly printed: number | null;
  readonly computed: number | null;
  readonly monthsPresent: number;
  readonly monthsInSpan: number;
}

export interface StoryRow {
  readonly indicator: { key: string; ref: string | null; name: string | null; unit: string | null };
  readonly values: readonly (readonly (number | null)[])[];
  readonly decimals: readonly number[];
  readonly codes: readonly string[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly countsProvenances: readonly (string | null)[];
  readonly states: readonly string[];
  readonly reasons: readonly string[];
  readonly polarityImplied: boolean;
  readonly arrows: readonly string[];
  readonly meanings: readonly string[];
  readonly directionReasons: readonly string[];
  readonly yearToDates: readonly (number | null)[];
  readonly yearToDate: StorySpan;
  readonly previousYearToDate: StorySpan | null;
  readonly target: { value: number } | null;
  readonly tolerances: readonly { red: number | null; green: number | null; problems: string[] }[];
  readonly benchmarks: readonly { comparator: string; value: number }[];
  readonly marks: readonly {
    mark: string;
    place: number | null;
    month: string | null;
    sentence: string;
  }[];
}

export interface StoryScorecard {
  readonly period: { key: string; name: string; shortName: string };
  readonly months: readonly string[];
  readonly places: readonly {
    slug: string;
    name: string;
    kind: string;
    relation: string;
    hasChildren: boolean;
    modelled: boolean;
  }[];
  readonly revision: number;
  readonly rulesVersion: string;
  readonly edition: { number: number; accurateAsOf: string; revision: number } | null;
  readonly counts: readonly { state: string; count: number }[];
  readonly figureCount: number;
  readonly modelledCount: number;
  readonly rows: readonly StoryRow[];
}

/** The row of an indicator; a scorecard without it is an error. */
export function rowOf(scorecard: StoryScorecard, key: string): StoryRow {
  const row = scorecard.rows.find(({ indicator }) => indicator.key === key);
  if (row === undefined) throw new Error(`The scorecard has no row ${key}.`);
  return row;
}

/** What a row shows at a place: figure of the period, rating, arrow. */
export function cellOf(scorecard: StoryScorecard, key: string, place: string) {
  const row = rowOf(scorecard, key);
  const index = scorecard.places.findIndex(({ slug }) => slug === place);
  return {
    value: row.values[index]?.at(-1) ?? null,
    code: row.codes[index]?.at(-1),
    state: row.states[index],
    reason: row.reasons[index],
    arrow: row.arrows[index],
    meaning: row.meanings[index],
  };
}
