import DataLoader from 'dataloader';
import {
  checkClaims,
  figuresNamed,
  lastDay,
  liveFigures,
  mentionsIn,
  staleness,
  type FigureNamed,
  type LiveFigure,
  type Staleness,
  type TextClaim,
  type TokenNames,
} from '@vital-signs/domain';
import { revisionOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { NationalRepository } from '../national/national.repository';
import type { PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { RevisionRepository } from '../revision/revision.repository';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { latestOf, liveRecord, namesFor, type LiveMoment } from './live-record';

/** A text about a month, with what it means where its tokens leave something out. */
export interface LiveText {
  readonly moment: LiveMoment;
  readonly text: string;
  /** Key of the indicator that it is about. */
  readonly indicator: string | null;
  /** Slug of the place that it is about; null: the authority. */
  readonly place: string | null;
  /** False: its figures are read as if nothing modelled had been recorded. Left out: they are marked. */
  readonly modelled?: boolean;
}

/** A text held against the record. */
export interface LiveReadingOfText {
  readonly figures: readonly LiveFigure[];
  readonly claims: readonly TextClaim[];
}

/** A text that was written at a revision, with the indicators that it is about. */
export interface WrittenText extends LiveText {
  readonly writtenAtRevision: number;
  /** Keys. */
  readonly about: readonly string[];
}

/** What changed since a text was written. */
export interface StaleText extends Staleness {
  /** True where its author saw figures that the viewer does not see yet. */
  readonly isAhead: boolean;
}

export interface LiveTextService {
  /** The figures that a text names and the claims that it makes; those of one month in one go. */
  read(text: LiveText): Promise<LiveReadingOfText>;
  /** What is no longer as it was when a text was written; of texts of one month in one go. */
  stale(text: WrittenText): Promise<StaleText>;
}

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly facts: ScorecardFactsService;
  readonly national: NationalRepository;
  readonly revisions: RevisionRepository;
}

/** What a month may be spoken of with. */
interface Known {
  readonly catalogue: readonly IndicatorRecord[];
  readonly tree: PlaceTree;
}

const NOT_STALE: StaleText = { changed: [], newer: [], isAhead: false };

const momentKey = ({ authority, revision, frozen, period }: LiveMoment) =>
  `${authority.authorityId} ${revision} ${frozen?.number ?? ''} ${period.start}`;

export function createLiveTextService(sources: Sources): LiveTextService {
  const { places, indicators } = sources;

  async function known({ authority, revision, period }: LiveMoment): Promise<Known> {
    const [catalogue, tree] = await Promise.all([
      indicators.catalogueAt({ authorityId: authority.authorityId, revision }),
      places.treeOn(authority, lastDay(period), revision),
    ]);
    return { catalogue, tree };
  }

  /** All the texts of one moment against one record. */
  async function readTogether(texts: readonly LiveText[]): Promise<readonly LiveReadingOfText[]> {
    const [first] = texts;
    if (first === undefined) return [];
    const { catalogue, tree } = await known(first.moment);
    const named = texts.map((text) => {
      const names = namesFor(first.moment, catalogue, tree, text);
      return { names, ...wantedOf(text, names) };
    });
    const record = await liveRecord(sources, first.moment, {
      indicators: seesMonth(first.moment) ? named.flatMap((each) => each.indicators) : [],
      places: named.flatMap((each) => each.places),
      root: tree.root?.slug ?? null,
      neighbours: texts.some(({ text }) => speaksOfNeighbours(text)),
      modelled: first.modelled ?? true,
    });
    return texts.map(({ text }, index) => {
      const names = named[index]?.names;
      if (names === undefined) throw new Error('A text is read without names.');
      return {
        figures: liveFigures(text, names, record),
        claims: checkClaims(text, names, record),
      };
    });
  }

  /**
   * All the texts of one moment, against the record of now and as it was when each was written: one
   * load of figures for all that were written between the same two changes of figures.
   */
  async function staleTogether(texts: readonly WrittenText[]): Promise<readonly StaleText[]> {
    const [first] = texts;
    if (first === undefined) return [];
    const { moment } = first;
    const { authority, period, revision } = moment;
    // Of figures that the author saw and the viewer does not see nothing is told.
    const isAhead = ({ writtenAtRevision }: WrittenText) => writtenAtRevision > revision;
    if (!seesMonth(moment)) return texts.map(() => ({ ...NOT_STALE, isAhead: true }));
    const [{ catalogue, tree }, figuresAt] = await Promise.all([
      known(moment),
      sources.revisions.ofFigures(
        authority.authorityId,
        texts.map(({ writtenAtRevision }) => writtenAtRevision),
      ),
    ]);
    const named = texts.map((text) => {
      if (isAhead(text)) return [];
      const names = namesFor(moment, catalogue, tree, text);
      return [...figuresNamed(text.text, names), ...subjectFigures(text.about, names)];
    });
    const wanted = {
      indicators: named.flat().map(({ indicator }) => indicator.key),
      places: named.flat().map(({ place }) => place.slug),
      root: tree.root?.slug ?? null,
      neighbours: texts.some(({ text }) => speaksOfNeighbours(text)),
    };
    const writtenAt = ({ writtenAtRevision }: WrittenText) =>
      figuresAt.get(writtenAtRevision) ?? writtenAtRevision;
    const spoken = texts.filter((_, index) => (named[index] ?? []).length > 0);
    const [now, ...before] = await Promise.all([
      liveRecord(sources, moment, wanted, latestOf(authority, period)),
      ...[...new Set(spoken.map(writtenAt))].map(
        async (at) =>
          [
            at,
            await liveRecord(sources, { ...moment, frozen: null, revision: at }, wanted),
          ] as const,
      ),
    ]);
    const then = new Map(before);
    return texts.map((text, index) => {
      const record = then.get(writtenAt(text));
      const figures = named[index] ?? [];
      if (isAhead(text)) return { ...NOT_STALE, isAhead: true };
      if (record === undefined || figures.length === 0) return NOT_STALE;
      return { ...staleness(figures, record, now), isAhead: false };
    });
  }

  const together = <Text extends LiveText, Told>(
    tell: (texts: readonly Text[]) => Promise<readonly Told[]>,
  ) =>
    new DataLoader<Text, Told>(
      async (texts) => {
        const told = new Map<Text, Told>();
        for (const group of byMoment(texts)) {
          const answers = await tell(group);
          for (const [index, text] of group.entries()) {
            const answer = answers[index];
            if (answer !== undefined) told.set(text, answer);
          }
        }
        return texts.map((text) => told.get(text) ?? new Error('A text was not read.'));
      },
      { cache: false },
    );
  const loader = together(readTogether);
  const staleLoader = together(staleTogether);

  return {
    read: (text) => loader.load(text),

    stale: (text) => staleLoader.load(text),
  };
}

/** Texts by the moment as which they are read, and with which figures. */
function byMoment<Text extends LiveText>(texts: readonly Text[]): Iterable<readonly Text[]> {
  const groups = new Map<string, Text[]>();
  for (const text of texts) {
    const key = `${momentKey(text.moment)} ${text.modelled ?? true}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return groups.values();
}

/** Tokens and claims name them so; their averages are not made for any other text. */
function speaksOfNeighbours(text: string): boolean {
  return /neighbour/i.test(text);
}

/** Whether the viewer sees any figures of the month: of one that is not published an analyst alone does. */
function seesMonth({ authority, period }: LiveMoment): boolean {
  return revisionOf(authority, period) !== null;
}

/** What has to be loaded so that the tokens and the claims of a text can be looked into. */
function wantedOf({ text, indicator }: LiveText, names: TokenNames) {
  const figures = figuresNamed(text, names);
  const said = text.toLowerCase();
  const mentioned = [
    ...figures.map((figure) => figure.indicator.key),
    ...text
      .split(/(?<=[.!?])\s|\n/)
      .flatMap((sentence) => mentionsIn(sentence, names).map((mention) => mention.indicator.key)),
    ...(indicator === null ? [] : [indicator]),
  ];
  return {
    indicators: mentioned,
    places: [
      names.subject.place,
      ...figures.map(({ place }) => place.slug),
      ...names.places
        .filter(({ name }) => said.includes(name.toLowerCase()))
        .map(({ slug }) => slug),
    ],
  };
}

/** The values that a text is about, whether it names them or not. */
function subjectFigures(about: readonly string[], names: TokenNames): readonly FigureNamed[] {
  const { subject } = names;
  const place = names.places.find(({ slug }) => slug === subject.place);
  if (place === undefined) return [];
  return names.indicators
    .filter(({ key }) => about.includes(key))
    .map((indicator) => ({ kind: 'value', indicator, place, period: subject.period }));
}
