export type { AuthorityRecord as AuthorityMapper } from './authority.repository';
