import { makeAuthority } from '../modules/authority/new-authority.repository';
import { defineCommand, UsageError } from './command';

const text = { type: 'string' } as const;

/** Sets up an authority with an empty record, which is filled on its pages. */
export const authorityCommand = defineCommand({
  name: 'authority',
  usage: 'npm run authority -- --slug hexley --name "Hexley" [--code E10000020]',
  options: { slug: text, name: text, code: text },
  async run({ database, say, actor }, { values: { slug, name, code } }) {
    if (slug === undefined) throw new UsageError('--slug is missing.');
    if (name === undefined) throw new UsageError('--name is missing.');
    await makeAuthority(database, { slug, name: name.trim(), code: code ?? null }, actor);
    say(`${name.trim()} is set up, at /${slug}. Make its first administrator:`);
    say(`npm run administrator -- --email … --name … --authority ${slug}`);
  },
});
