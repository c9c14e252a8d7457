import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { Reading, ReadingService } from '../reading/reading.service';
import type { TiedCouncilRow } from './tied-council.repository';

/** Another council as far as the caller sees it: of one in which they have no role nothing of its own. */
export interface CouncilElsewhereRecord {
  readonly name: string;
  readonly code: string | null;
  readonly slug: string | null;
  readonly indicator: IndicatorRecord | null;
  readonly note: string | null;
  readonly reading: Reading | null;
}

interface Sources {
  /** As far as the caller knows them. */
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly readings: ReadingService;
}

/** An authority's own figure of an indicator, of the whole of it, in the period on which its pages open. */
export async function latestReading(
  { authorities, readings }: Pick<Sources, 'authorities' | 'readings'>,
  authority: AuthorityRecord,
  indicator: string,
): Promise<Reading | null> {
  const period = await authorities.opensOn(authority);
  if (period === null) return null;
  const asked = { authority, indicator, period, place: null, edition: null };
  const reading = await readings.reading(asked);
  return reading?.place.kind === 'AUTHORITY' ? reading : null;
}

/** Councils that tie an indicator to a measure, each with its own latest figure where the caller may see it. */
export function councilsElsewhere(
  sources: Sources,
  tied: readonly TiedCouncilRow[],
): Promise<CouncilElsewhereRecord[]> {
  return Promise.all(
    tied.map(async ({ name, code, ...row }) => {
      const published = { name, code, slug: null, indicator: null, note: null, reading: null };
      const authority = await sources.authorities.bySlug(row.slug);
      // What was tied since the caller's last publication is not theirs to see yet.
      if (authority === null || row.fromRevision > authority.revision) return published;
      const indicator = await sources.indicators.byKey(authority, row.indicator);
      if (indicator === null) return { ...published, slug: row.slug };
      return {
        ...{ name, code, indicator, slug: row.slug, note: row.note },
        reading: await latestReading(sources, authority, row.indicator),
      };
    }),
  );
}
