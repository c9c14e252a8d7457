import type { Queryable } from '@vital-signs/database';
import type { ImportCatalogue } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import { namedPlaces } from './import-catalogue.repository';

interface Sources {
  readonly database: Queryable;
  readonly indicators: IndicatorService;
  readonly today: () => string;
}

/** What a file of an authority is understood against: everything that it may name. */
export async function catalogueOf(
  { database, indicators, today }: Sources,
  { authorityId, revision, financialYearStartMonth }: AuthorityRecord,
): Promise<ImportCatalogue> {
  const at = { authorityId, revision };
  const [known, places] = await Promise.all([
    indicators.catalogueAt(at),
    namedPlaces(database, at),
  ]);
  return { financialYearStartMonth, today: today(), indicators: known, places };
}
