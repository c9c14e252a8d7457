import type { IndicatorDimension } from '../breakdown/breakdown.service';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { SectionLoaders } from './section.loaders';
import type { SectionRecord } from './section.repository';

export type { SectionRecord } from './section.repository';

export interface SectionService {
  /** As they were described at a revision, in the order of the report. */
  ofAuthority(at: RecordAt): Promise<SectionRecord[]>;
  /** Those of one heading of the report. */
  ofArea(at: RecordAt, area: string): Promise<SectionRecord[]>;
  /** Those on which an indicator stands. */
  ofIndicator(at: RecordAt, indicatorId: number): Promise<SectionRecord[]>;
  /** The indicators that stand on a section, in its order. */
  indicators(section: SectionRecord): Promise<IndicatorRecord[]>;
  /** The breakdowns that stand on a section, in its order. */
  dimensions(section: SectionRecord): Promise<IndicatorDimension[]>;
}

export function createSectionService(
  loaders: SectionLoaders,
  indicators: IndicatorService,
): SectionService {
  const ofAuthority = ({ authorityId, revision }: RecordAt): Promise<SectionRecord[]> =>
    loaders.reportAt.load({ authorityId, revision });
  const catalogue = async ({ authorityId, revision }: RecordAt) => {
    const described = await indicators.catalogueAt({ authorityId, revision });
    return new Map(described.map((indicator) => [indicator.id, indicator]));
  };
  return {
    ofAuthority,
    ofArea: async (at, area) =>
      (await ofAuthority(at)).filter((section) => section.area.slug === area),
    ofIndicator: async (at, id) =>
      (await ofAuthority(at)).filter(({ indicatorIds }) => indicatorIds.includes(id)),
    async indicators(section) {
      const byId = await catalogue(section);
      return section.indicatorIds.flatMap((id) => byId.get(id) ?? []);
    },
    async dimensions(section) {
      const byId = await catalogue(section);
      return section.dimensions.flatMap(({ indicatorId, dimension }) => {
        const indicator = byId.get(indicatorId);
        return indicator === undefined ? [] : [{ indicator, dimension }];
      });
    },
  };
}
