export type { ToleranceRecord as ToleranceMapper } from '../yardstick/yardstick.service';
