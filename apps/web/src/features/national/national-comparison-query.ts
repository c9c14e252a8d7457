import type { MeasureElsewherePageQuery } from '../../apollo/generated/documents';
import { MeasureElsewherePageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type Elsewhere = NonNullable<MeasureElsewherePageQuery['measureElsewhere']>;
export type ElsewhereArea = Elsewhere['areas'][number];

/** What the page of a measure elsewhere asks; the year, the model and the indicator stand in the address. */
export function nationalComparisonQuery({ authority, search }: PageAsked) {
  return {
    query: MeasureElsewherePageDocument,
    variables: {
      ...{ authority, indicator: search['indicator'] ?? null },
      ...{ year: search['published'] ?? null, model: search['neighbours'] ?? null },
    },
  };
}
