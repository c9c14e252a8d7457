import { CompareChoicesDocument, ComparePageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';
import { compareView, isComparable } from './compare-view';

/** What the page asks: the list that is compared, and of the other two what the address names. */
export function compareQuery({ authority, period, place, edition, search }: PageAsked) {
  const { by, chosen, area } = compareView(search);
  return {
    query: ComparePageDocument,
    variables: {
      authority,
      places: by === 'places' ? chosen : place === null ? null : [place],
      periods: by === 'periods' ? chosen : period === null ? null : [period],
      indicators: by === 'indicators' ? chosen : null,
      area: by === 'indicators' ? null : area,
      edition,
    },
  };
}

/** What can be fetched ahead: the comparison, or where nothing is compared yet what there is to choose from. */
export function compareAhead(asked: PageAsked) {
  return isComparable(compareView(asked.search))
    ? compareQuery(asked)
    : {
        query: CompareChoicesDocument,
        variables: { authority: asked.authority, edition: asked.edition },
      };
}
