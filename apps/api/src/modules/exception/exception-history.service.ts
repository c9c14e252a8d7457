import {
  beginningSentences,
  exceptionHistory,
  exceptionHistorySentence,
  exceptionRuleName,
  indicatorHistories,
  NOISE_SENTENCE,
  previewSentence,
  type ExceptionMonth,
  type ExceptionRules,
  type RatingWording,
  type RuleCount,
} from '@vital-signs/domain';
import type { ExceptionFactsService, ExceptionsAsked } from './exception-facts.service';
import { settingsOf, type ExceptionRuleSettings } from './exception-rule-settings';

export interface ExceptionHistoryAsked extends ExceptionsAsked {
  /** Other rules to try beside those in force; null: none. */
  readonly rules: ExceptionRules | null;
}

/** A month of the rules, with their names. */
export interface ToldMonth extends Omit<ExceptionMonth, 'byRule'> {
  readonly byRule: readonly (RuleCount & { readonly name: string })[];
}

/** How the rules would have behaved over the past year. */
export interface ExceptionHistory {
  readonly settings: ExceptionRuleSettings;
  readonly months: readonly ToldMonth[];
  readonly sentence: string;
  readonly preview: readonly ToldMonth[] | null;
  readonly previewSentence: string | null;
  readonly noiseSentence: string;
  readonly beginningSentences: readonly string[];
}

export interface ExceptionHistoryService {
  /** Null where the authority, the place or the edition is not known. */
  history(asked: ExceptionHistoryAsked): Promise<ExceptionHistory | null>;
}

const PERIODS_BACK = 12;

function told(month: ExceptionMonth, wording: RatingWording | undefined): ToldMonth {
  return {
    ...month,
    byRule: month.byRule.map((count) => ({
      ...count,
      name: exceptionRuleName(count.rule, wording),
    })),
  };
}

export function createExceptionHistoryService(
  facts: ExceptionFactsService,
): ExceptionHistoryService {
  return {
    async history({ rules, ...wanted }) {
      const found = await facts.load(wanted);
      if (found === null) return null;
      const { asked, loaded } = found;
      // Judged once: other rules ask the same periods.
      const histories = indicatorHistories(loaded);
      const months = exceptionHistory(asked, histories, PERIODS_BACK);
      const preview =
        rules === null ? null : exceptionHistory({ ...asked, rules }, histories, PERIODS_BACK);
      return {
        settings: settingsOf(asked.rules),
        months: months.map((month) => told(month, asked.wording)),
        sentence: exceptionHistorySentence(months),
        preview: preview && preview.map((month) => told(month, asked.wording)),
        previewSentence: preview && previewSentence(months, preview),
        noiseSentence: NOISE_SENTENCE,
        beginningSentences: beginningSentences(months),
      };
    },
  };
}
