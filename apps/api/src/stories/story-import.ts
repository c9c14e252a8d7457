import type { Database } from '@vital-signs/database';
import type { ImportMapping } from '@vital-signs/domain';
import { ACCURATE_AS_OF, seedNorfolk, seedNorfolkPages } from '@vital-signs/database/seed';
import type { StoryTemplate } from '@vital-signs/testkit/stories';
import { expect } from 'vitest';
import { publishSampleEdition } from '../sample-edition';
import type { Viewer } from '../viewer/viewer';
import { aPerson, askAs } from './story-people';
import type { Story, Told } from './story-server';

/** An import as the stories ask for it. */
export interface StoryImport {
  readonly number: number;
  readonly state: string;
  readonly problem: string | null;
  readonly rowsRead: number;
  readonly expiredAt: string | null;
  readonly cellsRead: number;
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
  readonly failures: number;
  readonly warnings: number;
  readonly unacknowledged: number;
  readonly revision: number | null;
  readonly undoneRevision: number | null;
  readonly issues: readonly StoryIssue[];
}

export interface StoryIssue {
  readonly number: number;
  readonly severity: string;
  readonly code: string;
  readonly row: number | null;
  readonly columnName: string | null;
  readonly read: string | null;
  readonly sentence: string;
}

export const IMPORT_FIELDS = `number state problem expiredAt rowsRead cellsRead cellsNew cellsChanged cellsSame
  failures warnings unacknowledged revision undoneRevision
  issues(first: 1000) { number severity code row columnName read sentence }`;

export const analystOf = (name: string, ...authorities: readonly string[]) =>
  aPerson(
    name,
    Object.fromEntries(
      authorities.map((slug) => [slug, [{ role: 'ANALYST', place: null }] as const]),
    ),
  );

const MAPPING = `mapping { sheet shape headingRow indicator place period basis percentagesAreFractions
  columns { column heading meaning period place basis }
  names { kind text means reason } }`;

/** Whoever loads files in a story, into one authority. */
export function loaderOf(story: Story, who: Viewer, authority = 'norfolk') {
  const ask = <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    askAs<Data>(story, who, query, { authority, ...variables });
  const headers = { 'x-story-person': who.person?.id ?? '' };

  async function find(number: number): Promise<StoryImport> {
    const told = await ask<{ import: StoryImport }>(
      `query ($authority: String!, $number: Int!) {
         import(authority: $authority, number: $number) { ${IMPORT_FIELDS} } }`,
      { number },
    );
    expect(told.errors).toEqual([]);
    return told.data.import;
  }

  const change = (field: string, number: number, more = '', variables = {}) =>
    ask<Readonly<Record<string, StoryImport>>>(
      `mutation ($authority: String!, $number: Int! ${Object.keys(variables).length > 0 ? ', $asked: ImportAsked!' : ''}) {
         ${field}(authority: $authority, number: $number ${more}) { ${IMPORT_FIELDS} } }`,
      { number, ...variables },
    );

  /** Waits until nothing is done with it any more. */
  async function settled(number: number): Promise<StoryImport> {
    await expect
      .poll(async () => (await find(number)).state, { timeout: 50_000 })
      .not.toMatch(/ING$/);
    return find(number);
  }

  return {
    ask,
    find,
    settled,
    /** Sends a file as a page does. */
    send: (name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
      story.send(`/api/imports/${authority}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
    async receive(name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<number> {
      const answer = await this.send(name, bytes);
      expect(answer.status, await answer.clone().text()).toBe(201);
      return ((await answer.json()) as { number: number }).number;
    },
    /** Has it checked as it is proposed, or as that is changed. */
    async check(
      number: number,
      understood: (proposed: ImportMapping) => ImportMapping = (proposed) => proposed,
      said: object = {},
    ): Promise<StoryImport> {
      const told = await ask<{ import: { proposal: { mapping: ImportMapping } } }>(
        `query ($authority: String!, $number: Int!) {
           import(authority: $authority, number: $number) { proposal { ${MAPPING} } } }`,
        { number },
      );
      expect(told.errors).toEqual([]);
      const asked = {
        mapping: understood(told.data.import.proposal.mapping),
        reason: 'The figures of the month.',
        ...said,
      };
      const begun = await change('checkImport', number, ', asked: $asked', { asked });
      expect(begun.errors).toEqual([]);
      return settled(number);
    },
    /** Says of every warning why the file is loaded all the same. */
    async acknowledgeAll(number: number): Promise<void> {
      const { issues } = await find(number);
      for (const issue of issues.filter(({ severity }) => severity === 'WARNING')) {
        const { errors } = await change(
          'acknowledgeImportIssue',
          number,
          `, issue: ${issue.number}, reason: "It is so in the source."`,
        );
        expect(errors).toEqual([]);
      }
    },
    store: (number: number): Promise<Told<Readonly<Record<string, StoryImport>>>> =>
      change('storeImport', number),
    cancel: (number: number) => change('cancelImport', number),
    async undo(number: number) {
      return ask<{
        undoImport: {
          closed: number;
          reinstated: number;
          leftInAll: number;
          left: { sentence: string; indicator: { key: string } }[];
        };
      }>(
        `mutation ($authority: String!, $number: Int!) {
           undoImport(authority: $authority, number: $number, reason: "It was the wrong month.") {
             closed reinstated leftInAll left { sentence indicator { key } place { slug } period { key } } } }`,
        { number },
      );
    },
    /** From a file to the record. */
    async load(
      name: string,
      bytes: string | Uint8Array<ArrayBuffer>,
      said: object = {},
    ): Promise<StoryImport> {
      const number = await this.receive(name, bytes);
      await this.check(number, undefined, said);
      await this.acknowledgeAll(number);
      const { data, errors } = await this.store(number);
      expect(errors).toEqual([]);
      return data['storeImport'] ?? find(number);
    },
  };
}

/** Norfolk's report alone, its March published: what most stories of imports begin with. */
export const NORFOLK_ALONE: StoryTemplate = {
  name: 'norfolk-alone',
  async prepare(database) {
    await seedNorfolk(database, { log: () => undefined });
    await seedNorfolkPages(database, { log: () => undefined });
    await publishSampleEdition(
      database,
      {
        authority: 'norfolk',
        period: '2018-03',
        audience: 'INTERNAL',
        accurateAsOf: ACCURATE_AS_OF,
      },
      () => undefined,
    );
  },
};

/** Everything that is kept of figures and of files on their way to them, as one text that tells any change. */
export async function keptOf(database: Database): Promise<string> {
  const [kept] = await database.query<{ kept: string }>(
    `SELECT json_build_object(
       'observations', (SELECT md5(string_agg(o::text, '|' ORDER BY o.id)) FROM "Observation" o),
       'revisions', (SELECT md5(string_agg(r::text, '|' ORDER BY r."authorityId", r.number)) FROM "Revision" r),
       'imports', (SELECT md5(string_agg(i::text, '|' ORDER BY i.id)) FROM "Import" i),
       'rows', (SELECT count(*) FROM "ImportRow"), 'chunks', (SELECT count(*) FROM "ImportChunk"),
       'issues', (SELECT count(*) FROM "ImportIssue"),
       'mappings', (SELECT count(*) FROM "ImportMapping"))::text AS kept`,
  );
  return kept?.kept ?? '';
}

/** How many revisions an authority has, and how many rows files on their way have left. */
export async function tracesOf(database: Database) {
  const [traces] = await database.query<{ rows: number; chunks: number; revision: number }>(
    `SELECT (SELECT count(*) FROM "ImportRow") AS rows, (SELECT count(*) FROM "ImportChunk") AS chunks,
            (SELECT max(number) FROM "Revision" r JOIN "Authority" a ON a.id = r."authorityId"
              WHERE a.slug = 'norfolk') AS revision`,
  );
  return traces ?? { rows: 0, chunks: 0, revision: 0 };
}

/** Every live figure of a month, by indicator and place. */
export async function figuresOf(database: Database, month: string) {
  return database.query<{
    key: string;
    slug: string;
    value: number | null;
    numerator: number | null;
    provenance: string;
    source: string;
  }>(
    `SELECT i.key, p.slug, o.value, o.numerator, o.provenance, o.source
       FROM "Observation" o
       JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
       JOIN "Place" p ON p."authorityId" = o."authorityId" AND p.id = o."placeId"
      WHERE o."periodStart" = $1 AND o."toRevision" IS NULL AND o."periodKind" = 'MONTH'
        AND o.basis <> 'YEAR_TO_DATE'
        AND o."authorityId" = (SELECT id FROM "Authority" WHERE slug = 'norfolk')
      ORDER BY i.key, p.slug`,
    [`${month}-01`],
  );
}
