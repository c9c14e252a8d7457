export type { NationalComparisonRecord as NationalBenchmarksMapper } from './national-benchmark.service';
export type { ReleaseRecord as NationalReleaseMapper } from './national-library.service';
export type { MeasureRecord as NationalMeasureMapper } from './national-facts';
export type { NationalLinkRecord as NationalLinkMapper } from './national-library.service';
