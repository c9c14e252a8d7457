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
}

export function createSectionService(
  loaders: SectionLoaders,
  indicators: IndicatorService,
): SectionService {
  const ofAuthority = async ({ authorityId, revision }: RecordAt): Promise<SectionRecord[]> =>
    (await loaders.ofAuthority.load(authorityId)).map((row) => ({ ...row, revision }));
  return {
    ofAuthority,
    ofArea: async (at, area) =>
      (await ofAuthority(at)).filter((section) => section.area.slug === area),
    ofIndicator: async (at, id) =>
      (await ofAuthority(at)).filter(({ indicatorIds }) => indicatorIds.includes(id)),
    async indicators({ authorityId, revision, indicatorIds }) {
      const catalogue = await indicators.catalogueAt({ authorityId, revision });
      const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
      return indicatorIds.flatMap((id) => byId.get(id) ?? []);
    },
  };
}
