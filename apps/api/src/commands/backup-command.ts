import { createReadStream } from 'node:fs';
import { recordBackup } from '../backup/backup-event';
import { makeBackup } from '../backup/make-backup';
import { defineCommand, UsageError } from './command';

/** Copies a whole authority to one file. */
export const backupCommand = defineCommand({
  name: 'backup',
  usage: 'npm run backup -- --authority norfolk --to norfolk.vsbackup',
  options: { authority: { type: 'string' }, to: { type: 'string' } },
  outputFile({ values: { authority, to } }) {
    if (authority === undefined) throw new UsageError('--authority is missing.');
    if (to === undefined) throw new UsageError('--to is missing: the file to write.');
    return to;
  },
  async run({ database, actor, signal, write, say }, { values: { authority = '', to = '' } }) {
    const made = await makeBackup(database, authority, signal);
    try {
      await recordBackup(database, made.manifest, actor);
      for await (const bytes of createReadStream(made.path, { signal }))
        await write(bytes as Buffer);
    } finally {
      await made.dispose();
    }
    const { authority: whose, madeAt } = made.manifest;
    say(
      `Backed up ${whose.name} as of ${madeAt}: ${made.rows} rows, ${made.bytes} bytes, in ${to}.`,
    );
  },
});
