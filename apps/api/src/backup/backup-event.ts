import type { Queryable } from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../audit/record-audit';
import type { BackupManifest } from './backup-lines';

/** Leaves an event of a backup, before it is given away. */
export async function recordBackup(
  database: Queryable,
  { authority, madeAt }: BackupManifest,
  actor: AuditActor,
): Promise<void> {
  await recordAudit(database, {
    ...{ authorityId: authority.id, kind: 'authority.backed-up', outcome: 'DONE', actor },
    subject: authority.slug,
    sentence: `Backed up the whole of ${authority.name} as of ${madeAt}.`,
  });
}
