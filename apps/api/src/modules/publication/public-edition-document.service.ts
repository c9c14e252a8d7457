import {
  DEFAULT_SMALL_NUMBERS,
  parsePeriodKey,
  PUBLIC_EDITION_FORMAT,
  readSmallNumberPolicy,
  RULES_VERSION,
  type ApprovedCommentary,
  type EarlierPublicEdition,
  type HiddenCounts,
  type MadeNeighbourAverages,
  type Period,
  type PublicLayout,
  type PublicRowFacts,
  type UnprotectedCount,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { CommentaryRepository } from '../commentary/commentary.repository';
import {
  hashOf,
  MONTHS_OF_EDITION,
  type DocumentAsked,
  type MadeDocument,
} from '../edition/edition-document.service';
import { neighbourAverages } from '../national/neighbour-averages';
import type { NationalRepository } from '../national/national.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { layoutOf } from '../scorecard/laid-out-scorecard';
import type { SectionService } from '../section/section.service';
import { approvedCommentary } from './approved-commentary';
import { publicIndicator, publicPlaceName } from './public-descriptions';
import { plainFacts, rowsLeftOut, type WithheldCommentary } from './public-edition-task';
import { makeInThread } from './public-edition-thread';
import type { PublishedEditionsService } from './published-editions.service';

/** A public document, with what is hidden in it and what forbids it to be published. */
export interface MadePublicDocument extends MadeDocument {
  readonly hidden: HiddenCounts;
  readonly unprotected: readonly UnprotectedCount[];
  /** How many counts it would show if none were hidden. */
  readonly counts: number;
  readonly commentary: number;
  readonly commentaryWithheld: number;
  readonly withheld: readonly WithheldCommentary[];
}

export interface PublicEditionDocumentService {
  /**
   * The document of an edition for everybody, from the record as known at its revision and beside
   * everything that was public before it.
   */
  make(asked: PublicDocumentAsked): Promise<MadePublicDocument>;
}

export interface PublicDocumentAsked extends DocumentAsked {
  /** True: as if nothing were public yet, to show what a policy of small numbers does. */
  readonly asFirst?: boolean;
}

/** Sees everything: what may be public is decided by the domain, not by who asks. */
interface Sources {
  readonly facts: ScorecardFactsService;
  readonly sections: SectionService;
  readonly indicators: IndicatorService;
  readonly commentary: CommentaryRepository;
  readonly published: PublishedEditionsService;
  readonly national: NationalRepository;
}

export function createPublicEditionDocumentService({
  facts,
  sections,
  indicators,
  commentary,
  published,
  national,
}: Sources): PublicEditionDocumentService {
  async function load(authority: AuthorityRecord, revision: number, period: Period) {
    const loaded = await facts.load({
      ...{ authority, revision, period, place: null, months: MONTHS_OF_EDITION, modelled: false },
      ...{ indicators: null, columns: 'EVERY_PLACE', withFindings: false },
    });
    if (loaded === null) throw new Error(`${authority.slug} has no places to publish.`);
    return loaded;
  }

  /**
   * Every edition that is public already, the oldest first, with its record. None is too far away:
   * open cases join each month to the one before it, and sums of twelve months to the year before.
   */
  async function earlierThan(number: number, authority: AuthorityRecord) {
    const all = await published.of(authority.slug);
    const before = all.filter((edition) => edition.number < number);
    const earlier: EarlierPublicEdition<PublicRowFacts>[] = [];
    for (const known of [...before].sort((a, b) => a.number - b.number)) {
      const [edition, record] = await Promise.all([
        published.edition(known),
        load(authority, known.revision, parsePeriodKey(known.period)),
      ]);
      earlier.push({ edition, facts: plainFacts(record) });
    }
    return earlier;
  }

  /** What commentary says of the statistical neighbours, made from figures that are published for all. */
  async function neighboursOf(
    authority: AuthorityRecord,
    revision: number,
    { rows, span }: LoadedFacts,
    spoken: readonly ApprovedCommentary[],
  ): Promise<MadeNeighbourAverages> {
    if (!spoken.some(({ live, text }) => live !== undefined && speaksOfNeighbours(text))) return {};
    const known = rows.map(({ indicator }) => indicator);
    const averages = await neighbourAverages(
      national,
      { authority, revision, frozen: null },
      known,
    );
    return Object.fromEntries(
      known.map(({ id, key }) => [
        key,
        Object.fromEntries(
          span.months.slice(-span.shown).flatMap((month) => {
            const made = averages(id, month);
            return made === null ? [] : [[month.start, made]];
          }),
        ),
      ]),
    );
  }

  return {
    async make({ asFirst = false, ...asked }) {
      const { authority, period, number, revision, readAt = revision, accurateAsOf } = asked;
      const at = { authorityId: authority.authorityId, revision: readAt };
      const [loaded, earlier, approved, pages, catalogue] = await Promise.all([
        load(authority, readAt, period),
        asFirst ? [] : earlierThan(number, authority),
        commentary.approvedFor(['PUBLIC'], { ...at, month: period.start }),
        sections.ofAuthority(at),
        indicators.catalogueAt(at),
      ]);
      const named = { ...openPlaces(loaded), sections: pages, catalogue };
      const spoken = approved.flatMap((row) => approvedCommentary(row, named) ?? []);
      const open = new Set(named.places.map((place) => place.slug));
      const { slug, name, code, judgementModel, precision, regionName, reportTitle } = authority;
      const { text, hidden, unprotected, ...counts } = await makeInThread({
        authority: {
          ...{ slug, name, code, judgementModel, precision, regionName, reportTitle },
          ...publicLayout(authority),
        },
        ...{ number, revision, period, accurateAsOf, earlier, facts: plainFacts(loaded) },
        leftOut: rowsLeftOut(loaded),
        descriptions: Object.fromEntries(
          loaded.rows.map((row) => [
            row.indicator.key,
            publicIndicator(row, period, (place) => open.has(place)),
          ]),
        ),
        names: Object.fromEntries(
          named.places.map((place) => [place.slug, publicPlaceName(place)]),
        ),
        commentary: spoken,
        greatestHidden: greatestHiddenBy(authority),
        neighbours: await neighboursOf(authority, readAt, loaded, spoken),
      });
      return {
        published: {
          document: text,
          documentFormat: PUBLIC_EDITION_FORMAT,
          hash: hashOf(text),
          rulesVersion: RULES_VERSION,
        },
        ...{ hidden, unprotected, ...counts },
      };
    },
  };
}

/** The authority's own layout, as much of it as public pages hold; nothing where it has none. */
function publicLayout(authority: AuthorityRecord): { readonly layout?: PublicLayout } {
  const layout = layoutOf(authority);
  if (layout === null) return {};
  const { columns, words, secondWords, trendMonths, notes } = layout;
  return {
    layout: {
      ...{ columns, words, trendMonths, notes },
      ...(secondWords === undefined ? {} : { secondWords }),
    },
  };
}

/** What was stored was read before it was. */
function greatestHiddenBy({ smallNumbers }: AuthorityRecord): number {
  const { policy } = readSmallNumberPolicy(smallNumbers);
  return (policy ?? DEFAULT_SMALL_NUMBERS).greatestHidden;
}

const speaksOfNeighbours = (text: string) => /\{\{\s*neighbours\b/i.test(text);

/** The authority and its localities, as the record has them. */
function openPlaces({ places }: LoadedFacts) {
  const nodes = places.map(({ node }) => node).filter(({ kind }) => kind !== 'TEAM');
  const root = nodes.find(({ kind }) => kind === 'AUTHORITY');
  if (root === undefined) throw new Error('There is no authority to publish.');
  return { root, places: nodes };
}
