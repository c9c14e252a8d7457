import type { Database, Queryable } from '@vital-signs/database';
import {
  endProblems,
  fieldProblem,
  formatDate,
  indicatorTitle,
  monthsLeavingSentence,
  type CatalogueProblem,
} from '@vital-signs/domain';
import type { AuthorityService } from '../authority/authority.service';
import { changeCatalogue, type CatalogueOutcome } from './catalogue-change.repository';
import { NO_EDITS } from './catalogue-edits';
import { readCatalogue } from './catalogue-state.repository';
import type { CatalogueState, StandingIndicator } from './catalogue-state';
import type { Asked } from './catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { monthsOfFigures, type MonthOfFigures } from './indicator-end.repository';
import { plannedEdits } from './planned-edits';
import { NOTHING_CHANGED } from './standard-edits';

/** What an end, or taking it back, would do to the months on record. */
export interface IndicatorEndPreview {
  readonly problems: readonly CatalogueProblem[];
  /** Months whose pages would no longer have the indicator, or have it again; the earliest first. */
  readonly months: readonly (MonthOfFigures & {
    /** The latest edition of the month, which keeps what it says; null where there is none. */
    readonly edition: number | null;
  })[];
  readonly sentence: string;
}

export interface IndicatorEndService {
  /** Which months an end on a day would leave without the indicator; null: which would have it again. Saves nothing. */
  preview(authority: string, key: string, on: string | null): Promise<IndicatorEndPreview>;
  /** Ends an indicator on a day; null takes its end back. What is wrong is told in the outcome. */
  end(asked: Asked, key: string, on: string | null): Promise<CatalogueOutcome>;
}

interface Sources {
  readonly database: Queryable;
  readonly writable: Database | null;
  readonly changed: ChangedAuthority;
  /** Authorities as far as the asker sees them. */
  readonly authorities: AuthorityService;
}

interface Ending {
  readonly found: StandingIndicator;
  readonly problems: readonly CatalogueProblem[];
}

/** The indicator that is to end, with what keeps it from it. */
function endingOf(
  { indicators }: CatalogueState,
  key: string,
  on: string | null,
): Ending | CatalogueProblem {
  const found = indicators.find((each) => each.key === key);
  if (found === undefined) {
    return fieldProblem('key', 'Indicator', key, 'the key of an indicator of the authority');
  }
  if (found.measuredUntil === on) return NOTHING_CHANGED;
  return { found, problems: endProblems({ ...found, measuredUntil: on }, indicators) };
}

/** The months that an end reaches: those between where it was and where it would be. */
function reachedBy(was: string | null, will: string | null) {
  const [from, to] = [was, will].filter((day) => day !== null).sort();
  return { from: from ?? '', to: to ?? null };
}

export function createIndicatorEndService({
  database,
  writable,
  changed,
  authorities,
}: Sources): IndicatorEndService {
  return {
    async preview(slug, key, on) {
      const { authorityId } = await requireAuthority(changed, slug);
      const state = await readCatalogue(database, authorityId);
      const ending = endingOf(state, key, on);
      const problems = 'sentence' in ending ? [ending] : ending.problems;
      const seen = await authorities.bySlug(slug);
      if ('sentence' in ending || problems.length > 0 || seen === null) {
        return { problems, months: [], sentence: '' };
      }
      const { id, measuredUntil } = ending.found;
      const shown = new Set(await authorities.months(seen));
      const reached = reachedBy(measuredUntil, on);
      const months = (await monthsOfFigures(database, seen, id, reached))
        .filter(({ month }) => shown.has(month.slice(0, 7)))
        .map((each) => {
          const own = seen.editions.filter(({ periodStart }) => periodStart === each.month);
          return { ...each, edition: own[0]?.number ?? null };
        });
      const leaves = on !== null && (measuredUntil === null || on < measuredUntil);
      return { problems, months, sentence: monthsLeavingSentence(months, leaves) };
    },

    async end(asked, key, on) {
      const authority = await requireAuthority(changed, asked.authority);
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'indicator', keys: [key] },
        plan(state) {
          const ending = endingOf(state, key, on);
          if ('sentence' in ending) return [ending];
          const { found, problems } = ending;
          if (problems.length > 0) return problems;
          const { id: _id, ...described } = found;
          const edits = { ...NO_EDITS, indicators: [{ ...described, measuredUntil: on }] };
          return plannedEdits(state, edits, authority, {
            ...{ key, subject: indicatorTitle(found) },
            kind: on === null ? 'catalogue.indicator-resumed' : 'catalogue.indicator-ended',
            sentence:
              on === null
                ? 'Its end is taken back'
                : `No longer measured from ${formatDate(on)}; its figures stay on record`,
            before: { 'Measured until': found.measuredUntil },
            after: { 'Measured until': on },
          });
        },
      });
    },
  };
}
