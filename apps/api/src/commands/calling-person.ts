import { userInfo } from 'node:os';
import { systemActor } from '../audit/audit-actors';
import type { AuditActor } from '../audit/record-audit';

/** The name by which the operating system knows whoever runs this process. */
export function callingPerson(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** Who does what a command does, as events name them. */
export const commandActor = (person: string): AuditActor => systemActor(`Command line (${person})`);
