export type {
  Scorecard as ScorecardMapper,
  ScorecardPlace as ScorecardPlaceMapper,
  ScorecardRow as ScorecardRowMapper,
} from './scorecard.service';
