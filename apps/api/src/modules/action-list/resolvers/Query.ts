import type { ActionFilter, QueryResolvers } from '../../../generated/resolver-types';
import { rowNumber } from '../../commentary/commentary-arguments';
import type { ActionsWanted } from '../action-list.service';

function wantedOf(filter: ActionFilter | null | undefined): ActionsWanted {
  return {
    place: filter?.place ?? null,
    indicator: filter?.indicator ?? null,
    owner: filter?.owner ?? null,
    mine: filter?.mine ?? false,
    due: filter?.due ?? null,
    state: filter?.state ?? null,
    surgery: filter?.surgery == null ? null : rowNumber(filter.surgery),
    reviewDue: filter?.reviewDue ?? false,
  };
}

export const Query: Pick<QueryResolvers, 'actionList' | 'actionReview'> = {
  actionList: (_, { authority, filter }, { services }) =>
    services.actionLists.list(authority, wantedOf(filter)),
  actionReview: (_, { authority, id }, { services }) =>
    services.actionReviews.review(authority, rowNumber(id)),
};
