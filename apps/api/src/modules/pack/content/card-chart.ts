import {
  basisOfPeriod,
  comparatorPossessive,
  formatLimit,
  formatPeriod,
  inForceFor,
  parsePeriodKey,
  periodNoun,
  periodSummary,
  polarityInUse,
  saidSentence,
  stateWords,
  targetWithin,
  toleranceZones,
  type Period,
  type ScorecardLayout,
  type ToleranceZone,
} from '@vital-signs/domain';
import type { ChartBand, ChartLimit, PackChart } from '@vital-signs/pack';
import type { ReportCard } from '../../report-card/card-parts';
import { packTitle } from './card-ids';
import { toneOf, type PackVoice } from './pack-voice';

/** What the chart of a card is drawn with beside the card itself. */
export interface ChartAbout {
  readonly regionName: string | null;
  readonly layout: Pick<ScorecardLayout, 'words' | 'secondWords'> | null;
}

/** Benchmarks that the chart has room for; beneath it all are said. */
const DRAWN = ['NEIGHBOUR_AVERAGE', 'NATIONAL'];

/** Stretches of periods in which the same tolerance holds, oldest first. */
interface ZoneStretch {
  readonly zones: readonly ToleranceZone[];
  readonly first: number;
  readonly last: number;
}

function stretchesOf(card: ReportCard, periods: readonly Period[]): readonly ZoneStretch[] {
  const stretches: (ZoneStretch & { readonly key: string })[] = [];
  for (const [index, period] of periods.entries()) {
    const rule = inForceFor(card.tolerances, card.place.placeId, period)?.rule ?? null;
    const polarity =
      rule === null
        ? card.indicator.polarity
        : polarityInUse(card.indicator.polarity, rule).polarity;
    const zones = rule === null ? [] : toleranceZones(rule, polarity);
    const key = JSON.stringify(zones);
    const before = stretches.at(-1);
    if (before?.key === key) stretches[stretches.length - 1] = { ...before, last: index };
    else stretches.push({ key, zones, first: index, last: index });
  }
  return stretches;
}

function bandsOf(
  card: ReportCard,
  periods: readonly Period[],
  { layout }: ChartAbout,
): readonly ChartBand[] {
  return stretchesOf(card, periods).flatMap(({ zones, first, last }) =>
    zones.map(({ state, from, to }): ChartBand => {
      const { symbol, word } = stateWords(layout ?? { words: {} }, state);
      return { tone: toneOf(state), name: `${symbol} ${word}`, low: from, high: to, first, last };
    }),
  );
}

/**
 * The targets of a card's periods: those on record, else that of the second of two ratings, which no zone
 * shows. An upper target is the edge of a zone already.
 */
function targetsOf(card: ReportCard, periods: readonly Period[]): readonly (number | null)[] {
  return periods.map((period, index) => {
    const rule = inForceFor(card.tolerances, card.place.placeId, period)?.rule ?? null;
    const rated = rule?.model === 'DUAL' ? targetWithin(rule) : null;
    return card.series.targets[index] ?? rated;
  });
}

/** Levels of a target or of the way to it, a stretch for each value of it. */
function levelsOf(
  targets: readonly (number | null)[],
  called: string,
  { indicator }: ReportCard,
): readonly ChartLimit[] {
  const limits: (ChartLimit & { first: number; last: number })[] = [];
  for (const [index, value] of targets.entries()) {
    const before = limits.at(-1);
    if (value === null) continue;
    if (before?.value === value && before.last === index - 1) {
      limits[limits.length - 1] = { ...before, last: index };
    } else {
      const name = `${called} ${formatLimit(value, indicator.unit ?? '')}`;
      limits.push({ name, value, stroke: 'DASHED', first: index, last: index });
    }
  }
  return limits;
}

function benchmarksOf(
  { benchmarks }: ReportCard,
  { regionName }: ChartAbout,
): readonly ChartLimit[] {
  return benchmarks.flatMap(({ benchmark: { comparator, value, year } }): ChartLimit[] => {
    if (!DRAWN.includes(comparator)) return [];
    const whose = comparatorPossessive(comparator, regionName)
      .replace(/^the /, '')
      .replace(/’s?$/, '');
    const name = year === null ? whose : `${whose} ${year}`;
    return [{ name, value, stroke: 'DOTTED' }];
  });
}

/** A card as it is drawn: of a year to date the months alone, where they are on record, and nothing that is set for the year. */
function drawnOf(card: ReportCard): ReportCard {
  const { monthsAlone } = card.series;
  if (monthsAlone === null) return card;
  const nothing = { states: [], targets: [], planned: [], plannedBetween: [], signals: [] };
  const { decimals } = card.indicator;
  const series = { ...card.series, ...nothing, ...monthsAlone, decimals };
  return { ...card, tolerances: [], benchmarks: [], series };
}

/** The line of a card with what it is judged by, and what it shows in words; null where it has no figure. */
export function cardChart(
  whole: ReportCard,
  id: string,
  about: ChartAbout,
  voice: PackVoice,
): PackChart | null {
  const card = drawnOf(whole);
  const { series, indicator, place } = card;
  const periods = series.periods.map(parsePeriodKey);
  const last = periods.at(-1);
  if (last === undefined || series.values.every((value) => value === null)) return null;
  const unit = indicator.unit ?? '';
  const decimals = Math.max(indicator.decimals, series.decimals);
  const noun = periodNoun(last.kind);
  const told = periodSummary({
    noun,
    names: periods.map((period) => formatPeriod(period)),
    values: series.values,
    ...{ unit, decimals },
  });
  const summary =
    series.monthsAlone === null
      ? told
      : `${basisOfPeriod('IN_PERIOD', noun)} alone, beside the year to date and not rated: ${told}`;
  const rings = series.signals.length === 0 ? '' : ' Rings: points that take part in a signal.';
  const ringed = series.signals.map((key) => series.periods.indexOf(key));
  return {
    kind: 'CHART',
    id: `${id}-chart`,
    title: voice.title(`${packTitle(indicator)}, ${place.name}`),
    words: voice.ownTitle(`${saidSentence(summary)}${rings}`),
    periods: periods.map((period) => formatPeriod(period, 'SHORT')),
    ...{ unit, decimals },
    lines: [{ name: place.shortName, values: series.values, ringed }],
    bands: bandsOf(card, periods, about),
    limits: [
      ...levelsOf(targetsOf(card, periods), 'target', card),
      ...levelsOf(series.planned, 'trajectory', card),
      ...benchmarksOf(card, about),
    ].map((limit) => ({ ...limit, name: voice.ownTitle(limit.name) })),
  };
}
