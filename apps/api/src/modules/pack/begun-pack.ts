import {
  contentsFromTemplate,
  defaultPackContents,
  formatPeriod,
  readPackTemplate,
  type PackContents,
  type PackReaders,
  type Period,
} from '@vital-signs/domain';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { reportedIn } from '../authority/reported-period';
import type { PackSubject } from './pack-means';
import type { PackTemplateRecord } from './pack.repository';
import { editionOfPack, type PackService } from './pack.service';

export interface PackWanted {
  readonly authority: AuthorityRecord;
  /** As somebody names it: a month stands for its quarter where the authority reports by quarter. */
  readonly period: Period;
  readonly readers: PackReaders;
  /** Null: with what such packs hold. */
  readonly template: PackTemplateRecord | null;
}

/** What a pack begins with. */
export interface BegunPack {
  readonly period: Period;
  readonly subject: PackSubject;
  readonly contents: PackContents;
}

/**
 * What a pack of a month begins with, from a template or without.
 * @throws GraphQLError where the month has no edition for such readers.
 */
export async function begunPack(
  packs: Pick<PackService, 'areas'>,
  { authority, period: named, readers, template }: PackWanted,
): Promise<BegunPack> {
  const period = reportedIn(authority, named);
  const edition = editionOfPack(authority, { period, readers });
  if (edition === null) {
    throw refused(
      'NO_EDITION',
      readers === 'PUBLIC'
        ? `${formatPeriod(period)} has no public edition: publish one first.`
        : `${formatPeriod(period)} has no edition for the authority’s own people: publish one first.`,
    );
  }
  const areas = (await packs.areas(edition)).map(({ slug }) => slug);
  const beginning = { period, readers, areas };
  const kept = template && readPackTemplate(template.contents);
  return {
    period,
    subject: { authority, edition, readers },
    contents: kept ? contentsFromTemplate(kept, beginning) : defaultPackContents(beginning),
  };
}
