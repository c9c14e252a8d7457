import {
  exceptionRuleName,
  exceptionsSentence,
  exceptionOrderSentence,
  gapSentence,
  hasFigureOf,
  inForceDuring,
  indicatorHistories,
  isAbout,
  isDueForReview,
  isWantedException,
  judgeCell,
  judgeExceptions,
  monthMarks,
  periodKey,
  reviewWords,
  rulesInWords,
  sinceWords,
  spanOfRow,
  statusWords,
  type ClearedException,
  type ExceptionFilter,
  type FiredRule,
  type Gap,
  type IndicatorException,
  type JudgedPeriod,
  type PlaceFacts,
  type Period,
  type RatingWording,
} from '@vital-signs/domain';
import { badInput } from '../../errors';
import { briefReading, type BriefReading } from '../area-summary/brief-reading';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode } from '../place/place-tree';
import type { RowRecord } from '../scorecard/scorecard-facts.service';
import type { AcknowledgementRecord, FlagRecord } from './exception.repository';
import type {
  ExceptionFactsService,
  ExceptionsAsked,
  LoadedExceptions,
} from './exception-facts.service';

/** A rule that fired, in the words of the page. */
export interface ToldRule {
  readonly rule: FiredRule['rule'];
  readonly name: string;
  /** Its name; of a red reading in two ratings, against which of them. */
  readonly heading: string;
  readonly sentence: string;
  readonly clears: string;
  readonly children: number | null;
  readonly since: string;
  readonly isNew: boolean;
}

/** A flag with whether it is due for review. */
export interface ToldFlag extends FlagRecord {
  readonly isDueForReview: boolean;
  readonly reviewWords: string;
}

/** An exception in the words of the page. */
export interface ToldException extends Pick<
  IndicatorException,
  'state' | 'status' | 'isNewOnRecord'
> {
  readonly reading: BriefReading;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly statusWords: string;
  readonly rules: readonly ToldRule[];
  readonly since: string;
  readonly gap: (Gap & { readonly sentence: string }) | null;
  readonly acknowledgement: AcknowledgementRecord | null;
  readonly flags: readonly ToldFlag[];
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly tolerances: RowRecord['tolerances'];
}

/** What is no exception any more, in the words of the page. */
export interface ToldCleared extends Pick<ClearedException, 'withoutFigure'> {
  readonly reading: BriefReading;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly rules: readonly ToldRule[];
}

/** What needs attention in a month. */
export interface ExceptionList {
  readonly authority: AuthorityRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  readonly sentence: string;
  readonly orderSentence: string;
  readonly rulesInWords: readonly string[];
  readonly places: readonly PlaceNode[];
  readonly exceptions: readonly ToldException[];
  readonly cleared: readonly ToldCleared[];
}

export interface ExceptionListAsked extends ExceptionsAsked {
  readonly filter: Omit<ExceptionFilter, 'place'>;
}

export interface ExceptionService {
  /** Null where the authority, the place or the edition is not known. */
  list(asked: ExceptionListAsked): Promise<ExceptionList | null>;
}

/** Periods of its own that are drawn of an exception. */
const PERIODS_DRAWN = 13;

export function toldFlag(flag: FlagRecord, day: string): ToldFlag {
  return {
    ...flag,
    isDueForReview: isDueForReview(flag, day),
    reviewWords: reviewWords(flag, day),
  };
}

function toldRule(
  { rule, heading, sentence, clears, since, isNew }: FiredRule,
  wording: RatingWording | undefined,
): ToldRule {
  return {
    ...{ rule, heading, sentence, isNew },
    name: exceptionRuleName(rule, wording),
    clears: clears.sentence,
    children: clears.children,
    since: sinceWords(since),
  };
}

type Judged = Pick<IndicatorException<RowRecord>, 'row' | 'place' | 'judged' | 'rules'>;

function isWanted({ row, place, rules }: Judged, filter: ExceptionFilter): boolean {
  const { reportArea, leadOfficer, dataOwner } = row.indicator;
  const fired = rules.map(({ rule }) => rule);
  const described = { area: reportArea.slug, place: place.slug, leadOfficer, dataOwner };
  return isWantedException({ ...described, rules: fired }, filter);
}

function tellerOf({ loaded, said, day, asked: { wording } }: LoadedExceptions) {
  const toldRules = (rules: readonly FiredRule[]) => rules.map((rule) => toldRule(rule, wording));
  const nodes = new Map(loaded.places.map(({ id, node }) => [id, node]));
  const nodeOf = ({ id, slug }: PlaceFacts): PlaceNode => {
    const node = nodes.get(id);
    if (node === undefined) throw new Error(`The place ${slug} was not loaded.`);
    return node;
  };

  const readingOf = ({ row, place, judged }: Judged): BriefReading => {
    const cell = { row, question: judged.question, now: judged.cell };
    const marks = monthMarks({ ...loaded, places: [place] }, cell);
    return briefReading(
      cell,
      marks.filter(({ weight }) => weight === 'FINDING'),
    );
  };

  /** The latest periods on record as they are drawn. */
  const seriesOf = ({ row, judged }: Judged) => {
    const { months } = spanOfRow(loaded, row);
    const shown = judged.question.span.months.slice(-PERIODS_DRAWN);
    const [first = judged.period] = shown;
    const values = shownValues(judged, shown.length);
    return {
      periods: shown.map(periodKey),
      values,
      tolerances: inForceDuring(
        row.tolerances,
        judged.question.place.id,
        first,
        months.at(-1) ?? first,
      ),
    };
  };

  return {
    exception: (found: IndicatorException<RowRecord>): ToldException => {
      const { row, place, status, isNewOnRecord, gap, acknowledgement } = found;
      const unit = row.indicator.unit ?? '';
      return {
        ...{ status, isNewOnRecord, state: found.state, period: found.judged.period },
        ...seriesOf(found),
        reading: readingOf(found),
        place: nodeOf(place),
        statusWords: statusWords(found),
        rules: toldRules(found.rules),
        since: sinceWords(found.since),
        gap: gap && { ...gap, sentence: gapSentence(gap, unit, wording) },
        acknowledgement: said.acknowledgements.find(({ id }) => id === acknowledgement?.id) ?? null,
        flags: said.flags
          .filter(
            ({ indicatorId, placeId }) =>
              indicatorId === row.indicator.id && isAbout(placeId, place),
          )
          .map((flag) => toldFlag(flag, day)),
      };
    },
    cleared: (gone: ClearedException<RowRecord>): ToldCleared => ({
      ...{ withoutFigure: gone.withoutFigure, period: gone.judged.period },
      reading: readingOf(gone),
      place: nodeOf(gone.place),
      rules: toldRules(gone.rules),
    }),
  };
}

/** The figures of the periods that lead to the judged one, as they are shown. */
function shownValues({ question }: JudgedPeriod, shown: number): readonly (number | null)[] {
  return judgeCell({ ...question, span: { ...question.span, shown } }).values;
}

/** A heading that the rows do not have is refused, as the export refuses it: it is no answer that nothing was found. */
function refuseUnknownArea({ area }: ExceptionFilter, rows: readonly RowRecord[]): void {
  const areas = [...new Set(rows.map(({ indicator }) => indicator.reportArea.slug))];
  if (area != null && !areas.includes(area)) {
    throw badInput('area', area, `one of ${areas.join(', ')}`);
  }
}

export function createExceptionService(facts: ExceptionFactsService): ExceptionService {
  return {
    async list({ filter, ...asked }) {
      const found = await facts.load(asked);
      if (found === null) return null;
      const { authority, place, moment, loaded } = found;
      const { period } = moment;
      refuseUnknownArea(filter, loaded.rows);
      const histories = indicatorHistories(loaded);
      const judged = judgeExceptions(found.asked, histories);
      const wanted = {
        exceptions: judged.exceptions.filter((each) => isWanted(each, filter)),
        cleared: judged.cleared.filter((each) => isWanted(each, filter)),
      };
      const teller = tellerOf(found);
      return {
        ...{ authority, place, period, revision: moment.revision },
        sentence: exceptionsSentence({
          ...wanted,
          inAll: judged.exceptions.length,
          withoutFigures: hasFigureOf(histories, period) ? null : period,
        }),
        orderSentence: exceptionOrderSentence(found.asked.wording),
        rulesInWords: rulesInWords(found.asked.rules, found.asked.wording),
        places: loaded.places.map(({ node }) => node),
        exceptions: wanted.exceptions.map(teller.exception),
        cleared: wanted.cleared.map(teller.cleared),
      };
    },
  };
}
