import type { Database } from '@vital-signs/database';
import { storyDatabase, type StoryTemplate } from '@vital-signs/testkit/stories';
import { fill } from '../prepared-database';
import type { SignInSettings } from '../sign-in/sign-in';
import { startServer, type RunningServer, type ServerOptions } from '../server';
import { alwaysAsking, SAMPLE_STAFF } from './story-viewers';

/** What a first start loads: Norfolk's March 2018, published. */
export const SEEDED: StoryTemplate = {
  name: 'seeded',
  prepare: (database) => fill(database, () => undefined),
};

/** An error as a caller reads it. */
export interface TellError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Told<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly TellError[];
}

/** A real server on a real database, and how a caller speaks to it. */
export interface Story {
  readonly server: RunningServer;
  readonly database: Database;
  /** Sends a query by POST. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Told<Data>>;
  /** Sends a request as it is. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** How many SQL statements some work sends. */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
  end(): Promise<void>;
}

/** How people sign in to a story: as anywhere, with passwords that take less work. */
export const STORY_SIGN_IN = {
  secret: 'a secret of the stories, which is long enough',
  passwordCost: { N: 16, r: 1, p: 1 },
  keepsMail: true,
} satisfies SignInSettings;

const HOUR_MS = 3_600_000;

export interface StoryOptions {
  readonly template?: StoryTemplate;
  /** Whoever asks is who is signed in, by their cookie, instead of the sample's staff. */
  readonly bySession?: boolean;
}

/** Starts a story's server; with no database of its own given, on a copy of the seeded one. */
export async function tellStory(
  options: Partial<ServerOptions> & StoryOptions = {},
): Promise<Story> {
  const { template = SEEDED, bySession = false, ...serverOptions } = options;
  const database = options.database ?? (await storyDatabase(template));
  const server = await startServer({
    logLevel: 'error',
    ...(!bySession && { viewers: alwaysAsking(SAMPLE_STAFF) }),
    // What is looked through from time to time would be counted among the statements of a question.
    imports: { heartbeatMs: HOUR_MS },
    packs: { heartbeatMs: HOUR_MS },
    ...serverOptions,
    signIn: { ...STORY_SIGN_IN, ...serverOptions.signIn },
    database,
  });
  const send = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  return {
    server,
    database,
    send,
    async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) {
      const response = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: Data; errors?: readonly TellError[] };
      // Where there is no data, the errors say why; a story that expected data fails on them.
      return {
        status: response.status,
        data: answer.data as Data,
        errors: answer.errors ?? [],
      };
    },
    async statementsOf(work) {
      await server.settled();
      let statements = 0;
      const stop = database.onStatement(() => (statements += 1));
      await work();
      stop();
      return statements;
    },
    async end() {
      await server.close();
      await database.close();
    },
  };
}
