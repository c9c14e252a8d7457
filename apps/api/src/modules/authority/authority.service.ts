import type { AuthorityLoaders } from './authority.loaders';
import type { AuthorityRecord, AuthorityRepository } from './authority.repository';

export interface AuthorityService {
  all(): Promise<AuthorityRecord[]>;
  /** Null where there is none of that name. */
  bySlug(slug: string): Promise<AuthorityRecord | null>;
  /** Keys of the months for which it holds any figure, oldest first. */
  months(authority: AuthorityRecord): Promise<string[]>;
}

export function createAuthorityService(
  repository: AuthorityRepository,
  loaders: AuthorityLoaders,
): AuthorityService {
  return {
    all: () => repository.all(),
    bySlug: (slug) => loaders.bySlug.load(slug),
    months: async ({ authorityId }) =>
      (await loaders.months.load(authorityId)).map((start) => start.slice(0, 7)),
  };
}
