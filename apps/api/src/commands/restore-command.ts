import { restoreBackup } from '../backup/restore-backup';
import { spool } from '../backup/spooled-file';
import { defineCommand, UsageError } from './command';

/** As docs/backup.md says it: whoever makes an administrator signs a link with it. */
const SECRET_NEEDED =
  'With DATABASE_URL that command needs AUTH_SECRET, the same that the server is given; restoring did not.';

/** Restores an authority from a backup, all of it or nothing. */
export const restoreCommand = defineCommand({
  name: 'restore',
  usage: 'npm run restore -- norfolk.vsbackup [--as norfolk]',
  options: { as: { type: 'string' } },
  words: 1,
  inputFile({ positionals: [file] }) {
    if (file === undefined) throw new UsageError('The file to restore is missing.');
    return file;
  },
  async run({ database, actor, signal, input, say }, { values }) {
    const file = await spool(input, signal);
    try {
      const { authority, manifest, rows } = await restoreBackup(database, {
        ...{ path: file.path, slug: values.as, actor, signal },
      });
      say(
        `Restored ${authority.name} as ${authority.slug}, as of ${manifest.madeAt}: ${rows} rows, each compared with the file.`,
      );
      say('Roles are suspended until an administrator gives them force again. To make one:');
      say(`npm run administrator -- --email … --name … --authority ${authority.slug}`);
      say(SECRET_NEEDED);
    } finally {
      await file.dispose();
    }
  },
});
