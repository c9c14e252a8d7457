/** Asks for a measure elsewhere. */
export const ELSEWHERE = /* GraphQL */ `
  query ($authority: String = "norfolk", $indicator: String, $year: String, $model: String) {
    measureElsewhere(authority: $authority, indicator: $indicator, year: $year, model: $model) {
      tied {
        key
      }
      indicator {
        key
      }
      measure {
        key
      }
      problem
      years {
        key
      }
      year {
        key
      }
      model
      models
      standing
      source
      reading {
        shown
      }
      areas {
        kind
        name
        nearness
        closeness
        values
        words
        council {
          slug
          note
          indicator {
            key
          }
          reading {
            shown
            period {
              key
            }
          }
        }
      }
    }
  }
`;
/** Asks what an indicator of Norfolk’s is compared with in 2016/17. */
export const BENCHMARKS = /* GraphQL */ `
  query ($indicator: String!) {
    nationalBenchmarks(
      authority: "norfolk"
      indicator: $indicator
      period: "2018-03"
      year: "2016-17"
      model: "2021"
    ) {
      quartiles {
        words
      }
      band
      bandSentence
      rank
      authorities
      comparators {
        comparator
        value
        basis
      }
    }
  }
`;

interface Area {
  readonly kind: string;
  readonly name: string;
  readonly nearness: number | null;
  readonly closeness: string | null;
  readonly values: readonly (number | null)[];
  readonly words: readonly string[];
  readonly council: {
    readonly slug: string | null;
    readonly note: string | null;
    readonly indicator: { readonly key: string } | null;
    readonly reading: { readonly shown: string | null; readonly period: { key: string } } | null;
  } | null;
}
/** A measure elsewhere, as far as it is asked for. */
export interface Elsewhere {
  readonly tied: readonly { readonly key: string }[];
  readonly indicator: { readonly key: string };
  readonly years: readonly { readonly key: string }[];
  readonly year: { readonly key: string } | null;
  readonly problem: string | null;
  readonly model: string | null;
  readonly models: readonly string[];
  readonly standing: string | null;
  readonly source: string;
  readonly reading: { readonly shown: string | null } | null;
  readonly areas: readonly Area[];
}
/** What an indicator is compared with, as far as it is asked for. */
export interface Benchmarks {
  readonly quartiles: { readonly words: string } | null;
  readonly band: string | null;
  readonly bandSentence: string;
  readonly rank: number | null;
  readonly authorities: number;
  readonly comparators: readonly { readonly comparator: string; readonly value: number | null }[];
}
