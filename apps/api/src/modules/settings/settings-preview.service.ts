import {
  exceptionRuleName,
  formatPeriod,
  formatValue,
  indicatorHistories,
  indicatorTitle,
  judgeExceptions,
  judgeScorecard,
  monthCodeOf,
  month,
  monthsLookedAt,
  ratingChanges,
  readExceptionRules,
  type AuthoritySettings,
  type JudgedExceptions,
  type Period,
  type RatingChange,
  type RatingWording,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { counted, type EditsPreview } from '../catalogue/catalogue-preview.service';
import type { CatalogueState } from '../catalogue/catalogue-state';
import { standingWords, toleranceWords } from '../catalogue/standard-words';
import type { ExceptionFactsService } from '../exception/exception-facts.service';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';

/** Exceptions of the month on which pages open that would be there, that would be there no more, and that other rules would make. */
export interface ExceptionsTurned {
  readonly come: readonly string[];
  readonly go: readonly string[];
  readonly others: readonly string[];
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly exceptions: ExceptionFactsService;
}

/** A month and the one before it: what judging a reading takes. */
const REACH = { own: 2, beside: 2 };
/** Months of which a year to date may be made, and the year before. */
const YEARS = 25;

/** The authority as its asker sees it, under other settings. */
const under = (authority: AuthorityRecord, settings: AuthoritySettings): AuthorityRecord => ({
  ...authority,
  ...settings,
});

export interface SettingsPreviewService {
  /** The month on which pages open; null where nothing is on record. */
  period(slug: string): Promise<Period | null>;
  /** Which ratings of every month on record would be others. */
  ratings(slug: string, after: AuthoritySettings): Promise<EditsPreview>;
  /** Which years to date of the latest month would be others, by name. */
  yearsToDate(slug: string, after: AuthoritySettings): Promise<readonly string[]>;
  /** Null where nothing is on record. */
  exceptions(slug: string, after: AuthoritySettings): Promise<ExceptionsTurned | null>;
}

export function createSettingsPreviewService(sources: Sources): SettingsPreviewService {
  const load = (authority: AuthorityRecord, key: string, months: number) =>
    sources.facts.load({
      ...{ authority, revision: authority.revision, period: month(key), place: null, months },
      ...{ modelled: true, indicators: null, columns: 'EVERY_PLACE', withFindings: false },
      reach: months === 1 ? REACH : { own: months, beside: months },
    });

  return {
    async period(slug) {
      const authority = await sources.authorities.bySlug(slug);
      return authority && sources.authorities.opensOn(authority);
    },

    async ratings(slug, after) {
      const authority = await sources.authorities.bySlug(slug);
      const isSame = authority?.precision === after.precision;
      const keys = authority === null || isSame ? [] : await sources.authorities.months(authority);
      const changes: RatingChange[] = [];
      let compared = 0;
      for (const key of [...keys].reverse()) {
        const facts = authority && (await load(authority, key, 1));
        if (authority === null || facts === null) continue;
        const found = ratingChanges(
          facts,
          { ...facts, precision: after.precision },
          wordingOf(authority),
        );
        compared += found.compared;
        changes.push(...found.changes);
      }
      const lookedAt = isSame ? '' : monthsLookedAt(keys.length, authority?.reads !== undefined);
      return { compared, months: keys.length, lookedAt, changes, counts: counted(changes) };
    },

    async yearsToDate(slug, after) {
      const authority = await sources.authorities.bySlug(slug);
      if (authority?.financialYearStartMonth === after.financialYearStartMonth) return [];
      const period = authority && (await sources.authorities.opensOn(authority));
      if (authority === null || period === null) return [];
      const key = period.start.slice(0, 7);
      const [was, will] = [
        await load(authority, key, YEARS),
        await load(under(authority, after), key, YEARS),
      ];
      return was === null || will === null ? [] : yearsTurned(was, will);
    },

    async exceptions(slug, after) {
      const authority = await sources.authorities.bySlug(slug);
      const { rules } = readExceptionRules(after.exceptionRules);
      if (authority === null || rules === null) return null;
      const found = await sources.exceptions.load({
        ...{ authority: slug, period: null, edition: null, place: null, below: true },
      });
      if (found === null) return null;
      const { asked } = found;
      const facts = { ...asked.facts, precision: after.precision };
      const will = judgeExceptions({ ...asked, facts, rules }, indicatorHistories(facts));
      return turned(
        rulesByName(judgeExceptions(asked), asked.wording),
        rulesByName(will, asked.wording),
      );
    },
  };
}

/** The rules that fire, in words, by the indicator and the place of which they do. */
type RulesByName = ReadonlyMap<string, string>;

function rulesByName(
  { exceptions }: JudgedExceptions<LoadedFacts['rows'][number]>,
  wording: RatingWording | undefined,
): RulesByName {
  return new Map(
    exceptions.map(({ row, place, rules }) => [
      `${indicatorTitle(row.indicator)}, ${place.name}`,
      rules.map(({ rule }) => exceptionRuleName(rule, wording)).join(', '),
    ]),
  );
}

function turned(was: RulesByName, will: RulesByName): ExceptionsTurned {
  const notIn = (some: RulesByName, others: RulesByName) =>
    [...some].flatMap(([name, rules]) => (others.has(name) ? [] : [`${name}: ${rules}`]));
  return {
    come: notIn(will, was),
    go: notIn(was, will),
    others: [...will].flatMap(([name, rules]) => {
      const before = was.get(name);
      return before === undefined || before === rules ? [] : [`${name}: ${before} → ${rules}`];
    }),
  };
}

function yearsTurned(was: LoadedFacts, will: LoadedFacts): readonly string[] {
  const before = judgeScorecard(was);
  const after = judgeScorecard(will);
  const said = (row: (typeof before.rows)[number] | undefined, place: number) => {
    const value = row?.yearToDates[place];
    if (row === undefined || value == null) return 'none';
    const { unit, decimals } = row.facts.indicator;
    const isModelled = monthCodeOf(row.yearToDateCodes, place).provenance === 'MODELLED';
    return `${formatValue(value, unit ?? '', decimals)}${isModelled ? ' (modelled)' : ''}`;
  };
  return before.rows.flatMap((judged, row) =>
    was.places.flatMap(({ name }, place) => {
      const { facts } = judged;
      const [from, to] = [said(judged, place), said(after.rows[row], place)];
      if (from === to) return [];
      const period = was.span.months.at(-1);
      const when = period === undefined ? '' : `, ${formatPeriod(period)}`;
      return [`${indicatorTitle(facts.indicator)}, ${name}${when}: ${from} → ${to}`];
    }),
  );
}

/** Tolerances that follow another model than the one set, in words. */
export function unfitTolerances(
  { tolerances, indicators }: CatalogueState,
  { judgementModel }: AuthoritySettings,
): readonly string[] {
  const titles = new Map(indicators.map((each) => [each.key, indicatorTitle(each)]));
  return tolerances
    .filter(({ rule }) => rule.model !== judgementModel)
    .map(
      (each) =>
        `${titles.get(each.key) ?? each.key}: ${toleranceWords(each)}, for ${standingWords(each)}`,
    );
}
