// A process of the API for stories in which it is killed: node --import=tsx live-child.ts <address of a server>
import { openDatabase } from '@vital-signs/database';
import { startServer } from '../server';
import { STORY_SIGN_IN } from './story-server';
import { LIVE_OPERATIONS } from './story-surgery';

const [databaseUrl = ''] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl, poolSize: 5 });
const server = await startServer({
  ...{ database, operations: LIVE_OPERATIONS, signIn: STORY_SIGN_IN },
  // What another process said is forgotten sooner, so that the story need not wait as long.
  live: { times: { beat: 100, verify: 500, gathered: 100, forgotten: 2_000 } },
});
process.stdout.write(`${server.url}\n`);
process.on('SIGTERM', () => {
  void server
    .close()
    .then(() => database.close())
    .then(() => process.exit(0));
});
