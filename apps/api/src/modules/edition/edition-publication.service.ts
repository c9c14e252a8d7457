import type { Audience, Database, Queryable } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionDocumentService } from './edition-document.service';
import { insertEdition } from './edition.repository';

export interface Publication {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  /** The day on whose morning the figures were taken. */
  readonly accurateAsOf: string | null;
  readonly audience: Audience;
  readonly publishedBy: string;
  readonly reason: string;
  /** Refuses to publish a month that has an edition. */
  readonly onlyFirst: boolean;
}

/**
 * Publishes a month: judges every reading as known at the revision that the publication itself
 * takes, and keeps them as one document. What a public edition protects is not written yet, so only
 * editions for the authority's own people are made.
 */
export function publishEdition(
  database: Database,
  documentsOf: (record: Queryable) => EditionDocumentService,
  { authority, period, ...publication }: Publication,
): Promise<{ number: number; revision: number }> {
  const { accurateAsOf, audience } = publication;
  if (audience === 'PUBLIC') {
    throw new Error('A public edition needs small numbers protected, which is not offered.');
  }
  const { authorityId } = authority;
  const { start: periodStart, end: periodEnd } = period;
  return insertEdition(
    database,
    { authorityId, periodStart, periodEnd, ...publication },
    (record, edition) =>
      documentsOf(record).make({ authority, period, accurateAsOf, audience, ...edition }),
  );
}
