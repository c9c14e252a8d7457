import { monthsBetween, type LiveRecord, type Period, type TokenNames } from '@vital-signs/domain';
import { nearestNames } from '../../nearest-names';
import type { AuthorityRecord } from '../authority/authority.repository';
import { wordingOf } from '../authority/own-words';
import { latestPeriodOf } from '../authority/reported-period';
import type { EditionRecord } from '../edition/edition-record';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import { neighbourAverages } from '../national/neighbour-averages';
import type { NationalRepository } from '../national/national.repository';
import type { PlaceTree } from '../place/place-tree';
import type { RowRecord, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { benchmarksBeside } from '../yardstick/yardstick.service';

/** A month of an authority's record, as a text about it is read. */
export interface LiveMoment {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  readonly frozen: EditionRecord | null;
  readonly period: Period;
}

/** How many months a text may name, its own the last. */
export const LIVE_REACH = 61;

/** The figures of some indicators and places that a text may speak of. */
export interface FiguresWanted {
  /** Keys. */
  readonly indicators: readonly string[];
  /** Slugs; the authority itself is always there. */
  readonly places: readonly string[];
  /** Slug of the authority’s own place. */
  readonly root: string | null;
  /** Whether a text speaks of the statistical neighbours. */
  readonly neighbours: boolean;
  /** False leaves modelled figures out, as if they had not been recorded. Left out: they are there. */
  readonly modelled?: boolean;
}

/** Where figures are loaded from. */
export interface LiveSources {
  readonly facts: ScorecardFactsService;
  readonly national: NationalRepository;
}

const NO_NEIGHBOURS = () => null;

/** Loads what texts about a month name, in one go, whatever they name of it. */
export async function liveRecord(
  { facts, national }: LiveSources,
  { authority, revision, frozen, period }: LiveMoment,
  { indicators, places, root, neighbours, modelled = true }: FiguresWanted,
  /** The last month wanted, where it is later than that of the texts. */
  upTo: Period = period,
): Promise<LiveRecord<RowRecord>> {
  const nothing: LiveRecord<RowRecord> = {
    facts: {
      ...{ judgementModel: authority.judgementModel, precision: authority.precision },
      ...{ span: { months: [upTo], shown: 1, inYearToDate: 1 }, places: [], rows: [] },
      modelled,
    },
    neighboursOf: NO_NEIGHBOURS,
    wording: wordingOf(authority),
  };
  if (indicators.length === 0) return nothing;
  const months = LIVE_REACH + monthsBetween(period, upTo);
  const loaded = await facts.load({
    ...{ authority, revision, frozen, period: upTo, place: null, months, modelled },
    ...{
      indicators: [...new Set(indicators)],
      measuredSince: null,
      columns: [...new Set(places)].filter((slug) => slug !== root),
    },
    reach: { own: months, beside: months },
    withFindings: false,
  });
  if (loaded === null) return nothing;
  const averages = neighbours
    ? await neighbourAverages(
        national,
        { authority, revision, frozen },
        loaded.rows.map(({ indicator }) => indicator),
      )
    : NO_NEIGHBOURS;
  return {
    facts: loaded,
    wording: wordingOf(authority),
    // What the report printed stands before what is made from published figures.
    neighboursOf: ({ benchmarks, indicator }, at) => {
      const beside = benchmarksBeside([...benchmarks], at);
      const printed = beside.find(({ comparator }) => comparator === 'NEIGHBOUR_AVERAGE');
      if (printed !== undefined) {
        return { value: printed.value, textAsPrinted: printed.textAsPrinted, basis: null };
      }
      const made = averages(indicator.id, at);
      return made && { ...made, textAsPrinted: null };
    },
  };
}

/** What the tokens of a text may name. */
export function namesFor(
  { period }: Pick<LiveMoment, 'period'>,
  catalogue: readonly IndicatorRecord[],
  { places, root }: PlaceTree,
  subject: { readonly indicator: string | null; readonly place: string | null },
): TokenNames {
  return {
    indicators: catalogue,
    places,
    subject: {
      indicator: subject.indicator,
      place: subject.place ?? root?.slug ?? '',
      period,
    },
    reach: LIVE_REACH,
    near: nearestNames,
  };
}

/** The latest month with figures that a viewer sees; that of the text where there is none. */
export function latestOf(authority: AuthorityRecord, period: Period): Period {
  const latest = latestPeriodOf(authority) ?? period;
  return latest.start > period.start ? latest : period;
}
