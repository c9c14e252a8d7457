export type {
  HistoryEntry as HistoryEntryMapper,
  PlaceHistory as PlaceHistoryMapper,
} from './place-history.service';
