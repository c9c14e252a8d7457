import { periodKey, type ActionReview } from '@vital-signs/domain';
import type { ActionRecord, ActionRepository } from '../action/action.repository';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { REVIEWED_FACTS, reviewedBy } from './reviewed-action';
import type { SeenActionsService, ToldListed } from './seen-actions.service';

/** What became of an action, in words. */
export interface ToldReview {
  readonly listed: ToldListed;
  readonly headline: string | null;
  readonly untold: string | null;
  readonly effect: {
    readonly kind: ActionReview['effect']['kind'];
    readonly sentence: string;
    readonly before: string | null;
    readonly after: string | null;
  } | null;
  readonly expectation: ActionReview['expectation'] | null;
  readonly caveat: string;
  readonly period: string | null;
}

export interface ActionReviewService {
  /** Null where the action is not known to the viewer. */
  review(authority: string, id: number): Promise<ToldReview | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly actions: ActionRepository;
  readonly seenActions: SeenActionsService;
}

const CAVEAT =
  'A change after an action is not a change because of it: other things happened in the same months. Nobody can tell from these figures alone.';
const OF_NO_INDICATOR =
  'It is about no indicator: there is no figure to hold it against. What came of it is said by people.';
const NO_FIGURES = 'There are no figures of this indicator at this place that you may read.';

export function createActionReviewService(sources: Sources): ActionReviewService {
  /** What the figures say of it, as the viewer sees them; null where there are none. */
  async function reviewed(
    authority: string,
    action: ActionRecord,
    { indicator, place }: ToldListed,
  ) {
    const moment = await momentOf(sources.authorities, {
      ...{ authority, period: null, edition: null },
    });
    if (moment === null || indicator === null) return null;
    const facts = await sources.facts.load({
      ...{ ...moment, ...REVIEWED_FACTS, place: place.slug, indicators: [indicator] },
    });
    const row = facts?.rows[0];
    if (facts === null || row === undefined) return null;
    const found = reviewedBy(facts, row, action);
    if (found === null) return null;
    const { review, latest } = found;
    return { review, period: latest === null ? null : periodKey(latest) };
  }

  return {
    async review(authority, id) {
      const seen = await sources.seenActions.of(authority);
      if (seen === null) return null;
      const { authorityId } = seen.authority;
      const isSeen = (number: number | null) => seen.actions.find((each) => each.id === number);
      const action = isSeen(id) ?? isSeen(await sources.actions.standingNumber(authorityId, id));
      if (action === undefined) return null;
      const listed = seen.told(action);
      const found = await reviewed(authority, action, listed);
      if (found === null) {
        const untold = action.indicatorId === null ? OF_NO_INDICATOR : NO_FIGURES;
        const nothing = { headline: null, effect: null, expectation: null, period: null };
        return { listed, untold, caveat: CAVEAT, ...nothing };
      }
      const { effect, expectation, headline } = found.review;
      return {
        ...{ listed, headline, expectation, untold: null, caveat: CAVEAT, period: found.period },
        effect: {
          ...{ kind: effect.kind, sentence: effect.sentence },
          before: effect.before?.sentence ?? null,
          after: effect.after?.sentence ?? null,
        },
      };
    },
  };
}
