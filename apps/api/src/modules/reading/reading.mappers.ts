export type { Reading as ReadingMapper } from './reading.service';
export type { StoredPrint as OtherPrintMapper } from '../observation/observation.repository';
