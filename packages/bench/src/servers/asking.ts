import {
  accessOf,
  PERMISSIONS,
  type RuleTable,
  type RunningServer,
  type Viewer,
  type Viewers,
} from '@vital-signs/api';
import type { Database } from '@vital-signs/database';
import { USUAL_ACCESS_POLICY } from '@vital-signs/domain';

/** The channel on which the product hears that access is to be looked up anew. */
const ACCESS_CHANNEL = 'access';

const yes = () => 'YES' as const;

/** Every root field of the product with a rule that asks nothing. */
export const RULES_THAT_LET_ALL_PASS: RuleTable = Object.fromEntries(
  Object.entries(PERMISSIONS).map(([root, rules]) => [
    root,
    Object.fromEntries(Object.keys(rules ?? {}).map((field) => [field, yes])),
  ]),
);

/** Says of every request that an analyst of all authorities asks. */
export async function alwaysAnalyst(database: Database): Promise<Viewers> {
  const authorities = await database.query<{ slug: string }>('SELECT slug FROM "Authority"');
  const access = accessOf([{ role: 'ANALYST', place: null }], USUAL_ACCESS_POLICY);
  const viewer: Viewer = {
    person: { id: 'reader', name: 'A reader', email: 'reader@bench.example', sessionId: 'reader' },
    access: new Map(authorities.map(({ slug }) => [slug, access])),
    withoutSecondFactor: [],
  };
  return { of: () => viewer, close: () => Promise.resolve() };
}

/** The product's own look-up by the cookie, made to forget before each request what it knows. */
export function lookedUpEachTime(database: Database, server: () => RunningServer | null): Viewers {
  return {
    of(request) {
      const running = server();
      if (running === null) throw new Error('A request came before the server was there.');
      database.announce(ACCESS_CHANNEL, '');
      return running.signIn.viewers.of(request);
    },
    close: () => Promise.resolve(),
  };
}
