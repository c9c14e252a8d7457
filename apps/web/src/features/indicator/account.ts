import type {
  IndicatorPageQuery,
  IndicatorPage_AccountFragment,
} from '../../apollo/generated/documents';

/** An indicator in one place and month, as it came. */
export type Account = IndicatorPage_AccountFragment;

/** What the page needs to know of the authority. */
export type AccountAuthority = NonNullable<IndicatorPageQuery['authority']>;
