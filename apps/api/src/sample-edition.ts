import type { Audience, Database } from '@vital-signs/database';
import { formatPeriod, lastDay, parsePeriodKey } from '@vital-signs/domain';
import { systemActor } from './audit/audit-actors';
import { AlreadyPublishedError } from './modules/edition/edition.repository';
import { editionFor } from './modules/edition/edition-record';
import { publishEdition } from './modules/publication/edition-publication.service';
import { serviceFactory } from './services';

const PERSON = 'Seed of the sample data';

/** A period of a sample that is published from the first day. */
export interface SampleEdition {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month, or of the quarter where it reports by quarter. */
  readonly period: string;
  readonly audience: Audience;
  /** Null where its report does not say it. */
  readonly accurateAsOf: string | null;
  /** Where its figures come from, in words; left out: nobody says it. */
  readonly source?: string;
  /** What its readers should know of it; left out: nothing. */
  readonly notes?: string;
}

const READERS: Record<Audience, string> = {
  INTERNAL: 'Edition',
  PUBLIC: 'Edition for the public',
};

/** Publishes a period of a sample, unless it is published. */
export async function publishSampleEdition(
  database: Database,
  { authority: slug, period: key, audience, accurateAsOf, source, notes }: SampleEdition,
  progress: (sentence: string) => void,
): Promise<void> {
  const period = parsePeriodKey(key);
  const services = serviceFactory(database, () => accurateAsOf ?? lastDay(period));
  const authority = await services().authorities.bySlug(slug);
  if (authority === null || editionFor(authority, { period, audience }) !== null) return;
  const what = `${READERS[audience]} of ${formatPeriod(period)}`;
  progress(`Publishing ${authority.name}: ${what} …`);
  const stand = async () => {
    const standing = await services().stand(slug);
    if (standing === null) throw new Error(`${slug} is gone while it is published.`);
    return standing;
  };
  const published = publishEdition(database, stand, {
    ...{ period, accurateAsOf, audience, onlyFirst: true, actor: systemActor(PERSON) },
    ...{ reason: what, source: source ?? null, notes: notes ?? null },
  });
  await published.catch((error: unknown) => {
    // Of several processes that start at once, one publishes and the others find it done.
    if (!(error instanceof AlreadyPublishedError)) throw error;
  });
}
