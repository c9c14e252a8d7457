import { createNationalBenchmarkService } from '../national/national-benchmark.service';
import { createNationalLibraryService } from '../national/national-library.service';
import { createNationalWithdrawalService } from '../national/national-withdrawal.service';
import { createNationalComparisonService } from './national-comparison.service';

type Sources = Parameters<typeof createNationalLibraryService>[0] &
  Parameters<typeof createNationalComparisonService>[0];

/** All that is told of published national figures, and done with them. */
export function createNationalServices(sources: Sources) {
  return {
    nationalBenchmarks: createNationalBenchmarkService(sources),
    nationalLibrary: createNationalLibraryService(sources),
    nationalComparisons: createNationalComparisonService(sources),
    nationalWithdrawals: createNationalWithdrawalService(sources),
  };
}
