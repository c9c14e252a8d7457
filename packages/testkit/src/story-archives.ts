import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Before the stories on the embedded database: a folder for what they copy, deleted afterwards. */
export default async function storyArchives(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vital-signs-stories-'));
  project.provide('storyArchives', folder);
  return () => rm(folder, { recursive: true, force: true });
}
