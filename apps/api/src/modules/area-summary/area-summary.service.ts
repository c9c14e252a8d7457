import {
  headlines,
  indicatorShortName,
  listed,
  secondStateChanges,
  stateChanges,
  turnedRatings,
  type Period,
  type RatingState,
  type ScorecardMark,
  type StateChange,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf, type Moment, type MomentAsked } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { ReportAreaRecord } from '../report-area/report-area.repository';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { BriefReading } from './brief-reading';
import { monthAccount, type AccountedReading } from './month-account';

export interface SummariesAsked extends MomentAsked {
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  /** False leaves modelled figures out, as if they had not been recorded. Left out: they are shown and marked. */
  readonly modelled?: boolean;
  /** False where nobody is told whether findings are open, as in what is made for the public. Left out: they are counted. */
  readonly countsFindings?: boolean;
}

/** A reading whose rating is not what it was the month before. */
export interface Turned {
  readonly indicator: IndicatorRecord;
  readonly from: RatingState;
  readonly to: RatingState;
  readonly sentence: string;
  readonly modelled: boolean;
  /** Open findings on what it is now. */
  readonly marks: BriefReading['marks'];
}

/** One heading of the report in one place and month. */
export interface AreaSummary {
  readonly area: ReportAreaRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  readonly counts: readonly StateChange[];
  /** By the second of two ratings; none where the authority rates once. */
  readonly secondCounts: readonly StateChange[];
  readonly turned: readonly Turned[];
  readonly marks: readonly Pick<ScorecardMark, 'mark' | 'weight' | 'sentence'>[];
  /** How many open findings there are about the months before that are shown. */
  readonly earlierFindings: number;
  readonly headlines: readonly string[];
  readonly readings: readonly BriefReading[];
}

export interface AreaSummaryService {
  /** Null where the authority, the area, the place or the edition is not known. */
  summary(asked: SummariesAsked & { readonly area: string }): Promise<AreaSummary | null>;
  /** Those of every heading that has a row, in order; empty where the authority or the place is not known. */
  summaries(asked: SummariesAsked): Promise<readonly AreaSummary[]>;
}

/** What turned, as it is told. */
export function turnedOf(readings: readonly AccountedReading[]): readonly Turned[] {
  return turnedRatings(readings).map(({ change, from, to, sentence, modelled }) => ({
    indicator: change.row.indicator,
    from,
    to,
    sentence,
    modelled,
    marks: change.brief.marks,
  }));
}

/** What is to be known of the figures; what several rows print alike is said once, behind all of them. */
function marksOf(readings: readonly AccountedReading[]): AreaSummary['marks'] {
  const rows = new Map<string, { mark: ScorecardMark; names: string[] }>();
  for (const { row, marks } of readings) {
    const name = indicatorShortName(row.indicator);
    for (const mark of marks) {
      // Notes explain a row of their own, whatever they say.
      const key =
        mark.weight === 'NOTE' ? `${name}: ${mark.sentence}` : `${mark.mark} ${mark.sentence}`;
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { mark, names: [name] });
      else if (!known.names.includes(name)) known.names.push(name);
    }
  }
  return [...rows.values()].map(({ mark: { mark, weight, sentence }, names }) => ({
    mark,
    weight,
    sentence: `${listed(names)}: ${sentence}`,
  }));
}

export function createAreaSummaryService(
  authorities: AuthorityService,
  areas: ReportAreaService,
  indicators: Pick<IndicatorService, 'catalogueAt'>,
  facts: ScorecardFactsService,
): AreaSummaryService {
  async function load(
    moment: Moment,
    { place, modelled = true }: Pick<SummariesAsked, 'place' | 'modelled'>,
    rows: readonly string[] | null,
  ) {
    const loaded = await facts.load({
      ...moment,
      place,
      months: 13,
      modelled,
      indicators: rows,
      columns: 'SELF',
    });
    const node = loaded?.places[0]?.node;
    return loaded === null || node === undefined ? null : { node, facts: loaded };
  }

  function summaryOf(
    { authority, period, revision }: Moment,
    place: PlaceNode,
    area: ReportAreaRecord,
    readings: readonly AccountedReading[],
    countsFindings: boolean,
  ): AreaSummary {
    const marks = marksOf(readings);
    const earlier = readings.flatMap((reading) => reading.earlier);
    return {
      area,
      place,
      period,
      revision,
      counts: stateChanges(readings, authority.judgementModel),
      secondCounts: secondStateChanges(readings, authority.judgementModel),
      turned: turnedOf(readings),
      marks,
      headlines: headlines({
        regionName: authority.regionName,
        wording: wordingOf(authority),
        readings,
        openFindings: countsFindings
          ? marks.filter(({ weight }) => weight === 'FINDING').length
          : 0,
      }),
      earlierFindings: new Set(
        earlier.map(({ mark, month, sentence }) => `${mark} ${month} ${sentence}`),
      ).size,
      readings: readings.map(({ brief }) => brief),
    };
  }

  async function summariesOf(
    { place, modelled, countsFindings = true, ...asked }: SummariesAsked,
    only: string | null,
  ): Promise<readonly AreaSummary[]> {
    const moment = await momentOf(authorities, asked);
    if (moment === null) return [];
    const { authorityId } = moment.authority;
    const rows =
      only === null
        ? null
        : (await indicators.catalogueAt({ authorityId, revision: moment.revision }))
            .filter(({ onScorecard, reportArea }) => onScorecard && reportArea.slug === only)
            .map(({ key }) => key);
    const [loaded, headings] = await Promise.all([
      load(moment, { place, ...(modelled !== undefined && { modelled }) }, rows),
      areas.ofAuthority({ authorityId, revision: moment.revision }),
    ]);
    if (loaded === null) return [];
    const account = monthAccount(loaded.facts);
    return headings.flatMap((area) => {
      const readings = account.filter(({ row }) => row.indicator.reportArea.slug === area.slug);
      const [first] = readings;
      if (first === undefined) return [];
      const { name } = first.row.indicator.reportArea;
      return [summaryOf(moment, loaded.node, { ...area, name }, readings, countsFindings)];
    });
  }

  return {
    summaries: (asked) => summariesOf(asked, null),
    summary: async ({ area, ...asked }) => (await summariesOf(asked, area))[0] ?? null,
  };
}
