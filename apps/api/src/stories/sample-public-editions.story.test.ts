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

  it('tell no share without counts of one to five children, nor one that leaves so few', () => {
    const codes = (authority: string, key: string) => {
      const edition = editions.find((each) => each.authority === authority)?.edition;
      return edition?.places[0]?.readings[key]?.codes.slice(-6);
    };
    // 0.6% of the 353 looked after in November is two; 99.5% of about 200 reviews, or of 181, leaves one.
    expect(codes('lambeth', '5.10')).toBe('PP5PPP');
    expect(codes('lambeth', '5.12')).toBe('PP5P5P');
    expect(codes('lambeth', '4.7')).toBe('555555');
    expect(codes('lambeth', '1.4')).toBe('PPPPPP');
    // Of thousands of cases a share is public without its counts.
    expect(codes('lambeth', '1.1')).toBe('PPPPPP');
  });

  it('tell of no few investigations that they had no outcome, and lose no more than that takes', () => {
    const norfolk = editions.find(({ authority }) => authority === 'norfolk')?.edition;
    const valuesOf = (key: string) => norfolk?.places[0]?.readings[key]?.values.slice(-4);
    expect(valuesOf('4.4')).toEqual([174, 128, 161, 138]);
    expect(valuesOf('4.5')).toEqual([32.8, 69.5, 76.4, 63]);
    // In January one had none of the three outcomes, in February four.
    expect(valuesOf('4.6')).toEqual([6.9, null, null, 15.9]);
    expect(valuesOf('4.7')).toEqual([60.3, 14.8, 11.2, 13]);
    const figures = (norfolk?.places ?? []).flatMap(({ readings }) =>
      Object.values(readings).flatMap(({ values }) => values.filter((value) => value !== null)),
    );
    expect(figures.length).toBeGreaterThan(640);
  });

  it('withhold no comment for a year that reads like the reference of a row', () => {
    const northumberland = editions.find(({ authority }) => authority === 'northumberland');
    const remark = northumberland?.edition.commentary.find(({ indicators }) =>
      indicators.includes('11'),
    );
    expect(remark).toMatchObject({ withheld: null });
    expect(remark?.text).toContain('2016/17');
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
