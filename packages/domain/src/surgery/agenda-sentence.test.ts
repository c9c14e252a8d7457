import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { agendaSentence } from './agenda-sentence';
import { proposeAgenda, type AgendaCandidate } from './agenda';

const ground = { place: 'Norwich', period: month('2018-03'), figures: 100, modelled: 0 };
const candidates = (count: number): AgendaCandidate[] =>
  Array.from({ length: count }, (_, index) => ({
    subject: { kind: 'INDICATOR', indicatorId: index, placeId: 1 },
    reason: { kind: 'LARGE_GAP', words: 'Short of green.' },
    children: index,
  }));
const said = (count: number, minutes: number, more: Partial<typeof ground> = {}) =>
  agendaSentence(proposeAgenda(candidates(count), minutes), { ...ground, ...more });

describe('what is said of a proposed agenda', () => {
  it.each([
    [said(1, 60), '1 item is proposed for Norwich, March 2018.'],
    [
      said(12, 60),
      '10 items are proposed for Norwich, March 2018, of 12 that there are reasons for; for the other 2 there is no time.',
    ],
    [
      said(0, 60),
      'Nothing is proposed for Norwich, March 2018: no exception is new, no chart shows a signal, nothing is short of green in children, no action is overdue, and nothing was asked. Choose what to talk of by hand.',
    ],
    [
      said(0, 60, { modelled: 92 }),
      'Nothing is proposed for Norwich, March 2018: 92 of its 100 figures are modelled, and nothing is proposed from those. Choose what to talk of by hand.',
    ],
    [
      said(0, 60, { modelled: 100 }),
      'Nothing is proposed for Norwich, March 2018: all 100 figures are modelled, and nothing is proposed from those. Choose what to talk of by hand.',
    ],
    [
      said(0, 60, { figures: 1, modelled: 1 }),
      'Nothing is proposed for Norwich, March 2018: its one figure is modelled, and nothing is proposed from it. Choose what to talk of by hand.',
    ],
    [
      said(1, 60, { modelled: 1 }),
      '1 item is proposed for Norwich, March 2018. 1 of its 100 figures is modelled, and nothing is proposed from it.',
    ],
    [
      said(0, 60, { figures: 0 }),
      'Nothing is proposed for Norwich, March 2018: there is no figure of it yet. Choose what to talk of by hand.',
    ],
    [
      said(2, 60, { modelled: 92 }),
      '2 items are proposed for Norwich, March 2018. 92 of its 100 figures are modelled, and nothing is proposed from those.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});
