export type { NationalComparisonRecord as NationalBenchmarksMapper } from './compare-indicator';
export type { ReleaseRecord as NationalReleaseMapper } from './national-library.service';
export type { WithdrawalPreview as NationalWithdrawalPreviewMapper } from './national-withdrawal.service';
export type { ComparisonChange as NationalComparisonChangeMapper } from './comparison-changes';
export type { MeasureRecord as NationalMeasureMapper } from './national-facts';
export type { NationalLinkRecord as NationalLinkMapper } from './national-library.service';
