export type {
  ChildSummary as ChildSummaryMapper,
  PlaceDifference as PlaceDifferenceMapper,
  PlaceGap as PlaceGapMapper,
  PlaceSummary as PlaceSummaryMapper,
} from './place-summary.service';
