/** What the page of exceptions asks. */
export const EXCEPTIONS = /* GraphQL */ `
  query (
    $authority: String = "norfolk"
    $period: String = "2018-03"
    $place: String
    $edition: Int
    $below: Boolean
    $area: String
    $owner: String
    $rule: ExceptionRule
  ) {
    exceptions(
      authority: $authority
      period: $period
      place: $place
      edition: $edition
      below: $below
      area: $area
      owner: $owner
      rule: $rule
    ) {
      revision
      sentence
      orderSentence
      rulesInWords
      places {
        slug
      }
      exceptions {
        reading {
          indicator {
            key
          }
          shown
          state
          provenance
        }
        place {
          slug
        }
        period {
          key
        }
        state
        status
        statusWords
        since
        gap {
          children
        }
        rules {
          rule
          sentence
          clears
          children
          since
          isNew
        }
        acknowledgement {
          id
          reason
          until
          person
        }
        flags {
          id
          reason
          isDueForReview
          reviewWords
        }
        periods
        values
      }
      cleared {
        reading {
          indicator {
            key
          }
        }
        withoutFigure
      }
    }
  }
`;

/** One exception, as it is told. */
export interface ToldException {
  readonly reading: {
    readonly indicator: { readonly key: string };
    readonly shown: string | null;
    readonly provenance: string | null;
  };
  readonly place: { readonly slug: string };
  readonly state: string;
  readonly status: string;
  readonly since: string;
  readonly gap: { readonly children: number } | null;
  readonly rules: readonly {
    readonly rule: string;
    readonly sentence: string;
    readonly clears: string;
    readonly children: number | null;
    readonly since: string;
  }[];
  readonly acknowledgement: { readonly id: string; readonly until: string } | null;
  readonly flags: readonly { readonly id: string; readonly isDueForReview: boolean }[];
  readonly values: readonly (number | null)[];
}

/** The page of exceptions, as it is told. */
export interface ToldExceptions {
  readonly exceptions: {
    readonly sentence: string;
    readonly orderSentence: string;
    readonly places: readonly { readonly slug: string }[];
    readonly exceptions: readonly ToldException[];
    readonly cleared: readonly { readonly reading: ToldException['reading'] }[];
  } | null;
}
