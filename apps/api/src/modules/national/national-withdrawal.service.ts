import type { Database } from '@vital-signs/database';
import { standingReleases } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { latestPeriodOf } from '../authority/reported-period';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import { compareIndicator } from './compare-indicator';
import { comparisonChanges, type ComparisonChange } from './comparison-changes';
import { loadMeasures } from './loaded-measure';
import type { ReleaseRecord } from './national-library.service';
import { insertWithdrawal, WithdrawnAlreadyError } from './national-withdrawal.repository';
import type { NationalRepository, ReleaseRow } from './national.repository';

/** What would become of an authority's comparisons without a release. */
export interface WithdrawalPreview {
  readonly release: number;
  readonly changes: readonly ComparisonChange[];
  /** How many indicators are compared with published figures. */
  readonly compared: number;
  /** Numbers of the editions that keep it, the latest first. */
  readonly editions: readonly number[];
}

export interface WithdrawalAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Number of the release. */
  readonly release: number;
  readonly reason: string;
  readonly actor: AuditActor;
}

export interface NationalWithdrawalService {
  /** Null where the authority is not known, or has no such release that stands. */
  preview(slug: string, release: number): Promise<WithdrawalPreview | null>;
  /** @throws GraphQLError when it is refused, with what is wrong in a sentence. */
  withdraw(asked: WithdrawalAsked): Promise<ReleaseRecord>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly national: NationalRepository;
  /** Null where nothing can be written: inside a transaction that reads. */
  readonly writable: Database | null;
}

export function createNationalWithdrawalService(sources: Sources): NationalWithdrawalService {
  const { authorities, indicators, national, writable } = sources;

  /** Every comparison of an authority beside its latest month, by some releases. */
  async function comparisonsBy(authority: AuthorityRecord, releases: readonly ReleaseRow[]) {
    const period = latestPeriodOf(authority);
    if (period === null) return [];
    const [links, catalogue] = await Promise.all([
      national.links(authority),
      indicators.catalogueAt(authority),
    ]);
    const measures = await loadMeasures(national, authority, links, releases);
    return catalogue.flatMap((indicator) => {
      const link = links.find(({ indicatorId }) => indicatorId === indicator.id);
      if (link === undefined) return [];
      return compareIndicator({
        ...{ indicator, releases, note: link.note, loaded: measures(link) },
        ...{ period, year: null, model: null, edition: null },
        authorityName: authority.name,
      });
    });
  }

  return {
    async preview(slug, release) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return null;
      const seen = await national.releases(authority.authorityId);
      const standing = standingReleases(seen, null);
      if (!standing.some(({ id }) => id === release)) return null;
      const before = await comparisonsBy(authority, standing);
      const after = await comparisonsBy(
        authority,
        standing.filter(({ id }) => id !== release),
      );
      const changes = before.flatMap((one, index) => {
        const other = after[index];
        return other === undefined ? [] : comparisonChanges(one, other);
      });
      const keep = ({ releaseId }: { readonly releaseId: number | null }) =>
        standingReleases(seen, releaseId ?? 0).some(({ id }) => id === release);
      return {
        ...{ release, changes, compared: before.length },
        editions: authority.editions.filter(keep).map(({ number }) => number),
      };
    },

    async withdraw({ authority: slug, release: number, reason, actor }) {
      if (writable === null) throw new Error('There is no database to write to.');
      const authority = await authorities.bySlug(slug);
      if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      const { authorityId } = authority;
      const find = async () =>
        (await national.releases(authorityId)).find(({ id }) => id === number);
      const release = await find();
      if (release === undefined) throw refused('UNKNOWN_RELEASE', 'There is no such release.');
      if (release.forAll) {
        throw refused(
          'FOR_ALL',
          'This file was loaded for every authority: whoever runs the server withdraws it.',
        );
      }
      try {
        await insertWithdrawal(writable, { release: number, authorityId, reason, actor });
      } catch (error) {
        if (error instanceof WithdrawnAlreadyError) {
          throw refused('WITHDRAWN_ALREADY', 'This file is withdrawn already.');
        }
        throw error;
      }
      const withdrawn = (await find()) ?? release;
      const nothing = { releaseId: number, values: 0, models: [] };
      return {
        ...withdrawn,
        content: async () => (await national.contents([number]))[0] ?? nothing,
      };
    },
  };
}
