import { quarterlyObstacle, type AuthoritySettings, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { latestPeriodOf } from '../authority/reported-period';
import { publicPeriods } from '../publication/edition-preparation.service';
import type { AuthorityService } from '../authority/authority.service';
import type {
  MadePublicDocument,
  PublicEditionDocumentService,
} from '../publication/public-edition-document.service';

/** How many counts are held back in a public edition. */
export interface CountsHidden {
  /** Small, or leaving a small rest. */
  readonly small: number;
  /** So that those cannot be worked out. */
  readonly beside: number;
}

/** What another policy of small numbers would do with the latest month, were it public for the first time. */
export interface SmallNumbersTurned {
  readonly period: Period;
  /** How many counts there are to be shown or held back. */
  readonly counts: number;
  readonly now: CountsHidden;
  readonly then: CountsHidden;
}

/** The turn, or why there is none to be shown; both null where the policy stays as it is. */
export interface SmallNumbersPreview {
  readonly turned: SmallNumbersTurned | null;
  readonly obstacle: string | null;
}

export interface SmallNumbersPreviewService {
  turned(slug: string, after: AuthoritySettings): Promise<SmallNumbersPreview>;
}

interface Sources {
  /** As the viewer knows them. */
  readonly authorities: AuthorityService;
  /** An authority as it stands now, whoever asks; null where there is none. */
  readonly stand: (slug: string) => Promise<{
    readonly authority: AuthorityRecord;
    readonly publicDocuments: PublicEditionDocumentService;
  } | null>;
}

const NO_FIGURES = 'There are no figures yet, so no public edition can be tried.';

const hiddenIn = ({ hidden }: MadePublicDocument): CountsHidden => ({
  small: hidden.primary,
  beside: hidden.secondary,
});

export function createSmallNumbersPreviewService({
  authorities,
  stand,
}: Sources): SmallNumbersPreviewService {
  return {
    async turned(slug, after) {
      const [known, stands] = await Promise.all([authorities.bySlug(slug), stand(slug)]);
      const published = stands === null ? [] : publicPeriods(stands.authority);
      const obstacle = quarterlyObstacle(after.reportingPeriod, published);
      if (obstacle !== null) return { turned: null, obstacle };
      const { reportingPeriod } = after;
      const period = known === null ? null : latestPeriodOf({ ...known, reportingPeriod });
      if (stands === null || period === null) return { turned: null, obstacle: NO_FIGURES };
      const { authority, publicDocuments } = stands;
      const made = (policy: unknown) =>
        publicDocuments.make({
          authority: { ...authority, reportingPeriod, smallNumbers: policy },
          ...{ period, number: 1, revision: authority.revision, accurateAsOf: null, asFirst: true },
        });
      const [was, will] = [await made(authority.smallNumbers), await made(after.smallNumbers)];
      return {
        turned: { period, counts: will.counts, now: hiddenIn(was), then: hiddenIn(will) },
        obstacle: null,
      };
    },
  };
}
