import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server';

/** Before the stories on PostgreSQL: one server for the whole run, stopped when it ends. */
export default async function storyServer(project: TestProject): Promise<() => Promise<void>> {
  const started = await startPostgres();
  if (started.server === null) throw new Error(`${started.reason}: these stories cannot be told.`);
  project.provide('storyServer', started.server.addressUpToDatabase);
  return () => started.server.stop();
}
