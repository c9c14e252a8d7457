import type { IndicatorDimension } from '../breakdown/breakdown.service';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { SectionLoaders } from './section.loaders';
import type { SectionRow } from './section.repository';

/** A page of the report that knows at which revision its indicators are described. */
export interface SectionRecord extends SectionRow {
  readonly revision: number;
}

export interface SectionService {
  /** In the order of the report. */
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
  const ofAuthority = async ({ authorityId, revision }: RecordAt): Promise<SectionRecord[]> =>
    (await loaders.ofAuthority.load(authorityId)).map((row) => ({ ...row, revision }));
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
