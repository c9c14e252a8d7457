import {
  accuracySentence,
  asNumber,
  CARD_SHEET_MM,
  cardFindings,
  cardHeight,
  fittedList,
  fittedSentence,
  fittedText,
  mayEnter,
  MODELLED_NOT_RATED,
  monthCodeOf,
  periodKey,
  questionOf,
  realTerms,
  roomOnCard,
  RULES_VERSION,
  judgeCell,
  spanOfRow,
  stateWords,
  targetSentence,
  trajectoryStanding,
  indicatorTitle,
  type CardOnPaper,
  type CardRoom,
  type FittedText,
  type JudgedRow,
  type Period,
  type RatingWording,
} from '@vital-signs/domain';
import type { ToldAction } from '../action/action.service';
import { wordingOf } from '../authority/own-words';
import { editionFor } from '../edition/edition-record';
import type { Moment } from '../edition/moment';
import type { ToldException, ToldFlag } from '../exception/exception.service';
import { accountParts, type AccountParts } from '../indicator-account/account-parts';
import type { NationalComparisonRecord } from '../national/compare-indicator';
import type { JudgedPlace } from '../place-comparison/place-comparison';
import { wordsOf } from '../reading/reading-words';
import { wordedTrajectory } from '../target/worded-trajectory';
import { latestFigure } from '../scorecard/latest-figures';
import type { LoadedFacts, RowRecord } from '../scorecard/scorecard-facts.service';
import { benchmarksOnCard } from './card-benchmarks';
import { localitiesOnCard } from './card-localities';
import {
  actionsOnCard,
  commentaryOnCard,
  flagsOnCard,
  type WordedCommentary,
} from './said-on-card';

/** What people said of the indicator of a card, in its place. */
export interface SaidOnCard {
  readonly commentary: readonly WordedCommentary[];
  readonly actions: readonly ToldAction[];
  /** What the figures say of those that are due for review, by number; left out: of none. */
  readonly reviews?: ReadonlyMap<number, string>;
  readonly flags: readonly ToldFlag[];
  /** Null: it is none. */
  readonly exception: ToldException | null;
}

/** The facts of a card: those of one row, as judged among others that were loaded with it. */
export interface CardFacts {
  readonly moment: Moment;
  readonly facts: LoadedFacts;
  readonly row: JudgedRow<RowRecord>;
  /** The latest period after the card's own with a figure; left out: there is none. */
  readonly later?: Period | undefined;
  /** What is published nationally of the same measure; null where it is tied to none. */
  readonly national: NationalComparisonRecord | null;
}

export type ReportCard = ReturnType<typeof reportCard>;

/** All that a card says, each part with room for one page. */
export function reportCard({ moment, facts, row, later, national }: CardFacts, said: SaidOnCard) {
  const { authority, period: asked, frozen } = moment;
  const record = row.facts;
  const { indicator } = record;
  const judged = facts.places.map((place, index): JudgedPlace => {
    const question = questionOf(facts, record, index);
    return { place, question, cell: judgeCell(question) };
  });
  const [own] = judged;
  if (own === undefined) throw new Error('A report card is made of no place.');
  const period = spanOfRow(facts, record).months.at(-1) ?? asked;
  const parts = accountParts({
    ...{ authority, period: asked, profile: null, facts, row: record, own, judged },
  });
  const published = editionFor(authority, { period: asked });
  const wording = wordingOf(authority);
  const exceptions = (said.exception?.rules ?? []).map(
    ({ heading, since }) => `${heading}, ${since}`,
  );
  const written = (room: CardRoom) => ({
    exceptions,
    ...wordedFigure(own, row, { room, wording }),
    ...onTheWay(own, record, room),
    ...whyItMatters(indicator, room),
    ...overTime(parts, own, { room, later }),
    ...benchmarksOnCard(parts, national, room),
    ...findingsOnCard(row, periodKey(period), room),
    ...localitiesOnCard(parts.comparison, { room, wording, place: own.place.node }),
    ...actionsOnCard(said.actions, room, said.reviews),
    ...flagsOnCard(said.flags, room),
    ...commentaryOnCard(said.commentary, room, {
      ...{ place: own.place.node, authority: authority.name },
    }),
  });
  const room = roomOnCard((tried) => fitsSheet(written(tried), indicator));
  const texts = written(room);
  return {
    ...texts,
    ...{ indicator, place: own.place.node, period, revision: moment.revision },
    edition: frozen ?? published,
    tolerances: parts.tolerances,
    accuracy: accuracySentence(frozen, published, RULES_VERSION),
    continues: goesOn(texts),
  };
}

const fitsSheet = (texts: TextsOnCard, indicator: RowRecord['indicator']): boolean =>
  cardHeight(onPaper(texts, indicator)) <= CARD_SHEET_MM;

type TextsOnCard = ReturnType<typeof wordedFigure> &
  ReturnType<typeof onTheWay> &
  ReturnType<typeof whyItMatters> &
  ReturnType<typeof overTime> &
  ReturnType<typeof benchmarksOnCard> &
  ReturnType<typeof findingsOnCard> &
  ReturnType<typeof localitiesOnCard> &
  ReturnType<typeof actionsOnCard> &
  ReturnType<typeof flagsOnCard> &
  ReturnType<typeof commentaryOnCard> & { readonly exceptions: readonly string[] };

/** Where the texts of a card stand on paper. */
function onPaper(texts: TextsOnCard, indicator: RowRecord['indicator']): CardOnPaper {
  const { definition, purpose, direction, verdict, target, gap, trajectory, published } = texts;
  const beside = (text: FittedText, ...more: readonly (string | undefined)[]) => ({
    ...text,
    words: [text.words, ...more.filter((each) => each !== undefined)].join(' '),
  });
  return {
    title: indicatorTitle(indicator),
    ...{ leadOfficer: indicator.leadOfficer, dataOwner: indicator.dataOwner },
    lead: [
      ...[texts.figure.words, texts.ratingSentence.words, target ?? '', gap ?? ''],
      trajectory?.sentence.words ?? '',
    ],
    exceptions: texts.exceptions,
    left: [
      [definition, purpose].filter((text) => text !== null),
      [direction, verdict],
      texts.commentary.map(({ text, said, outdated }) => beside(text, said, outdated ?? undefined)),
    ],
    right: [
      [
        ...texts.benchmarks.map(({ sentence }) => sentence),
        ...(published === null ? [] : [published.sentence, published.source]),
      ],
    ],
    localities: texts.localities.map(({ shortName }) => shortName),
    actions: texts.actions.map(({ text, standing, expected }) =>
      beside(text, standing.words, 'Should achieve:', expected?.words),
    ),
    flags: texts.flags.map(({ text, reviewWords }) => beside(text, reviewWords)),
    findings: texts.findings,
  };
}

/** The figure in real terms, its rating, and how far it is to go. */
function wordedFigure(
  { question, cell }: JudgedPlace,
  row: JudgedRow<RowRecord>,
  { room, wording }: { readonly room: CardRoom; readonly wording: RatingWording },
) {
  const { indicator } = row.facts;
  const words = wordsOf({ ...question, indicator }, cell, wording);
  const { measured, current } = cell;
  const provenance = measured.value === null ? null : (current?.provenance ?? null);
  const counts = current?.countsProvenance ?? null;
  const isRated = mayEnter({ value: provenance, counts }, 'REPORT_CARD');
  const value = measured.value === null ? null : asNumber(measured.value);
  const { unit, decimals } = indicator;
  return {
    shown: words.shown,
    // A figure that is not modelled is not said with counts that are.
    figure: fittedText(
      realTerms({
        ...words,
        counts: counts === 'MODELLED' && provenance !== 'MODELLED' ? null : words.counts,
      }),
      room.figure,
    ),
    isModelled: provenance === 'MODELLED',
    ratings: isRated
      ? cell.judgement.ratings.map(({ state }, index) => ({
          state,
          word: stateWords(wording, state, index === 0 ? 'FIRST' : 'SECOND').word,
        }))
      : [],
    ratingSentence: fittedSentence(isRated ? words.rating : MODELLED_NOT_RATED, room.sentence),
    target:
      row.target === null
        ? null
        : targetSentence(
            { value: row.target.value, textAsPrinted: row.target.textAsPrinted },
            { value, unit: unit ?? '', decimals: Math.max(decimals, cell.decimals) },
          ),
    gap: words.gap?.sentence ?? null,
    arrow: cell.direction.arrow,
    meaning: cell.direction.meaning,
    direction: fittedSentence(words.direction, room.direction),
  };
}

/** Where the figure stands on the way to its target; null where no trajectory runs. */
function onTheWay({ question, cell }: JudgedPlace, record: RowRecord, room: CardRoom) {
  const standing = trajectoryStanding(record, question, cell);
  if (standing === null) return { trajectory: null };
  const { standing: state, word, mark, sentence } = wordedTrajectory(standing, question, cell);
  return {
    trajectory: {
      ...{ standing: state, word, mark },
      sentence: fittedSentence(sentence, room.trajectory),
    },
  };
}

function whyItMatters({ definition, purpose }: RowRecord['indicator'], room: CardRoom) {
  return {
    definition: definition === null ? null : fittedText(definition, room.definition),
    purpose: purpose === null ? null : fittedText(purpose, room.purpose),
  };
}

/** Thirteen periods, and whether the last move is real. */
function overTime(
  { series, controlChart }: AccountParts,
  { cell }: JudgedPlace,
  { room, later }: { readonly room: CardRoom; readonly later: Period | undefined },
) {
  const { months: periods, values, codes, states, targets, planned, plannedBetween } = series;
  const { monthsAlone } = series;
  const { verdict, signals } = controlChart;
  const shown = new Set(periods);
  return {
    series: {
      ...{ periods, values, codes, targets, planned, plannedBetween, monthsAlone },
      states: states.map((state, at) =>
        monthCodeOf(codes, at).provenance === 'MODELLED' ? 'NOT_RATED' : state,
      ),
      ...{ decimals: cell.decimals, latestFigure: latestFigure(series, later) },
      signals: signals.map(({ month }) => month).filter((month) => shown.has(month)),
    },
    verdict: fittedSentence(verdict.sentence, room.verdict),
    verdictKind: verdict.kind,
  };
}

/** What is doubtful about the figures that a card shows at the place itself, or about its row. */
function findingsOnCard({ marks }: JudgedRow<RowRecord>, key: string, room: CardRoom) {
  const { shown, more } = fittedList(cardFindings(marks, key), room.findings);
  return {
    findings: shown.map((sentence) => fittedSentence(sentence, room.finding)),
    moreFindings: more,
  };
}

/** Whether anything is cut short, or a list longer than what is shown of it. */
function goesOn(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(goesOn);
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([name, value]) => {
    if (name === 'continues') return value === true;
    if (name === 'saidWhole') return value !== null;
    if (name === 'benchmark' || name === 'action') return false;
    return name.startsWith('more') ? value !== 0 : goesOn(value);
  });
}
