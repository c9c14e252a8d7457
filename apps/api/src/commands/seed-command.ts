import { fill } from '../prepared-database';
import { defineCommand } from './command';

/** Loads the sample data; where it is there, changes nothing. */
export const seedCommand = defineCommand({
  name: 'seed',
  usage: 'npm run seed',
  options: {},
  async run({ database, say }) {
    await fill(database, say);
    say('The sample data is loaded.');
  },
});
