import { readPublicEdition, type PublicEdition } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceFactory } from '../services';
import { tellStory, type Story } from './story-server';

/** Every text and every name of a member in a document, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [name, ...textsOf(held)]);
}

describe('the public editions of the samples', () => {
  let story: Story;
  let editions: readonly { authority: string; edition: PublicEdition; document: string }[];
  beforeAll(async () => {
    story = await tellStory();
    const rows = await story.database.query<{ authority: string; document: string }>(
      `SELECT a.slug AS authority, e.document FROM "Edition" e
         JOIN "Authority" a ON a.id = e."authorityId"
        WHERE e.audience = 'PUBLIC' ORDER BY a.slug, e.number`,
    );
    editions = rows.map(({ authority, document }) => ({
      ...{ authority, document, edition: readPublicEdition(document) },
    }));
  });
  afterAll(() => story.end());

  it('are of each report’s month, and of the fictional council’s last two', () => {
    expect(
      editions.map(({ authority, edition }) => [authority, edition.number, edition.months.at(-1)]),
    ).toEqual([
      ['lambeth', 2, '2019-02'],
      ['norfolk', 2, '2018-03'],
      ['northumberland', 2, '2018-07'],
      ['wendmere', 2, '2018-02'],
      ['wendmere', 3, '2018-03'],
    ]);
  });

  it('hold no team anywhere, and nothing of a place but the authority and its localities', async () => {
    const teams = await story.database.query<{ slug: string; name: string }>(
      `SELECT slug, name FROM "Place" WHERE kind = 'TEAM'`,
    );
    const named = new Set(teams.flatMap(({ slug, name }) => [slug, name]));
    expect(named.size).toBeGreaterThan(40);
    for (const { authority, edition } of editions) {
      const localities = ['norfolk', 'wendmere'].includes(authority) ? 6 : 0;
      expect(textsOf(edition).filter((text) => named.has(text))).toEqual([]);
      expect(edition.places.map(({ place }) => place.kind)).toEqual([
        'AUTHORITY',
        ...Array<string>(localities).fill('LOCALITY'),
      ]);
    }
  });

  it('hold nothing that is modelled', async () => {
    const [modelled] = await story.database.query<{ count: number }>(
      `SELECT count(*) FROM "Observation" WHERE provenance = 'MODELLED' AND "toRevision" IS NULL`,
    );
    expect(modelled?.count).toBeGreaterThan(1_000);
    for (const { edition } of editions) {
      expect(textsOf(edition)).not.toContain('MODELLED');
      for (const { readings } of edition.places) {
        for (const { codes, numeratorCodes, denominatorCodes } of Object.values(readings)) {
          expect(codes + numeratorCodes + denominatorCodes).not.toMatch(/m/i);
        }
      }
    }
  });

  it('name no person of the authority', () => {
    for (const { edition, document } of editions) {
      expect(document).not.toMatch(/leadOfficer|dataOwner|publishedBy|approvedBy/);
      expect(edition.commentary.map(({ author }) => author).filter(Boolean)).toEqual([]);
    }
  });

  it('are read once and kept, for they never change', async () => {
    const services = serviceFactory(story.database, () => '2018-04-10');
    const [listed] = await services().publicEditions.of('wendmere');
    if (listed === undefined) throw new Error('Wendmere has no public edition.');
    const read = await services().publicEditions.edition(listed);
    let again: PublicEdition | null = null;
    const statements = await story.statementsOf(async () => {
      again = await services().publicEditions.edition(listed);
    });
    expect(again).toBe(read);
    expect(statements).toBe(0);
  });
});
