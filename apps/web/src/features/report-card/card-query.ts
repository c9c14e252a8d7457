import { ReportCardPageDocument, ReportCardsPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** As many cards as stand on one page. */
export const CARDS_ON_A_PAGE = 40;

/** What the page of a card asks, for the page itself and for whoever fetches it ahead. */
export function cardQuery(asked: PageAsked & { readonly indicator: string }) {
  const { authority, indicator, place, period, edition } = asked;
  return {
    query: ReportCardPageDocument,
    variables: { authority, indicator, place, period, edition },
  };
}

/** What the page of collected cards asks. */
export function cardsQuery({ authority, place, period, edition, search }: PageAsked) {
  return {
    query: ReportCardsPageDocument,
    variables: {
      ...{ authority, place, period, edition },
      which: search['which'] === 'all' ? ('ALL' as const) : ('EXCEPTIONS' as const),
      area: search['area'] ?? null,
      ...{ skip: skipNamed(search['from']), first: CARDS_ON_A_PAGE },
    },
  };
}

/** How many cards come before the first that an address names, which counts from 1. */
function skipNamed(from: string | undefined): number {
  const first = Number(from);
  return Number.isInteger(first) && first > 1 && first <= 100_000 ? first - 1 : 0;
}
