import { administratorCommand } from './administrator-command';
import { authorityCommand } from './authority-command';
import { backupCommand } from './backup-command';
import type { Command } from './command';
import { importCommand } from './import-command';
import { importNationalCommand } from './import-national-command';
import { packCommand } from './pack-command';
import { restoreCommand } from './restore-command';
import { seedCommand } from './seed-command';
import { withdrawNationalCommand } from './withdraw-national-command';

/** Every command that there is, as `npm run` names them. */
export const COMMANDS: readonly Command[] = [
  administratorCommand,
  authorityCommand,
  backupCommand,
  importCommand,
  importNationalCommand,
  packCommand,
  restoreCommand,
  seedCommand,
  withdrawNationalCommand,
];
