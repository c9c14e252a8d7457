import {
  audienceOfPack,
  hasRowIn,
  packProblems,
  PACK_READERS,
  periodKey,
  type PackReaders,
  type PackSummary,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { periodOfEdition, reportedIn } from '../authority/reported-period';
import { editionFor, editionsOf, type EditionRecord } from '../edition/edition-record';
import type { IndicatorService } from '../indicator/indicator.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ReportCardService } from '../report-card/report-card.service';
import { refused } from '../../errors';
import type { PackSubject, PackWords } from './pack-means';
import type {
  PackFileRecord,
  PackRecord,
  PackRepository,
  PackTemplateRecord,
} from './pack.repository';

/** A file that knows where it is given. */
export interface ToldPackFile extends PackFileRecord {
  /** Slug of the authority. */
  readonly authority: string;
}

/** A pack with what it is made of and the files that were. */
export interface ToldPack extends PackRecord {
  readonly subject: PackSubject;
  readonly files: readonly ToldPackFile[];
}

/** A heading of the report with how many indicators stand under it, each of which may have a card. */
export interface PackAreaChoice {
  readonly slug: string;
  readonly name: string;
  readonly indicators: number;
}

/** What a pack of a period may hold. */
export interface PackChoices {
  readonly periods: readonly Period[];
  readonly period: Period;
  readonly readers: readonly PackReaders[];
  readonly areas: readonly PackAreaChoice[];
  readonly exceptionCards: number;
  readonly allCards: number;
}

export interface PackService {
  /** The authority as it stands. @throws GraphQLError where the viewer does not know it. */
  authority(slug: string): Promise<AuthorityRecord>;
  /** Those worked on last first; none where the authority is not known to the viewer. */
  list(authority: string): Promise<readonly ToldPack[]>;
  one(authority: string, id: string): Promise<ToldPack | null>;
  /** @throws GraphQLError where there is none. */
  requiredPack(authority: string, id: string): Promise<ToldPack>;
  /** What keeps a pack from being made, each in a sentence. */
  problems(pack: ToldPack): Promise<readonly string[]>;
  templates(authority: string): Promise<readonly PackTemplateRecord[]>;
  /** Null where the authority is not known, or the period has no edition. */
  choices(authority: string, named: Period | null): Promise<PackChoices | null>;
  /** The headings of the report that have indicators in the period of an edition, in its order. */
  areas(edition: EditionRecord): Promise<readonly PackAreaChoice[]>;
  summaryDraft(authority: string, id: string): Promise<PackSummary | null>;
  file(authority: string, id: string): Promise<ToldPackFile | null>;
  /** The bytes of a file that is ready, a piece at a time. */
  bytes(file: ToldPackFile): AsyncIterable<Uint8Array>;
}

interface Sources {
  /** As the viewer sees them. */
  readonly authorities: AuthorityService;
  /** As they stand, whoever asks. */
  readonly whole: AuthorityService;
  readonly reportAreas: ReportAreaService;
  readonly indicators: IndicatorService;
  readonly reportCards: ReportCardService;
  readonly repository: PackRepository;
  /** Null where no pack is made. */
  readonly words: PackWords | null;
}

/** The number that an id spells; null where it is none. */
export const numberOf = (id: string): number | null => (/^\d{1,9}$/.test(id) ? Number(id) : null);

/** The edition of which a pack is made: the latest of its period for its readers. */
export function editionOfPack(
  authority: AuthorityRecord,
  { period, readers }: Pick<PackRecord, 'period' | 'readers'>,
): EditionRecord | null {
  return editionFor(authority, { period, audience: audienceOfPack(readers) });
}

export function createPackService(sources: Sources): PackService {
  const { authorities, whole, reportAreas, indicators, reportCards, repository } = sources;

  async function authority(slug: string): Promise<AuthorityRecord | null> {
    // Editions for the public are hidden from whoever reads those for the authority's own people.
    return (await authorities.bySlug(slug)) === null ? null : whole.bySlug(slug);
  }

  async function told(
    known: AuthorityRecord,
    packs: readonly PackRecord[],
  ): Promise<readonly ToldPack[]> {
    const numbers = packs.map(({ number }) => number);
    const files = numbers.length === 0 ? [] : await repository.files(known.authorityId, numbers);
    return packs.map((pack) => {
      const edition = editionOfPack(known, pack);
      if (edition === null)
        throw new Error(`Pack ${pack.number} is of a month without an edition.`);
      return {
        ...pack,
        subject: { authority: known, edition, readers: pack.readers },
        files: files
          .filter(({ packId }) => packId === pack.number)
          .map((file) => ({ ...file, authority: known.slug })),
      };
    });
  }

  async function one(slug: string, id: string): Promise<ToldPack | null> {
    const number = numberOf(id);
    const known = await authority(slug);
    if (number === null || known === null) return null;
    const pack = await repository.one({ authorityId: known.authorityId, number });
    return pack === null ? null : ((await told(known, [pack]))[0] ?? null);
  }

  async function areas({ authorityId, revision, ...edition }: EditionRecord) {
    const period = periodOfEdition(edition);
    const [headings, catalogue] = await Promise.all([
      reportAreas.ofAuthority({ authorityId, revision }),
      indicators.catalogueAt({ authorityId, revision }),
    ]);
    // Those that have a card: the rows of the report in its period.
    const rows = catalogue.filter((row) => row.onScorecard && hasRowIn(period, row));
    return headings
      .map(({ slug, name }) => ({
        ...{ slug, name },
        indicators: rows.filter(({ reportArea }) => reportArea.slug === slug).length,
      }))
      .filter((area) => area.indicators > 0);
  }

  async function cardsOf(edition: EditionRecord, which: 'EXCEPTIONS' | 'ALL'): Promise<number> {
    const page = await reportCards.cards({
      ...{ authority: edition.authority, edition: edition.number, which },
      ...{ period: periodOfEdition(edition), area: null, place: null, skip: 0, first: 1 },
    });
    return page?.total ?? 0;
  }

  /**
   * The period that a pack is begun of where none is named: the latest published one up to that on which
   * pages open, for a later one holds few figures.
   */
  async function proposed(slug: string, latestFirst: readonly Period[]) {
    const seen = await authorities.bySlug(slug);
    const opening = seen && (await authorities.opensOn(seen));
    return latestFirst.find(({ start }) => opening && start <= opening.start) ?? latestFirst[0];
  }

  async function required(slug: string): Promise<AuthorityRecord> {
    const known = await authority(slug);
    if (known === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    return known;
  }

  return {
    authority: required,

    async list(slug) {
      const known = await authority(slug);
      return known === null ? [] : told(known, await repository.list(known.authorityId));
    },

    one,

    async requiredPack(slug, id) {
      await required(slug);
      const pack = await one(slug, id);
      if (pack === null) throw refused('UNKNOWN_PACK', 'There is no such pack.');
      return pack;
    },

    async problems({ contents, readers, subject }) {
      const known = (await areas(subject.edition)).map(({ slug }) => slug);
      return packProblems(contents, { readers, areas: known, hasEdition: true });
    },

    async templates(slug) {
      const known = await authority(slug);
      return known === null ? [] : repository.templates(known.authorityId);
    },

    async choices(slug, named) {
      const known = await authority(slug);
      const editions = known === null ? [] : editionsOf(known);
      const periods = new Map(
        editions.map((edition) => [periodKey(periodOfEdition(edition)), periodOfEdition(edition)]),
      );
      const latestFirst = [...periods.values()].sort((a, b) => (a.start < b.start ? 1 : -1));
      const wanted =
        known === null || named === null
          ? await proposed(slug, latestFirst)
          : reportedIn(known, named);
      const period = wanted && periods.get(periodKey(wanted));
      if (known === null || period === undefined) return null;
      const edition = editionFor(known, { period });
      if (edition === null) return null;
      const [found, exceptionCards, allCards] = await Promise.all([
        areas(edition),
        cardsOf(edition, 'EXCEPTIONS'),
        cardsOf(edition, 'ALL'),
      ]);
      return {
        ...{ period, periods: latestFirst, areas: found, exceptionCards, allCards },
        readers: PACK_READERS.filter((readers) => editionOfPack(known, { period, readers })),
      };
    },

    areas,

    async summaryDraft(slug, id) {
      const pack = await one(slug, id);
      if (pack === null) return null;
      if (sources.words === null) throw new Error('There are no means here to draft a summary.');
      return sources.words.summaryDraft({ ...pack.subject, contents: pack.contents });
    },

    async file(slug, id) {
      const number = numberOf(id);
      const known = await authority(slug);
      if (number === null || known === null) return null;
      const file = await repository.file({ authorityId: known.authorityId, number });
      return file && { ...file, authority: known.slug };
    },

    async *bytes(file) {
      for (let position = 0; ; position += 1) {
        const piece = await repository.piece(file, position);
        if (piece === null) return;
        yield piece;
      }
    },
  };
}
