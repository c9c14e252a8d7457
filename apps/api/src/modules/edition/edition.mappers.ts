export type { EditionRecord as EditionMapper } from './edition-record';
