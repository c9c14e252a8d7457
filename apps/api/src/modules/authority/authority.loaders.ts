import DataLoader from 'dataloader';
import type { AuthorityRecord, AuthorityRepository, FilledMonth } from './authority.repository';

export interface AuthorityLoaders {
  bySlug: DataLoader<string, AuthorityRecord | null>;
  months: DataLoader<number, FilledMonth[]>;
}

export function createAuthorityLoaders(repository: AuthorityRepository): AuthorityLoaders {
  return {
    bySlug: new DataLoader(async (slugs) => {
      const found = await repository.bySlug(slugs);
      return slugs.map((slug) => found.get(slug) ?? null);
    }),
    months: new DataLoader(async (ids) => {
      const found = await repository.months(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
