export type { BenchmarkRow as PrintedBenchmarkMapper } from '../yardstick/yardstick.repository';
