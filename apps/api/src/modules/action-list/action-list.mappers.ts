export type {
  ActionListAnswer as ActionListMapper,
  ToldListed as ListedActionMapper,
} from './action-list.service';
export type { ToldReview as ActionReviewMapper } from './action-review.service';
