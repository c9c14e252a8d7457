import {
  DEFAULT_EXCEPTION_RULES,
  exceptionRuleName,
  exceptionsSentence,
  EXCEPTION_ORDER_SENTENCE,
  chartOfCell,
  gapSentence,
  indicatorHistories,
  judgeExceptions,
  onlyPlaces,
  rulesInWords,
  sinceWords,
  statusWords,
  type FiredRule,
  type JudgedPeriod,
} from '@vital-signs/domain';
import { EXCEPTIONS_ASKED } from '../page-requests';
import { briefOf } from './brief-by-hand';
import type { HandFacts, HandRow } from './facts';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

/** As far back as the page looks. */
const MONTHS_LOADED = 60;

/** What needs attention at the authority itself as JSON text, by the rules of one that set none. */
export async function exceptionsByHand(source: HandSource): Promise<string> {
  const { row, facts } = await loadFacts(source, {
    ...{ ...EXCEPTIONS_ASKED, only: null, shown: MONTHS_LOADED },
    ...{ rows: 'SCORECARD', places: 'NEIGHBOURS' },
    reach: { own: MONTHS_LOADED, beside: 1 },
  });
  const here = { ...onlyPlaces<HandRow, HandFacts>(facts, [0]), modelled: false };
  const rules = DEFAULT_EXCEPTION_RULES;
  const nothingSaid = { flags: [], acknowledgements: [] };
  const judged = judgeExceptions<HandRow>(
    { facts: here, rules, ...nothingSaid },
    indicatorHistories(here),
  );
  return JSON.stringify({
    exceptions: {
      revision: row.revision,
      sentence: exceptionsSentence(judged),
      orderSentence: EXCEPTION_ORDER_SENTENCE,
      rulesInWords: rulesInWords(rules),
      exceptions: judged.exceptions.map(({ row: own, judged: at, gap, ...found }) => ({
        reading: readingOf(own, at),
        ...{ state: found.state, status: found.status },
        statusWords: statusWords(found),
        since: sinceWords(found.since),
        gap: gap && {
          children: gap.children,
          sentence: gapSentence(gap, own.indicator.unit ?? ''),
        },
        rules: found.rules.map(ruleOf),
      })),
      cleared: judged.cleared.map(({ row: own, judged: at, rules: fired, withoutFigure }) => ({
        ...{ reading: readingOf(own, at), withoutFigure },
        rules: fired.map(({ rule, sentence }) => ({
          ...{ rule, sentence, name: exceptionRuleName(rule) },
        })),
      })),
    },
  });
}

function readingOf(row: HandRow, { question, cell }: JudgedPeriod) {
  const chart = chartOfCell({ row, place: question.place, cell, months: question.span.months });
  const { indicator, shown, absenceSentence, state, verdict, verdictSentence } = briefOf({
    ...{ row, question, now: cell, before: null, questionBefore: null, chart, marks: [] },
    ...{ verdict: chart.verdict, benchmarks: row.benchmarks, target: null },
  });
  return { indicator, shown, absenceSentence, state, verdict, verdictSentence };
}

function ruleOf({ rule, sentence, clears, since, isNew }: FiredRule) {
  return {
    ...{ rule, sentence, isNew, name: exceptionRuleName(rule), clears: clears.sentence },
    since: sinceWords(since),
  };
}
