import type { Database } from '@vital-signs/database';
import type { PackMeans } from './pack-means';
import { createPackMakingService, type PackMakingService } from './pack-making.service';
import { createPackService, type PackService } from './pack.service';
import { createPackWritingService, type PackWritingService } from './pack-writing.service';
import type { PackRepository } from './pack.repository';

type Reading = Omit<Parameters<typeof createPackService>[0], 'words' | 'repository'>;

interface PackSources extends Reading {
  readonly repository: PackRepository;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
  /** Null where no pack is made. */
  readonly packMeans: PackMeans | null;
}

/** What writes packs, and makes files of them. */
export interface PackingServices {
  readonly writing: PackWritingService;
  readonly making: PackMakingService;
}

/** What packs are read by, and, where they can be, written and made. */
export function createPackServices({ writable, packMeans, ...sources }: PackSources): {
  readonly packs: PackService;
  readonly packing: PackingServices | null;
} {
  const { repository } = sources;
  const packs = createPackService({ ...sources, words: packMeans?.words ?? null });
  if (writable === null || packMeans === null) return { packs, packing: null };
  const { work } = packMeans;
  const writing = createPackWritingService({ packs, repository, work, database: writable });
  const making = createPackMakingService({ packs, database: writable, means: packMeans });
  return { packs, packing: { writing, making } };
}
