import { createHash } from 'node:crypto';
import { commitRevision } from '@vital-signs/database';
import { canonicalJson, RULES_VERSION, month, type Json } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionFor } from '../modules/edition/edition-record';
import { fill } from '../prepared-database';
import { serviceFactory } from '../services';
import { tellStory, type Story } from './story-server';

const EDITION = `{ edition(authority: "norfolk", number: 1) {
  id number revision accurateAsOf audience publishedBy publishedAt documentFormat document hash rulesVersion
  period { key name } } }`;

/** Three of Norfolk’s and of Wendmere’s, two of Lambeth’s, of Northumberland’s and of Solihull’s. */
const EDITIONS = 12;

interface StoryEdition {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly accurateAsOf: string;
  readonly audience: string;
  readonly publishedAt: string;
  readonly documentFormat: number;
  readonly document: string;
  readonly hash: string;
  readonly rulesVersion: string;
  readonly period: { key: string; name: string };
}

interface StoryDocument {
  readonly months: readonly string[];
  readonly indicators: readonly { readonly key: string; readonly name: string | null }[];
  readonly sections: readonly object[];
  readonly places: readonly {
    readonly place: { readonly slug: string; readonly populations: readonly object[] };
    readonly readings: Readonly<
      Record<string, { readonly values: number[]; readonly state: string }>
    >;
  }[];
}

describe('the edition of March 2018', () => {
  let story: Story;
  let edition: StoryEdition;
  beforeAll(async () => {
    story = await tellStory();
    edition = (await story.ask<{ edition: StoryEdition }>(EDITION)).data.edition;
  });
  afterAll(() => story.end());

  it('is published from the first day, under a revision of its own', async () => {
    expect(edition).toMatchObject({
      id: 'norfolk/1',
      number: 1,
      accurateAsOf: '2018-04-10',
      audience: 'INTERNAL',
      documentFormat: 2,
      rulesVersion: RULES_VERSION,
      period: { key: '2018-03', name: 'March 2018' },
    });
    const [revision] = await story.database.query<{ cause: string }>(
      'SELECT cause FROM "Revision" WHERE number = $1',
      [edition.revision],
    );
    expect(revision?.cause).toBe('PUBLICATION');
  });

  it('holds every reading of every place, judged, with its names', () => {
    const document = JSON.parse(edition.document) as StoryDocument;
    expect(document.months).toHaveLength(13);
    expect(document.indicators).toHaveLength(105);
    expect(document.places).toHaveLength(31);
    const [norfolk, breckland] = document.places;
    expect(norfolk?.readings['3.3']).toMatchObject({ state: 'RED' });
    expect(norfolk?.readings['3.3']?.values.at(-1)).toBe(56);
    expect(breckland?.place.slug).toBe('breckland');
    expect(breckland?.place.populations.length).toBeGreaterThan(0);
    expect(document.sections).toContainEqual(
      expect.objectContaining({ slug: 'assessments-completed', area: 'assessments' }),
    );
    expect(breckland?.readings['3.3']?.values.at(-1)).toBe(36);
  });

  it('is canonical, and its hash is of its text', () => {
    expect(canonicalJson(JSON.parse(edition.document) as Json)).toBe(edition.document);
    expect(createHash('sha256').update(edition.document).digest('hex')).toBe(edition.hash);
  });

  it('is made again from its revision with the same hash, also after the record has changed', async () => {
    await commitRevision(
      story.database,
      { authorityId: 1, cause: 'EDIT', reason: 'A form that changed', person: 'A data officer' },
      async (transaction, revision) => {
        await transaction.query(
          `INSERT INTO "Annotation" ("authorityId", kind, "indicatorId", "on", label, text, rebases,
                  source, "fromRevision")
           SELECT "authorityId", 'FORM', id, '2018-03-01', 'New form', 'Recorded on a new form.', true,
                  'Test', $1
             FROM "Indicator" WHERE "authorityId" = 1 AND key = '3.3'`,
          [revision],
        );
      },
    );
    const direction = async (edition: string) => {
      const { data } = await story.ask<{ reading: { direction: { sentence: string } } }>(
        `{ reading(authority: "norfolk", indicator: "3.3", period: "2018-03" ${edition}) { direction { sentence } } }`,
      );
      return data.reading.direction.sentence;
    };
    expect(await direction('')).toMatch(/what is recorded changed between the two/);
    expect(await direction('edition: 1')).toMatch(/which is better/);
    const services = serviceFactory(story.database, () => '2026-01-01')();
    const authority = await services.authorities.bySlug('norfolk');
    if (authority === null) throw new Error('Norfolk is not loaded.');
    const known = editionFor(authority, { number: 1 });
    const made = await services.editionDocuments.make({
      authority,
      period: month('2018-03'),
      number: 1,
      revision: edition.revision,
      accurateAsOf: known?.accurateAsOf ?? null,
    });
    expect(made.published.hash).toBe(edition.hash);
  });

  it('is not published twice by a second start', async () => {
    await fill(story.database, () => undefined);
    const { data } = await story.ask<{ editions: { number: number }[] }>(
      '{ editions(authority: "norfolk") { number } }',
    );
    expect(data.editions).toEqual([3, 2, 1].map((number) => ({ number })));
  });

  it('is published once by processes that start together', async () => {
    await Promise.all([
      fill(story.database, () => undefined),
      fill(story.database, () => undefined),
    ]);
    expect(await story.database.prisma.edition.count()).toBe(EDITIONS);
  });

  it('can be changed by nobody', async () => {
    await expect(story.database.query('UPDATE "Edition" SET hash = $1', ['x'])).rejects.toThrow(
      'never changed or deleted',
    );
  });
});

describe('an empty record', () => {
  it('is published once by processes that fill it together', async () => {
    const story = await tellStory({
      template: { name: 'migrated-only', prepare: () => Promise.resolve() },
    });
    expect((await story.send('/readyz')).status).toBe(503);
    await Promise.all([
      fill(story.database, () => undefined),
      fill(story.database, () => undefined),
    ]);
    expect(await story.database.prisma.edition.count()).toBe(EDITIONS);
    expect((await story.send('/readyz')).status).toBe(200);
    await story.end();
    // Two processes that make everything of the sample at once, on one machine.
  }, 180_000);
});
