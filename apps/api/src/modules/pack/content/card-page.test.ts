import {
  CARD_ROOMS,
  CARD_SHEET_MM,
  cardHeight,
  month,
  periodKey,
  periodsUpTo,
  type CardRoom,
} from '@vital-signs/domain';
import { renderPack, type PackDocument } from '@vital-signs/pack';
import { expect, it } from 'vitest';
import type { ReportCard } from '../../report-card/card-parts';
import { cardPage } from './card-page';
import { packVoice } from './pack-voice';

const STANDARD = { isLargePrint: false, isPlainLanguage: false };
const WORDS = 'assessments of children who waited longer than they should have done this month, ';
const words = (length: number) =>
  WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, Math.max(1, Math.floor(length)));
const text = (length: number) => ({ words: words(length), continues: true });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.floor(count) }, (_, index) => make(index));

/** A card whose every part takes some share of a room. */
function cardOf(room: CardRoom, share: number) {
  const sized = (length: number) => text(length * share);
  const periods = periodsUpTo(month('2018-03'), 13).map(periodKey);
  const values = periods.map((_, index) => 40 + index);
  return {
    indicator: {
      ...{ key: '3.3', ref: '3.3', name: words(90), unit: '%', decimals: 1, polarity: 'HIGH' },
      reportArea: { slug: 'a', name: 'Assessments and planning' },
      ...{ leadOfficer: words(40), dataOwner: words(60) },
    },
    place: { placeId: 1, name: 'Norfolk', shortName: 'County' },
    period: month('2018-03'),
    ...{ shown: '56.0%', figure: sized(room.figure), isModelled: false },
    ratings: [{ state: 'RED', word: 'red' }],
    ratingSentence: sized(room.sentence),
    ...{ target: '24.0 points below the target of 80%.', gap: words(70) },
    trajectory: { word: 'behind plan', sentence: sized(room.trajectory) },
    ...{ definition: sized(room.definition), purpose: sized(room.purpose) },
    direction: sized(room.direction),
    verdict: sized(room.verdict),
    series: {
      ...{ periods, values, codes: 'P'.repeat(13), decimals: 1, signals: [] },
      ...{ states: periods.map(() => 'RED'), targets: periods.map(() => 80) },
      planned: periods.map((_, index) => (index < 10 ? null : 70 + index)),
    },
    tolerances: [],
    benchmarks: many(Math.max(1, room.benchmarks - 1), () => ({
      benchmark: { comparator: 'REGION', value: 70, year: null },
      sentence: sized(room.benchmark),
    })),
    moreBenchmarks: 1,
    published: { sentence: sized(room.published), source: sized(room.publishedSource) },
    localities: many(room.localities, (index) => ({
      ...{ slug: `p${index}`, name: `Great Yarmouth ${index}`, shortName: `Gt Yarmouth ${index}` },
      ...{ shown: '56.0%', hasFigure: true, counts: '398 of 711', isModelled: false },
      rating: { state: 'RED', word: 'red' },
    })),
    moreLocalities: 1,
    commentary: many(room.commentaries, (index) => ({
      ...{ id: String(index), text: sized(room.commentary), said: words(room.said) },
    })),
    moreCommentary: 1,
    actions: many(room.actions, () => ({
      ...{ action: {}, text: sized(room.action), standing: sized(room.standing) },
      expected: sized(room.effect),
    })),
    moreActions: 1,
    flags: many(room.flags, () => ({
      ...{ kind: 'BUDGET', text: sized(room.flag), reviewWords: 'looked at again by 30 June 2018' },
    })),
    moreFlags: 1,
    exceptions: ['Red, since December 2017', 'Off target, since December 2017'],
    findings: many(room.findings, () => sized(room.finding)),
    moreFindings: 1,
    accuracy: words(110),
  };
}

/** How high the page of cards says that it stands, on its own paper. */
function heightOnPage(card: ReturnType<typeof cardOf>): number {
  return cardHeight({
    title: card.indicator.name,
    ...{ leadOfficer: card.indicator.leadOfficer, dataOwner: card.indicator.dataOwner },
    lead: [
      ...[card.figure.words, card.ratingSentence.words, card.target, card.gap],
      card.trajectory.sentence.words,
    ],
    exceptions: card.exceptions,
    left: [
      [card.definition, card.purpose],
      [card.direction, card.verdict],
      card.commentary.map((each) => each.text),
    ],
    right: [
      [
        ...card.benchmarks.map(({ sentence }) => sentence),
        ...[card.published.sentence, card.published.source],
      ],
    ],
    localities: card.localities.map(({ shortName }) => shortName),
    actions: card.actions.map((each) => ({
      words: `${each.text.words} ${each.standing.words} Should achieve: ${each.expected.words}`,
      continues: true,
    })),
    flags: card.flags.map((each) => each.text),
    findings: card.findings,
  });
}

/** A room with fewer entries in its lists, so that its texts have more of the page. */
function withShorterLists(room: CardRoom, share: number): CardRoom {
  const shorter = (count: number) => Math.max(1, Math.floor(count * share));
  return {
    ...room,
    ...{ commentaries: shorter(room.commentaries), actions: shorter(room.actions) },
    ...{ flags: shorter(room.flags), findings: shorter(room.findings) },
    ...{ benchmarks: shorter(room.benchmarks), localities: shorter(room.localities) },
  };
}

/** The fullest card of a room that still fits the page of cards; null where none does. */
function fullest(room: CardRoom) {
  for (let share = 1; share > 0.2; share -= 0.02) {
    const card = cardOf(room, share);
    if (heightOnPage(card) <= CARD_SHEET_MM) return card;
  }
  return null;
}

it('a card without a printed benchmark says so, also for the public, and doubts what does not recompute', () => {
  const [card] = CARD_ROOMS.flatMap((room) => fullest(withShorterLists(room, 0.4)) ?? []);
  const alone = { ...card, benchmarks: [], moreBenchmarks: 0, published: null };
  const page = (isPublic: boolean) =>
    JSON.stringify(
      cardPage(
        alone as unknown as ReportCard,
        'card',
        {
          ...{ layout: null, regionName: null, isPublic },
          ...{ commentaryIn: null, findingsIn: null },
        },
        packVoice(STANDARD, null),
      ),
    );
  for (const isPublic of [true, false]) {
    expect(page(isPublic)).toContain('The report prints no benchmark.');
    expect(page(isPublic)).not.toContain('National figures');
    expect(page(isPublic)).toContain('Data quality.');
  }
});

it('a card that fills the page of cards stands on one page of a pack', async () => {
  const cards = CARD_ROOMS.flatMap((room) =>
    [1, 0.7, 0.4].flatMap((of) => fullest(withShorterLists(room, of)) ?? []),
  );
  expect(cards.length).toBeGreaterThan(6);
  const document: PackDocument = {
    ...{ title: 'Cards', language: 'en-GB', date: '2018-04-20', variant: STANDARD },
    cover: {
      ...{ council: 'Nowhere', meeting: '20 April 2018', responsibleOfficer: 'Somebody' },
      ...{ wards: 'All', access: 'Public' },
      asked: { kind: 'DECISION', blocks: [{ kind: 'PARAGRAPH', words: 'To decide.' }] },
    },
    parts: [
      {
        id: 'cards',
        title: 'Report cards',
        blocks: cards.map((card, index) =>
          // As much of a card as a page of it reads.
          cardPage(
            card as unknown as ReportCard,
            `card-${index}`,
            {
              ...{ layout: null, regionName: null, isPublic: false },
              ...{ commentaryIn: 'Report areas', findingsIn: 'Notes and data quality' },
            },
            packVoice(STANDARD, null),
          ),
        ),
      },
    ],
  };
  // It would be refused where any of its pages ran on.
  expect((await renderPack(document, 'PDF')).byteLength).toBeGreaterThan(10_000);
});
