import {
  audienceOfPack,
  defaultPackContents,
  parsePeriodKey,
  readPublicEdition,
  type PackContents,
  type PackReaders,
  type PublicEdition,
} from '@vital-signs/domain';
import type { PackDocument } from '@vital-signs/pack';
import { editionFor } from '../modules/edition/edition-record';
import { packDocument } from '../modules/pack/content/pack-document.service';
import { viewerOfPack } from '../modules/pack/pack-readers';
import { serviceFactory } from '../services';
import type { Story } from './story-server';

type Part = PackDocument['parts'][number];
type Table = Extract<Part['blocks'][number], { kind: 'TABLE' }>;

/** Every object and text of a value, however deep. */
export function* inside(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* inside(inner);
}

/** Every text of a value, however deep. */
export const textsOf = (value: unknown): string[] =>
  [...inside(value)].filter((one) => typeof one === 'string');

const isTable = (one: unknown): one is Table =>
  typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'TABLE';

/** Every table of a value, however deep. */
export const tablesOf = (value: unknown): Table[] => [...inside(value)].filter(isTable);

/** A part of a pack by its id. */
export const partOf = ({ parts }: PackDocument, id: string): Part | undefined =>
  parts.find((part) => part.id === id);

/** What the cards of a pack are called. */
export const cardTitles = (document: PackDocument): string[] =>
  (partOf(document, 'cards')?.blocks ?? []).flatMap((block) =>
    block.kind === 'PAGE' && block.blocks[0]?.kind === 'HEADING' ? [block.blocks[0].text] : [],
  );

const STANDARD = { isLargePrint: false, isPlainLanguage: false };

/** A pack of a story, with services of its readers; what is not decided is as usual. */
export async function packAsked(
  { database }: Story,
  slug: string,
  key: string,
  readers: PackReaders,
  over: Partial<PackContents> = {},
) {
  const servicesFor = serviceFactory(database, () => '2018-05-01');
  const authority = await servicesFor().authorities.bySlug(slug);
  if (authority === null) throw new Error(`There is no ${slug}.`);
  const period = parsePeriodKey(key);
  const edition = editionFor(authority, { period, audience: audienceOfPack(readers) });
  if (edition === null) throw new Error(`${slug} has not published ${key}.`);
  const at = { authorityId: authority.authorityId, revision: edition.revision };
  const areas = (await servicesFor().reportAreas.ofAuthority(at)).map((area) => area.slug);
  const contents = { ...defaultPackContents({ period, readers, areas }), ...over };
  const services = servicesFor(viewerOfPack(readers, slug));
  return { services, asked: { authority, edition, readers, contents, variant: STANDARD } };
}

/** The document of a pack of a story. */
export async function packOf(...given: Parameters<typeof packAsked>): Promise<PackDocument> {
  const { services, asked } = await packAsked(...given);
  return packDocument(services, asked);
}

/** An edition for everybody, as it is stored. */
export async function publicEditionOf(
  { database }: Story,
  slug: string,
  number: number,
): Promise<PublicEdition> {
  const [row] = await database.query<{ document: string }>(
    `SELECT e.document FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
      WHERE a.slug = $1 AND e.number = $2`,
    [slug, number],
  );
  return readPublicEdition(row?.document ?? '');
}
