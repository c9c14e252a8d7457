import type {
  CompareChoicesQuery,
  ComparePage_ComparisonFragment,
} from '../../apollo/generated/documents';

/** Things side by side, as they came. */
export type Comparison = ComparePage_ComparisonFragment;
export type ComparisonColumn = Comparison['columns'][number];
export type ComparisonRow = Comparison['rows'][number];
export type ComparisonCell = ComparisonRow['cells'][number];
export type ComparedIndicator = NonNullable<ComparisonRow['indicator']>;

/** What can be chosen from, beside the places and months that every page knows. */
export type CompareChoices = NonNullable<CompareChoicesQuery['authority']>;
