import type { Database } from '@vital-signs/database';
import { formatPeriod, month } from '@vital-signs/domain';
import { AlreadyPublishedError } from './modules/edition/edition.repository';
import { editionFor } from './modules/edition/edition-record';
import { publishEdition } from './modules/edition/edition-publication.service';
import { serviceFactory } from './services';

const PERSON = 'Seed of the sample data';

/** The month of a sample that is published from the first day. */
export interface SampleEdition {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month. */
  readonly month: string;
  readonly accurateAsOf: string;
}

/** Publishes the month of a sample, unless it is published. */
export async function publishSampleEdition(
  database: Database,
  { authority: slug, month: key, accurateAsOf }: SampleEdition,
  progress: (sentence: string) => void,
): Promise<void> {
  const today = () => accurateAsOf;
  const authority = await serviceFactory(database, today)().authorities.bySlug(slug);
  const period = month(key);
  if (authority === null || editionFor(authority, { period }) !== null) return;
  progress(`Publishing ${authority.name}’s edition of ${formatPeriod(period)} …`);
  const published = publishEdition(
    database,
    (record) => serviceFactory(record, today)().editionDocuments,
    {
      authority,
      period,
      accurateAsOf,
      audience: 'INTERNAL',
      publishedBy: PERSON,
      reason: `Edition of ${formatPeriod(period)}`,
      onlyFirst: true,
    },
  );
  await published.catch((error: unknown) => {
    // Of several processes that start at once, one publishes and the others find it done.
    if (!(error instanceof AlreadyPublishedError)) throw error;
  });
}
