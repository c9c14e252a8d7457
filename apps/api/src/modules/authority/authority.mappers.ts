export type { AuthorityRecord as AuthorityMapper } from './authority.repository';
export type { RatingWording as RatingWordingMapper } from '@vital-signs/domain';
