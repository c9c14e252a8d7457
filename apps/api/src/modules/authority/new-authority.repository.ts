import { commitRevision, type Database } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import { recordAudit } from '../../audit/record-audit';

/** An authority that is to be set up. */
export interface NewAuthority {
  /** As addresses name it. */
  readonly slug: string;
  /** As people name it. */
  readonly name: string;
  /** Official code; null where it has none yet. */
  readonly code: string | null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Z]\d{8}$/;
const LONGEST_NAME = 100;
const LONGEST_SLUG = 60;

/** Addresses that are the product's own. */
const TAKEN = [
  ...['api', 'assets', 'development', 'export', 'feed', 'feeds', 'forgotten-password', 'glossary'],
  ...['graphql', 'healthz', 'invitation', 'metrics', 'my-account', 'public', 'readyz'],
  ...['reset-password', 'second-factor', 'sign-in'],
];

function refuseUnlessSound({ slug, name, code }: NewAuthority): void {
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG || TAKEN.includes(slug)) {
    throw new Error(
      `"${slug}" is no name for addresses; expected are lower-case letters, digits and hyphens, for example hexley.`,
    );
  }
  if (name === '' || name.length > LONGEST_NAME) {
    throw new Error(`--name is "${name}"; expected is the council's name, up to 100 letters.`);
  }
  if (code !== null && !CODE.test(code)) {
    throw new Error(`--code is "${code}"; expected is an official code, for example E10000020.`);
  }
}

/**
 * Sets up an authority with nothing in its record but itself as a place: its catalogue, settings and
 * figures are made on its pages.
 * @throws Error with a sentence where its name or code does not fit or is taken.
 */
export async function makeAuthority(
  database: Database,
  authority: NewAuthority,
  actor: AuditActor,
): Promise<void> {
  refuseUnlessSound(authority);
  const { slug, name, code } = authority;
  const [twin] = await database.query<{ slug: string; code: string | null }>(
    'SELECT slug, code FROM "Authority" WHERE slug = $1 OR code = $2',
    [slug, code],
  );
  if (twin?.slug === slug) throw new Error(`There is an authority ${slug} here already.`);
  if (twin !== undefined)
    throw new Error(`The official code ${code ?? ''} is that of ${twin.slug} here.`);
  const [made] = await database.query<{ id: number }>(
    `WITH made AS (
       INSERT INTO "Authority" (slug, name, code) VALUES ($1, $2, $3) RETURNING id
     ), settled AS (
       INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel")
       SELECT id, 'THRESHOLDS' FROM made)
     INSERT INTO "Place" ("authorityId", slug, name, "shortName", kind, position)
     SELECT id, $1, $2, $4, 'AUTHORITY', 1 FROM made RETURNING "authorityId" AS id`,
    [slug, name, code, shortNameOf(name)],
  );
  if (made === undefined) throw new Error('The authority could not be made.');
  const sentence = `${name} was set up.`;
  await commitRevision(
    database,
    { authorityId: made.id, cause: 'EDIT', reason: sentence, person: actor.name },
    (transaction) =>
      recordAudit(transaction, {
        ...{ authorityId: made.id, kind: 'authority.made', outcome: 'DONE', actor },
        ...{ subject: slug, sentence, after: { ...authority } },
      }),
  );
}

/** As long as a short name may be in the catalogue. */
const LONGEST_SHORT_NAME = 16;

/** As many whole words of a name as fit over a column; it can be changed in the catalogue. */
function shortNameOf(name: string): string {
  const words = name.slice(0, LONGEST_SHORT_NAME + 1);
  if (words.length <= LONGEST_SHORT_NAME) return words;
  const end = words.lastIndexOf(' ');
  return words.slice(0, end === -1 ? LONGEST_SHORT_NAME : end);
}
