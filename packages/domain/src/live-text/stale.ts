import { decimalsToTellApart, formatValue } from '../format';
import { differenceOf } from '../exact';
import { formatPeriod } from '../period-key';
import { periodsUpTo } from '../period';
import type { RowFacts } from '../scorecard/scorecard-facts';
import { figureWords } from './figure-words';
import { liveReading, liveValue } from './live-record';
import type { LiveRecord, ReadingNamed } from './live-record';
import { figureName } from './token-names';
import type { FigureNamed } from './token-names';

/** What is no longer as it was when a text was written. */
export interface Staleness {
  /** Figures that it names, or is about, and that changed since, each in a sentence. */
  readonly changed: readonly string[];
  /** Later months that have figures of what it names, each in a sentence. */
  readonly newer: readonly string[];
}

const WHAT: Record<FigureNamed['kind'], string> = {
  value: '',
  change: 'The move of ',
  rating: 'The rating of ',
  target: 'The target of ',
  gap: 'The gap of ',
  ytd: 'The year to date of ',
  neighbours: 'The neighbours’ figure for ',
};

/**
 * Holds what a text names against the record as its author saw it and as it is now: “3.3 in Norwich,
 * March 2018, was 56.0% when this was written and is 57.1% now.”
 *
 * @param then the record as known when it was written
 * @param now the record as known now, reaching beyond the text’s own month where there is more
 */
export function staleness<Row extends RowFacts>(
  named: readonly FigureNamed[],
  then: LiveRecord<Row>,
  now: LiveRecord<Row>,
): Staleness {
  return {
    changed: once(named.flatMap((figure) => changeOf(figure, then, now) ?? [])),
    newer: once(named.flatMap((figure) => newerThan(figure, now) ?? [])),
  };
}

function once(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

function changeOf<Row extends RowFacts>(
  figure: FigureNamed,
  then: LiveRecord<Row>,
  now: LiveRecord<Row>,
): string | null {
  const [before, after] = [liveReading(then, figure), liveReading(now, figure)];
  const was = before === null ? null : figureWords(figure.kind, before).words;
  const is = after === null ? null : figureWords(figure.kind, after).words;
  if (was === is) return null;
  const what = `${WHAT[figure.kind]}${figureName(figure)}`;
  return `${what}, was ${was ?? 'not on record'} when this was written and is ${is ?? 'not on record'} now.`;
}

function newerThan<Row extends RowFacts>(
  { indicator, place, period }: FigureNamed,
  record: LiveRecord<Row>,
): string | null {
  const last = record.facts.span.months.at(-1);
  if (last === undefined || last.start <= period.start) return null;
  const valueIn = (at: ReadingNamed['period']) =>
    liveValue(record, { indicator, place, period: at });
  const own = valueIn(period);
  const latest = periodsUpTo(last, record.facts.span.months.length)
    .filter(({ start }) => start > period.start)
    .findLast((at) => valueIn(at) !== null);
  const value = latest === undefined ? null : valueIn(latest);
  if (latest === undefined || value === null) return null;
  const row = record.facts.rows.find((each) => each.indicator.key === indicator.key);
  const unit = row?.indicator.unit ?? '';
  const decimals = row?.indicator.decimals ?? 0;
  const what = figureName({ indicator, place, period: latest });
  if (own === null) return `${what}, is on record since: ${formatValue(value, unit, decimals)}.`;
  const shown = decimalsToTellApart(own, value, decimals);
  const by = differenceOf(value, own);
  const points = unit === '%' ? ' points' : '';
  const moved =
    by === 0
      ? 'the same as'
      : `${formatValue(Math.abs(by), '', shown)}${points} ${by > 0 ? 'more' : 'less'} than`;
  return `${what}, is on record since: ${formatValue(value, unit, shown)}, ${moved} in ${formatPeriod(period)}.`;
}
