import type { Database } from '@vital-signs/database';
import { standingReleases, type NationalSource } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import { describedMeasures, type MeasureRecord } from './national-facts';
import { insertLink } from './national-link.repository';
import type { NationalRepository, ReleaseContent, ReleaseRow } from './national.repository';

/** A release with how much it holds. */
export interface ReleaseRecord extends ReleaseRow {
  /** Asked for when it is wanted: counting takes a while. */
  readonly content: () => Promise<ReleaseContent>;
}

/** An indicator with the measure that it is tied to. */
export interface NationalLinkRecord {
  readonly authority: AuthorityRecord;
  readonly indicator: IndicatorRecord;
  readonly measure: MeasureRecord | null;
  readonly note: string | null;
}

export interface LinkAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Null: none. */
  readonly measure: { readonly source: NationalSource; readonly key: string } | null;
  /** Why; kept with the link, or with the revision that ends it. */
  readonly reason: string;
  readonly actor: AuditActor;
}

export interface NationalLibraryService {
  /** The latest first, withdrawn ones too; empty where the authority is not known. */
  releases(slug: string): Promise<ReleaseRecord[]>;
  /** By name, those that hold every word; empty where the authority is not known. */
  measures(slug: string, search: string | null, first: number): Promise<MeasureRecord[]>;
  /** Every indicator in the order of the report; empty where the authority is not known. */
  links(slug: string): Promise<NationalLinkRecord[]>;
  /** @throws GraphQLError when it is refused, with what is wrong in a sentence. */
  link(asked: LinkAsked): Promise<NationalLinkRecord>;
  /** A release among what the repository lists. */
  asRecord(release: ReleaseRow): ReleaseRecord;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly national: NationalRepository;
  /** Null where nothing can be written: inside a transaction that reads. */
  readonly writable: Database | null;
}

export function createNationalLibraryService(sources: Sources): NationalLibraryService {
  const { authorities, indicators, national, writable } = sources;

  async function describedFor({ authorityId }: AuthorityRecord): Promise<MeasureRecord[]> {
    const releases = standingReleases(await national.releases(authorityId), null);
    const rows = await national.descriptions(
      releases.map(({ id }) => id),
      null,
    );
    return describedMeasures(rows, releases);
  }

  function asRecord(release: ReleaseRow): ReleaseRecord {
    const nothing = { releaseId: release.id, values: 0, models: [] };
    return {
      ...release,
      content: async () => (await national.contents([release.id]))[0] ?? nothing,
    };
  }

  async function linksOf(authority: AuthorityRecord): Promise<NationalLinkRecord[]> {
    const [catalogue, links, measures] = await Promise.all([
      indicators.catalogueAt(authority),
      national.links(authority),
      describedFor(authority),
    ]);
    return catalogue.map((indicator) => {
      const link = links.find(({ indicatorId }) => indicatorId === indicator.id);
      const isSame = ({ source, key }: MeasureRecord) =>
        source === link?.source && key === link.key;
      return {
        ...{ authority, indicator, note: link?.note ?? null },
        measure: link === undefined ? null : (measures.find(isSame) ?? notLoaded(link)),
      };
    });
  }

  return {
    asRecord,
    async releases(slug) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return [];
      return (await national.releases(authority.authorityId)).reverse().map(asRecord);
    },

    async measures(slug, search, first) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return [];
      const words = (search ?? '').toLowerCase().split(/\s+/);
      const holds = ({ name, key, topic }: MeasureRecord) => {
        const text = `${name} ${key} ${topic ?? ''}`.toLowerCase();
        return words.every((word) => text.includes(word));
      };
      return (await describedFor(authority)).filter(holds).slice(0, first);
    },

    async links(slug) {
      const authority = await authorities.bySlug(slug);
      return authority === null ? [] : linksOf(authority);
    },

    async link({ authority: slug, indicator: key, measure, reason, actor }) {
      if (writable === null) throw new Error('There is no database to write to.');
      const authority = await authorities.bySlug(slug);
      if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      const indicator = await indicators.byKey(authority, key);
      if (indicator === null) throw refused('UNKNOWN_INDICATOR', 'There is no such indicator.');
      const { authorityId } = authority;
      const releases = standingReleases(await national.releases(authorityId), null);
      const ids = releases.map(({ id }) => id);
      const measureId = measure && (await national.measureId(authorityId, measure, ids));
      if (measure !== null && measureId === null) {
        throw refused('UNKNOWN_MEASURE', 'No published file that is loaded holds this measure.');
      }
      const before = (await national.links(authority, indicator.id))[0] ?? null;
      if (measure === null && before === null) {
        throw refused('NOT_LINKED', 'This indicator is tied to no national measure.');
      }
      const revision = await insertLink(writable, {
        ...{ authorityId, indicator, before, actor, reason },
        measure: measure && { ...measure, id: measureId ?? 0 },
      });
      const described = await national.descriptions(ids, measure && [measure]);
      return {
        ...{ authority: { ...authority, revision }, indicator },
        measure: measure && (describedMeasures(described, releases)[0] ?? notLoaded(measure)),
        note: measure && reason,
      };
    },
  };
}

/** A measure that is tied to an indicator while no file that is loaded speaks of it. */
function notLoaded({ source, key }: { source: NationalSource; key: string }): MeasureRecord {
  return {
    ...{ source, key, name: key, topic: null, polarity: 'INFO', unit: null, decimals: 1 },
    ...{ yearType: null, noQuartile: false, description: null },
  };
}
