import DataLoader from 'dataloader';
import type { SectionRepository, SectionRow } from './section.repository';

export interface SectionLoaders {
  ofAuthority: DataLoader<number, SectionRow[]>;
}

export function createSectionLoaders(repository: SectionRepository): SectionLoaders {
  return {
    ofAuthority: new DataLoader(async (ids) => {
      const found = await repository.ofAuthorities(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
