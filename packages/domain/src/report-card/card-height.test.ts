import { describe, expect, it } from 'vitest';
import { cardHeight, CARD_SHEET_MM } from './card-height';
import type { CardOnPaper } from './card-height';
import { CARD_ROOMS } from './card-room';
import type { CardRoom } from './card-room';

const text = (length: number) => ({ words: 'x'.repeat(length), continues: true });
const texts = (count: number, length: number) => Array.from({ length: count }, () => text(length));

/** A card each part of which is as long as its room. */
function fullCard(room: CardRoom): CardOnPaper {
  return {
    title: 'x'.repeat(200),
    ...{ leadOfficer: 'x'.repeat(120), dataOwner: 'x'.repeat(120) },
    lead: [room.figure, room.sentence, room.trajectory, 60, 70].map((length) => 'x'.repeat(length)),
    exceptions: Array.from({ length: 5 }, () => 'Off target, since March 2017 or earlier'),
    left: [
      [text(room.definition), text(room.purpose)],
      [text(room.direction), text(room.verdict)],
      texts(room.commentaries, room.commentary + room.said),
    ],
    // Where something is published, it stands in the place of one of the benchmarks.
    right: [
      [
        ...texts(Math.max(1, room.benchmarks - 1), room.benchmark),
        ...[text(room.published), text(room.publishedSource)],
      ],
    ],
    localities: Array.from({ length: room.localities }, () => 'North & Broadland'),
    actions: texts(room.actions, room.action + room.standing + room.effect + 20),
    flags: texts(room.flags, room.flag + 50),
    findings: texts(room.findings, room.finding),
  };
}

describe('the height of a report card', () => {
  it('is less than that of its sheet in the tightest room, whatever it says', () => {
    const tightest = CARD_ROOMS.at(-1);
    if (tightest === undefined) throw new Error('There is no room for a card.');
    expect(cardHeight(fullCard(tightest))).toBeLessThan(CARD_SHEET_MM);
  });

  it('is the less, the tighter its room', () => {
    const heights = CARD_ROOMS.map((room) => cardHeight(fullCard(room)));
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    expect(heights[0]).toBeGreaterThan(CARD_SHEET_MM);
  });

  it('is that of the higher of two columns', () => {
    const [, room] = CARD_ROOMS;
    if (room === undefined) throw new Error('There is no room for a card.');
    const card = { ...fullCard(room), localities: [], right: [] };
    expect(cardHeight({ ...card, right: [[text(10)]] })).toBe(cardHeight(card));
    expect(cardHeight({ ...card, left: [...card.left, [text(100)]] })).toBeGreaterThan(
      cardHeight(card),
    );
  });
});
