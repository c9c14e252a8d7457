import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENDA_REASONS,
  LEAST_ITEM_MINUTES,
  MOST_ITEM_MINUTES,
  proposeAgenda,
  subjectKey,
} from './agenda';
import { SURGERY_BOUNDS } from './surgery-bounds';
import type { AgendaCandidate, AgendaReasonKind, AgendaSubject } from './agenda';

const indicator = (indicatorId: number): AgendaSubject => ({
  ...{ kind: 'INDICATOR', indicatorId, placeId: 1 },
});

const candidate = (
  indicatorId: number,
  kind: AgendaReasonKind,
  children: number | null = null,
): AgendaCandidate => ({
  subject: indicator(indicatorId),
  reason: { kind, words: `${kind} of ${indicatorId}` },
  children,
});

const orderOf = (candidates: readonly AgendaCandidate[], minutes = 120) =>
  proposeAgenda(candidates, minutes).items.map(({ subject }) =>
    subject.kind === 'INDICATOR' ? subject.indicatorId : 0,
  );

/** How many more reasons a reason counts; null: it is one itself. */
function moreIn(words: string): number | null {
  const [, more] = /^And (\d+) more reasons?\.$/.exec(words) ?? [];
  return more === undefined ? null : Number(more);
}

describe('the agenda that is proposed', () => {
  it('leads with overdue actions, then questions, new exceptions, signals and gaps', () => {
    const candidates = [
      candidate(1, 'LARGE_GAP', 90),
      candidate(2, 'NEW_EXCEPTION'),
      candidate(3, 'OVERDUE_ACTION'),
      candidate(4, 'WORSENING_SIGNAL'),
      candidate(5, 'QUESTION'),
    ];
    expect(orderOf(candidates)).toEqual([3, 5, 2, 4, 1]);
  });

  it('puts what has more reasons first, then the larger gap in children, then as it was named', () => {
    const candidates = [
      candidate(1, 'NEW_EXCEPTION', 3),
      candidate(2, 'NEW_EXCEPTION', 22),
      candidate(3, 'NEW_EXCEPTION', 3),
      candidate(4, 'LARGE_GAP', 5),
      candidate(4, 'NEW_EXCEPTION'),
    ];
    expect(orderOf(candidates)).toEqual([4, 2, 1, 3]);
  });

  it('talks of a subject once, with every reason for it', () => {
    const [item, ...others] = proposeAgenda(
      [candidate(1, 'LARGE_GAP', 22), candidate(1, 'OVERDUE_ACTION')],
      60,
    ).items;
    expect(others).toEqual([]);
    expect(item?.reasons.map(({ kind }) => kind)).toEqual(['OVERDUE_ACTION', 'LARGE_GAP']);
    expect(item?.children).toBe(22);
  });

  it('keeps as many reasons as an item may have, and counts the rest', () => {
    const nine = Array.from({ length: 11 }, (_, index) => ({
      ...candidate(1, index < 9 ? 'QUESTION' : 'OVERDUE_ACTION'),
      reason: {
        kind: index < 9 ? ('QUESTION' as const) : ('OVERDUE_ACTION' as const),
        words: `Reason ${index}.`,
      },
    }));
    const [item] = proposeAgenda(nine, 60).items;
    expect(item?.reasons).toHaveLength(SURGERY_BOUNDS.reasons);
    expect(item?.reasons.map(({ words }) => words).slice(0, 3)).toEqual([
      ...['Reason 9.', 'Reason 10.', 'Reason 0.'],
    ]);
    expect(item?.reasons.at(-1)?.words).toBe('And 4 more reasons.');
  });

  it('names what there is no time for', () => {
    const candidates = [1, 2, 3, 4].map((id) => candidate(id, 'NEW_EXCEPTION'));
    const agenda = proposeAgenda(candidates, 25);
    expect(agenda.items).toHaveLength(3);
    expect(agenda.leftOut.map(({ subject }) => subject)).toEqual([indicator(4)]);
    expect([agenda.opening, agenda.closing]).toEqual([5, 5]);
  });

  it('has nothing to open or close where there is hardly time for one thing', () => {
    const agenda = proposeAgenda([candidate(1, 'QUESTION')], 10);
    expect([agenda.opening, agenda.closing, agenda.items[0]?.minutes]).toEqual([0, 0, 10]);
  });

  const candidates = fc.array(
    fc.record({
      subject: fc.oneof(
        fc.integer({ min: 1, max: 12 }).map(indicator),
        fc.constantFrom<AgendaSubject>(
          { kind: 'PLACE', placeId: 3 },
          { kind: 'AREA', reportAreaId: 2, placeId: 3 },
          { kind: 'FREE', title: 'Welcome' },
        ),
      ),
      reason: fc.record({ kind: fc.constantFrom(...AGENDA_REASONS), words: fc.string() }),
      children: fc.option(fc.integer({ min: 0, max: 500 })),
    }),
    { maxLength: 40 },
  );

  it('loses no reason, names no subject twice and never takes more time than there is', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 240 }), (named, minutes) => {
        const { items, leftOut, opening, closing } = proposeAgenda(named, minutes);
        const all = [...items, ...leftOut];
        const keys = all.map(({ subject }) => subjectKey(subject));
        expect(new Set(keys).size).toBe(keys.length);
        const told = all.flatMap(({ reasons }) => reasons.map(({ words }) => moreIn(words) ?? 1));
        expect(told.reduce((sum, each) => sum + each, 0)).toBe(named.length);
        for (const { reasons } of all) {
          expect(reasons.length).toBeLessThanOrEqual(SURGERY_BOUNDS.reasons);
        }
        const taken = items.reduce((sum, item) => sum + item.minutes, opening + closing);
        expect(taken).toBeLessThanOrEqual(minutes);
        for (const item of items) {
          expect(item.minutes).toBeGreaterThanOrEqual(LEAST_ITEM_MINUTES);
          expect(item.minutes).toBeLessThanOrEqual(MOST_ITEM_MINUTES);
        }
        if (leftOut.length > 0) expect(minutes - taken).toBeLessThan(LEAST_ITEM_MINUTES);
      }),
    );
  });
});
