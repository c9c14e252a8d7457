import { COMMANDS } from './commands/all-commands';
import { startCommandServer } from './commands/command-server';
import { readEnvironment } from './env';
import { checkPort } from './free-port';
import { logLostRejections } from './lost-rejections';
import { isForTheSample, openPreparedDatabase } from './prepared-database';
import { startServer } from './server';
import { authSecretOf } from './sign-in/auth-secret';
import { accountsTable, makeDemonstrationAccounts } from './sign-in/demonstration-accounts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** How long requests in flight are waited for when the server is told to stop. */
const PATIENCE_MS = 30_000;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const { port, host, development, logLevel, startedAt, databaseUrl, trustProxy } = environment;
  const secret = authSecretOf(environment);
  const isDemonstration = databaseUrl === undefined;
  await checkPort(port, host);
  const database = await openPreparedDatabase(environment, say);
  // What was restored is somebody's own: accounts of the demonstration would be a way in to it.
  const isSample = isDemonstration && (await isForTheSample(database));
  const accounts = isSample ? await makeDemonstrationAccounts(database) : [];
  const server = await startServer({
    ...{ database, port, host, development, logLevel, trustProxy },
    publicContact: environment.publicContact,
    securityContact: environment.securityContact,
    frameAncestors: environment.frameAncestors,
    metricsToken: environment.metricsToken,
    signIn: {
      secret,
      publicUrl: environment.publicUrl,
      idleMinutes: environment.sessionIdleMinutes,
      longestHours: environment.sessionHours,
      smtpUrl: environment.smtpUrl,
      mailFrom: environment.mailFrom,
      keepsMail: isDemonstration || development,
      openId: environment.openId,
      isDemonstration,
    },
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  logLostRejections(process, server.app.log);
  const takesCommands = isDemonstration && environment.dataDir !== 'memory';
  const commands = takesCommands
    ? await startCommandServer({
        ...{ database, environment, commands: COMMANDS },
        signIn: server.signIn,
      })
    : null;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`Ready in ${seconds} s: ${server.url}`);
  if (accounts.length > 0) say(accountsTable(accounts));
  else if (isSample) {
    say(
      `Passwords are shown at the first start only. For a new one, ask at ${server.url}/forgotten-password ` +
        `and read the message at ${server.url}/development/mails.`,
    );
  }

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: finishing the requests in flight …`);
    // A request that never ends must not keep the process from ending.
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await commands?.close();
    await server.close();
    await database.close();
    say('Stopped.');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
