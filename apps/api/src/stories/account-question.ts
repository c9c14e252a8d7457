/** All of an indicator's account, as stories ask for it. */
export const ACCOUNT = /* GraphQL */ `
  query StoryAccount(
    $authority: String = "norfolk"
    $indicator: String!
    $place: String
    $period: String = "2018-03"
    $months: Int = 13
    $profile: String
    $edition: Int
  ) {
    indicatorAccount(
      authority: $authority
      indicator: $indicator
      place: $place
      period: $period
      months: $months
      profile: $profile
      edition: $edition
    ) {
      indicator {
        key
        unit
      }
      place {
        slug
      }
      period {
        key
      }
      revision
      edition {
        number
      }
      sentence
      reading {
        shown
        counts
        countsProvenance
        ratingSentence
        gap {
          children
          estimated
        }
      }
      series {
        months
        decimals
        values
        numerators
        denominators
        codes
        states
        targets
      }
      quarters {
        ...Longer
      }
      years {
        ...Longer
      }
      aggregationSentence
      tolerances {
        red
        green
        validFrom
      }
      benchmarks {
        benchmark {
          comparator
          value
          year
        }
        difference
        meaning
        sentence
      }
      annotations {
        month
        label
        rebases
        indicator {
          key
        }
        place {
          slug
        }
      }
      controlChart {
        profile
        profileName
        subject
        months
        values
        exclusion
        exclusionSentence
        phases {
          from
          to
          mean
          lower
          upper
          innerLower
          innerUpper
          points
          reason
        }
        signals {
          month
          rules
          favourable
        }
        binomialLower
        binomialUpper
        verdict {
          kind
          rule
          sentence
        }
        capability {
          target
          position
          sentence
        }
      }
      difference {
        earlier {
          key
        }
        later {
          key
        }
        earlierNumerator
        earlierDenominator
        laterNumerator
        laterDenominator
        difference
        lower
        upper
        moreThanChance
        modelled
        sentence
      }
      outlook {
        verdict
        edge
        monthsLeft
        needed
        bestSoFar
        estimated
        sentence
      }
      comparison {
        whole {
          ...Compared
        }
        places {
          ...Compared
        }
        judged
        sentence
        unranked
        gapSentence
        funnel {
          denominators
          lower95
          upper998
        }
        remainder
      }
      sections {
        slug
      }
      commentary {
        kind
        section {
          slug
        }
        text
        statements {
          verdict
        }
      }
    }
  }
  fragment Longer on PeriodSeries {
    kind
    periods {
      key
    }
    values
    numerators
    denominators
    codes
    states
    rule
  }
  fragment Compared on ComparedPlace {
    slug
    kind
    value
    shown
    provenance
    numerator
    denominator
    counts
    countsProvenance
    state
    lower95
    upper95
    lower998
    upper998
    verdict
    rank
    sentence
    uncertain
    gapShare
    gapEstimated
    values
    codes
  }
`;
