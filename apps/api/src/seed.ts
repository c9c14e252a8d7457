import { readEnvironment } from './env';
import { openPreparedDatabase } from './prepared-database';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

openPreparedDatabase(readEnvironment(), say)
  .then(async (database) => {
    await database.close();
    say('The sample data is loaded.');
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
