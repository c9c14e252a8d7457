import { describe, expect, it } from 'vitest';
import { CARD_ROOMS, roomOnCard, type CardRoom } from './card-room';

const [whole, ample, , , tightest] = CARD_ROOMS;

/** Fits where its texts together take no more than this. */
const withLetters =
  (most: number, ...names: readonly (keyof CardRoom)[]) =>
  (room: CardRoom): boolean =>
    names.reduce((sum, name) => sum + room[name], 0) <= most;

describe('the room for a card', () => {
  it('is as much as everything takes where that fits its sheet', () => {
    expect(roomOnCard(() => true)).toBe(whole);
  });

  it('gives each part as much as there is paper left for it', () => {
    // All fits but the commentary whole: it alone is cut, to the next ampler room that fits.
    const room = roomOnCard(withLetters(1_500, 'commentary'));
    expect(room).toEqual({
      ...whole,
      ...{ commentary: ample?.commentary, commentaries: ample?.commentaries, said: ample?.said },
    });
  });

  it('fits wherever any of the rooms does', () => {
    const fits = withLetters(700, 'definition', 'publishedSource', 'commentary');
    expect(fits(roomOnCard(fits))).toBe(true);
  });

  it('is the tightest where nothing fits', () => {
    expect(tightest).toBeDefined();
    expect(roomOnCard(() => false)).toEqual(CARD_ROOMS.at(-1));
  });
});
