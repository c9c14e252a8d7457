import type { PageAsked } from '../../lib/page-props';
import { IndicatorPageDocument } from '../../apollo/generated/documents';
import { RANGES, indicatorView } from './indicator-view';

/** What the page of an indicator asks, for the page itself and for whoever fetches it ahead. */
export function indicatorQuery(asked: PageAsked & { readonly indicator: string }) {
  const { authority, indicator, place, period, edition } = asked;
  const { range, profile } = indicatorView(asked.search);
  const months = RANGES.find(({ key }) => key === range)?.months ?? null;
  return {
    query: IndicatorPageDocument,
    variables: { authority, indicator, place, period, edition, months, profile },
  };
}
