import { administratorCommand } from './administrator-command';
import type { Command } from './command';
import { seedCommand } from './seed-command';

/** Every command that there is, as `npm run` names them. */
export const COMMANDS: readonly Command[] = [administratorCommand, seedCommand];
