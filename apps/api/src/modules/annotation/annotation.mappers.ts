export type { AnnotationRecord as AnnotationMapper } from '../yardstick/yardstick.service';
