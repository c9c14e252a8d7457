import type { Audience } from '@vital-signs/database';
import {
  formatPeriod,
  periodKey,
  quarterlyObstacle,
  type Period,
  type UnprotectedCount,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { periodOfEdition } from '../authority/reported-period';
import type { AuthorityService } from '../authority/authority.service';
import type { CommentaryRepository } from '../commentary/commentary.repository';
import type { EditionDocumentService } from '../edition/edition-document.service';
import type { PreparedDocument } from '../edition/edition.repository';
import type { PublicEditionDocumentService } from './public-edition-document.service';
import type { WithheldCommentary } from './public-edition-task';

export interface PreparationAsked {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly audience: Audience;
  readonly accurateAsOf: string | null;
}

/** What publishing a month would hold and hide. */
export interface PreparedEdition {
  /** Null where there is nothing to publish. */
  readonly document: PreparedDocument | null;
  readonly indicators: number;
  readonly places: number;
  readonly hiddenSmall: number;
  readonly hiddenBeside: number;
  readonly hiddenEarlier: number;
  readonly commentary: number;
  readonly commentaryWithheld: number;
  /** The commentary left out of a public edition. */
  readonly withheld: readonly WithheldCommentary[];
  /** Why it cannot be published, each in a sentence; empty where it can. */
  readonly obstacles: readonly string[];
}

export interface EditionPreparationService {
  /** The edition that would follow the record as it stands, under the number and revision that come next. */
  prepare(asked: PreparationAsked): Promise<PreparedEdition>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly documents: EditionDocumentService;
  readonly publicDocuments: PublicEditionDocumentService;
  readonly commentary: CommentaryRepository;
}

/** More would not be read; they are counted. */
const MOST_NAMED = 10;

const NOTHING: PreparedEdition = {
  ...{ document: null, indicators: 0, places: 0, hiddenSmall: 0, hiddenBeside: 0 },
  hiddenEarlier: 0,
  ...{ commentary: 0, commentaryWithheld: 0, withheld: [], obstacles: [] },
};

export function createEditionPreparationService(sources: Sources): EditionPreparationService {
  return {
    async prepare({ authority, period, audience, accurateAsOf }) {
      const months = await sources.authorities.months(authority);
      if (!months.includes(periodKey(period))) {
        return { ...NOTHING, obstacles: [`There are no figures for ${formatPeriod(period)}.`] };
      }
      const readAt = authority.revision;
      const next = {
        number: Math.max(0, ...authority.editions.map(({ number }) => number)) + 1,
        revision: readAt + 1,
      };
      const asked = { authority, period, ...next, readAt, accurateAsOf };
      if (audience === 'PUBLIC') {
        const obstacle = quarterlyObstacle(authority.reportingPeriod, publicPeriods(authority));
        if (obstacle !== null) return { ...NOTHING, obstacles: [obstacle] };
        const {
          published,
          hidden,
          unprotected,
          counts: _,
          ...made
        } = await sources.publicDocuments.make(asked);
        return {
          ...made,
          document: { ...published, ...next },
          hiddenSmall: hidden.primary,
          hiddenBeside: hidden.secondary,
          hiddenEarlier: hidden.earlier,
          obstacles: obstaclesOf(unprotected),
        };
      }
      const [{ published, ...made }, commentary] = await Promise.all([
        sources.documents.make(asked),
        sources.commentary.approvedFor(['INTERNAL', 'PUBLIC'], {
          ...{ authorityId: authority.authorityId, revision: readAt, month: period.start },
        }),
      ]);
      return {
        ...NOTHING,
        ...made,
        document: { ...published, ...next },
        commentary: commentary.length,
      };
    },
  };
}

/** Keys of the periods that are public already. */
export function publicPeriods({ editions }: AuthorityRecord): readonly string[] {
  return editions
    .filter(({ audience }) => audience === 'PUBLIC')
    .map((edition) => periodKey(periodOfEdition(edition)));
}

/** Each reason with the counts that it is of. */
function obstaclesOf(unprotected: readonly UnprotectedCount[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { cell, reason } of unprotected) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), countName(cell)]);
  }
  return [...byReason].map(([reason, counts]) => {
    const more = counts.length - MOST_NAMED;
    const named = counts.slice(0, MOST_NAMED).join('; ');
    return `${reason} It is of ${named}${more > 0 ? `; and ${more} more` : ''}.`;
  });
}

/** A count by indicator, place and month; the last part of its identity is its value, which is not told. */
function countName(cell: string): string {
  return cell.split('|').slice(0, 3).join(', ');
}
