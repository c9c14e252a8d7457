export type { Comparison as ComparisonMapper } from './comparison.service';
