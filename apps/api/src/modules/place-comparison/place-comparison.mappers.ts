export type {
  ComparedPlace as ComparedPlaceMapper,
  PlaceComparison as PlaceComparisonMapper,
} from './place-comparison';
