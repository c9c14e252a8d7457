import { newestMigration } from '@vital-signs/database';
import manifest from '../../package.json' with { type: 'json' };

/** What tells one version of the product from another to whoever sends commands: its number and its newest table. */
export async function commandVersion(): Promise<string> {
  return `${manifest.version} (${await newestMigration()})`;
}
