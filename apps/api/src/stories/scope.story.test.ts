import { createHash } from 'node:crypto';
import { commitRevision, type Database } from '@vital-signs/database';
import { USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownOperations } from '../http/known-operations';
import { createSchema } from '../schema';
import type { Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { FROM_THE_PAGE } from './known-scorecard';
import { everythingBelow } from './permission-matrix/everything-below';
import { reachedIn } from './permission-matrix/reached';
import { SAMPLE_STAFF, viewerWith } from './story-viewers';
import { tellStory, type Story, type TellError } from './story-server';

const ALONE = { ...USUAL_ACCESS_POLICY, headsSeeOtherLocalities: false };
const head = (place: string): Grant => ({ role: 'HEAD_OF_SERVICE', place });

const VIEWERS = {
  staff: SAMPLE_STAFF,
  headOfNorwich: viewerWith({ norfolk: [head('norwich')] }),
  headOfNorwichAlone: viewerWith({ norfolk: [head('norwich')] }, ALONE),
  headOfATeam: viewerWith({ norfolk: [head('norwich-assessment')] }, ALONE),
  headOfQuillhaven: viewerWith({ wendmere: [head('quillhaven')] }, ALONE),
  member: viewerWith({ norfolk: [{ role: 'MEMBER', place: null }] }),
} satisfies Readonly<Record<string, Viewer>>;
type Who = keyof typeof VIEWERS;

const bySaying: Viewers = {
  of: ({ headers }) => VIEWERS[headers['x-who'] as Who],
  close: () => Promise.resolve(),
};

const schema = createSchema();
const about = (authority: string, place: string | null, more = '') =>
  `authority: "${authority}"${place === null ? '' : `, place: "${place}"`}${more}`;

/** Every page's question, of a place, with everything below it that can be asked. */
function questionsOf(authority: string, place: string | null, indicator: string, section: string) {
  const at = about(authority, place);
  const key = `, indicator: "${indicator}"`;
  const of: readonly [string, string][] = [
    ['authorities', ''],
    ['authority', `slug: "${authority}"`],
    ['areaSummaries', at],
    ['breakdown', at + key],
    ['comparison', `authority: "${authority}", periods: ["2018-03", "2018-02"]`],
    ['dataQuality', `authority: "${authority}"`],
    ['editions', `authority: "${authority}"`],
    ['indicator', `authority: "${authority}", key: "${indicator}"`],
    ['indicatorAccount', at + key],
    ['matrix', at],
    ['placeSummary', at],
    ['places', `authority: "${authority}"`],
    ['reading', `${at}${key}, period: "2018-03"`],
    ['reportAreas', `authority: "${authority}"`],
    ['scorecard', at],
    ['sectionAccount', `${at}, section: "${section}"`],
    ['series', at + key],
  ];
  return of.map(([field, args]) => everythingBelow(schema, field, args));
}

const OF_NORFOLK = [
  ...questionsOf('norfolk', null, '2.1', 'contacts'),
  ...questionsOf('norfolk', 'norwich', '3.3', 'referrals'),
];
const OF_WENDMERE = [
  ...questionsOf('wendmere', null, '1.1', 'contacts'),
  ...questionsOf('wendmere', 'quillhaven', '5.1', 'looked-after-children'),
];
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const OPERATIONS = knownOperations({
  operations: [...OF_NORFOLK, ...OF_WENDMERE].map((body) => ({ id: hashOf(body), name: '', body })),
});

interface Told {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly TellError[];
}

describe('what somebody is told who sees some of the places', () => {
  let story: Story;
  beforeAll(async () => {
    const limits = { depth: 50, cost: 10_000_000, queryCharacters: 200_000 };
    story = await tellStory({ viewers: bySaying, operations: OPERATIONS, limits });
  });
  afterAll(() => story.end());

  async function ask(who: Who, question: string): Promise<string> {
    const query = new URLSearchParams({
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(question) } }),
    });
    const headers = { ...FROM_THE_PAGE, 'x-who': who };
    return (await story.send(`/graphql?${query.toString()}`, { headers })).text();
  }

  const slugsOf = (authority: string) =>
    story.database.query<{ slug: string; name: string; kind: string }>(
      `SELECT p.slug, p.name, p.kind FROM "Place" p JOIN "Authority" a ON a.id = p."authorityId"
        WHERE a.slug = $1`,
      [authority],
    );
  const norwichAnd = async (others: boolean) => {
    const all = await slugsOf('norfolk');
    const own = all.filter(({ slug }) => slug.startsWith('norwich')).map(({ slug }) => slug);
    const localities = all.filter(({ kind }) => kind === 'LOCALITY').map(({ slug }) => slug);
    return ['norfolk', ...own, ...(others ? localities : [])];
  };

  it.each<[Who, () => Promise<string[]>]>([
    ['headOfNorwich', () => norwichAnd(true)],
    ['headOfNorwichAlone', () => norwichAnd(false)],
    ['headOfATeam', () => Promise.resolve(['norfolk', 'norwich', 'norwich-assessment'])],
    [
      'member',
      async () =>
        (await slugsOf('norfolk')).filter(({ kind }) => kind !== 'TEAM').map(({ slug }) => slug),
    ],
  ])(
    '%s reaches no other place and no other authority, however deep the question',
    async (who, seen) => {
      const allowed = new Set(await seen());
      const hidden = (await slugsOf('norfolk')).filter(({ slug }) => !allowed.has(slug));
      expect(hidden.length).toBeGreaterThan(10);
      let answered = 0;
      for (const question of OF_NORFOLK) {
        const text = await ask(who, question);
        const { data, errors = [] } = JSON.parse(text) as Told;
        const codes = errors.map(({ extensions }) => extensions['code']);
        expect(
          codes.filter((code) => code !== 'FORBIDDEN'),
          text.slice(0, 300),
        ).toEqual([]);
        const reached = reachedIn(data);
        expect([...reached.places].filter((place) => !allowed.has(place))).toEqual([]);
        expect([...reached.authorities].filter((slug) => slug !== 'norfolk')).toEqual([]);
        // Teams are named nowhere in words either; localities are in the report's own analysis.
        for (const { slug, name, kind } of hidden) {
          expect(text).not.toContain(`"${slug}"`);
          if (kind === 'TEAM') expect(text).not.toContain(name);
        }
        if (data !== null && reached.places.size > 0) answered += 1;
      }
      expect(answered).toBeGreaterThan(14);
    },
  );

  it('staff reach all of them by the same questions', async () => {
    const reached = new Set<string>();
    for (const question of OF_NORFOLK) {
      const { data } = JSON.parse(await ask('staff', question)) as Told;
      reachedIn(data).places.forEach((place) => reached.add(place));
    }
    const all = (await slugsOf('norfolk')).map(({ slug }) => slug);
    expect(all.filter((slug) => !reached.has(slug))).toEqual([]);
  });

  it.each<[Who, 'norfolk' | 'wendmere', string, readonly string[]]>([
    ['headOfNorwichAlone', 'norfolk', 'norwich', OF_NORFOLK],
    ['headOfQuillhaven', 'wendmere', 'quillhaven', OF_WENDMERE],
  ])(
    '%s is told the same, byte for byte, whatever the figures of the other places are',
    async (who, authority, own, questions) => {
      const tell = async () => {
        const told: string[] = [];
        for (const question of questions) told.push(withoutRevisions(await ask(who, question)));
        return told;
      };
      const before = await tell();
      const [question = ''] = questions.filter((each) => each.includes('matrix('));
      const staffBefore = withoutRevisions(await ask('staff', question));
      expect(await restateOthers(story.database, authority, own)).toBeGreaterThan(1_000);
      const after = await tell();
      before.forEach((text, index) => expect(after[index]).toBe(text));
      expect(withoutRevisions(await ask('staff', question))).not.toBe(staffBefore);
    },
    180_000,
  );
});

/** Revisions are told to everybody who reads an authority; they say nothing of any place. */
function withoutRevisions(text: string): string {
  return text.replaceAll(/"(revision|requestId)":("[^"]*"|\d+)/g, '"$1":…');
}

/** Writes other figures for every place but the authority, one locality and its teams. */
async function restateOthers(database: Database, slug: string, own: string): Promise<number> {
  const [authority] = await database.query<{ id: number }>(
    'SELECT id FROM "Authority" WHERE slug = $1',
    [slug],
  );
  const authorityId = authority?.id ?? 0;
  const request = { authorityId, cause: 'IMPORT', reason: 'Restated', person: 'Test' } as const;
  return commitRevision(database, request, async (transaction, revision) => {
    const closed = await transaction.query<{ id: string }>(
      `UPDATE "Observation" o SET "toRevision" = $1
         FROM "Place" p
        WHERE p."authorityId" = o."authorityId" AND p.id = o."placeId" AND o."authorityId" = $2
          AND p.kind <> 'AUTHORITY' AND p.slug <> $3 AND o."toRevision" IS NULL
          AND NOT EXISTS (SELECT FROM "PlaceLink" l
                            JOIN "Place" above ON above."authorityId" = l."authorityId" AND above.id = l."parentId"
                           WHERE l."authorityId" = p."authorityId" AND l."childId" = p.id AND above.slug = $3)
          AND o."periodStart" >= '2017-01-01' AND o.value IS NOT NULL
        RETURNING o.id::text`,
      [revision, authorityId, own],
    );
    await transaction.query(
      `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
              "periodStart", "periodEnd", value, numerator, denominator, absence, provenance,
              "countsProvenance", source, "fromRevision")
       SELECT "authorityId", "indicatorId", "placeId", basis, "periodKind", "periodStart",
              "periodEnd", value * 3 + 7, numerator * 3 + 7, denominator * 5 + 11, absence, provenance,
              "countsProvenance", source, $1
         FROM "Observation" WHERE "authorityId" = $2 AND id = ANY($3::int8[])`,
      [revision, authorityId, closed.map(({ id }) => id)],
    );
    return closed.length;
  });
}
