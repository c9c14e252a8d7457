const CARD = /* GraphQL */ `
  fragment Told on ReportCard {
    indicator {
      key
    }
    place {
      slug
    }
    period {
      key
    }
    figure {
      words
    }
    isModelled
    ratings {
      state
    }
    ratingSentence {
      words
    }
    target
    gap
    series {
      periods
      values
      states
    }
    benchmarks {
      sentence {
        words
      }
    }
    localities {
      slug
      shown
      isModelled
      rating {
        state
      }
    }
    verdict {
      words
    }
    commentary {
      text {
        words
        continues
      }
      said
    }
    actions {
      action {
        id
        isOverdue
      }
      text {
        words
      }
      standing {
        words
      }
      expected {
        words
      }
    }
    flags {
      text {
        words
      }
    }
    exceptions
    findings {
      words
    }
    purpose {
      words
    }
    accuracy
    continues
  }
`;

/** One card. */
export const REPORT_CARD = /* GraphQL */ `
  query (
    $authority: String = "norfolk"
    $indicator: String = "3.3"
    $place: String
    $period: String = "2018-03"
    $edition: Int
  ) {
    reportCard(
      authority: $authority
      indicator: $indicator
      place: $place
      period: $period
      edition: $edition
    ) {
      ...Told
    }
  }
  ${CARD}
`;

/** Several cards. */
export const REPORT_CARDS = /* GraphQL */ `
  query (
    $which: CardChoice
    $area: String
    $place: String
    $period: String = "2018-03"
    $skip: Int
    $first: Int
  ) {
    reportCards(
      authority: "norfolk"
      which: $which
      area: $area
      place: $place
      period: $period
      skip: $skip
      first: $first
    ) {
      sentence
      total
      cards {
        ...Told
      }
    }
  }
  ${CARD}
`;

interface Words {
  readonly words: string;
}

/** A card as it is told. */
export interface ToldCard {
  readonly indicator: { readonly key: string };
  readonly place: { readonly slug: string };
  readonly figure: Words;
  readonly isModelled: boolean;
  readonly ratings: readonly { readonly state: string }[];
  readonly ratingSentence: Words;
  readonly gap: string | null;
  readonly series: { readonly periods: readonly string[]; readonly states: readonly string[] };
  readonly localities: readonly {
    readonly slug: string;
    readonly isModelled: boolean;
    readonly rating: { readonly state: string } | null;
  }[];
  readonly commentary: readonly { readonly text: Words & { readonly continues: boolean } }[];
  readonly actions: readonly {
    readonly action: { readonly id: string; readonly isOverdue: boolean };
    readonly text: Words;
    readonly standing: Words;
    readonly expected: Words | null;
  }[];
  readonly flags: readonly { readonly text: Words }[];
  readonly exceptions: readonly string[];
  readonly accuracy: string;
  readonly continues: boolean;
}

/** Some of the cards. */
export interface ToldCards {
  readonly sentence: string;
  readonly total: number;
  readonly cards: readonly ToldCard[];
}
