import type { Database } from '@vital-signs/database';
import { ACCURATE_AS_OF, AUTHORITY, REPORT_MONTH } from '@vital-signs/database/seed';
import { month } from '@vital-signs/domain';
import { AlreadyPublishedError } from './modules/edition/edition.repository';
import { editionFor } from './modules/edition/edition-record';
import { publishEdition } from './modules/edition/edition-publication.service';
import { serviceFactory } from './services';

const PERSON = 'Seed of the sample data';

/** Publishes the month of the sample report, unless it is published. */
export async function publishSampleEdition(
  database: Database,
  progress: (sentence: string) => void,
): Promise<void> {
  const today = () => ACCURATE_AS_OF;
  const authority = await serviceFactory(database, today)().authorities.bySlug(AUTHORITY.slug);
  const period = month(REPORT_MONTH);
  if (authority === null || editionFor(authority, { period }) !== null) return;
  progress('Publishing the edition of March 2018 …');
  const published = publishEdition(
    database,
    (record) => serviceFactory(record, today)().editionDocuments,
    {
      authority,
      period,
      accurateAsOf: ACCURATE_AS_OF,
      audience: 'INTERNAL',
      publishedBy: PERSON,
      reason: 'Edition of March 2018',
      onlyFirst: true,
    },
  );
  await published.catch((error: unknown) => {
    // Of several processes that start at once, one publishes and the others find it done.
    if (!(error instanceof AlreadyPublishedError)) throw error;
  });
}
