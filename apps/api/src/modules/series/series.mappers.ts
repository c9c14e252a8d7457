export type { Series as SeriesMapper } from './series.service';
