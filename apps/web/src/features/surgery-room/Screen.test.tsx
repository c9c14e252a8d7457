import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aMoment, anItem, aSaying } from './moment.test-support';
import type { Sight } from './moment';
import { Screen } from './Screen';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const text = (words: string) => ({ words, continues: false, whole: null });

const place = (slug: string, name: string, shown: string) => ({
  ...{ slug, name, shortName: name, shown, hasFigure: true, counts: null, isModelled: false },
  rating: { state: 'RED', word: 'red' },
});

const card = {
  indicator: { key: '4.3', ref: '4.3', name: 'Assessments in time' },
  ...{
    place: { slug: 'norwich', name: 'Norwich' },
    period: { key: '2018-03', name: 'March 2018' },
  },
  ...{ shown: '36.0%', isModelled: false, gap: '73 more are needed for green', target: null },
  ...{ figure: text('59 of 164 assessments'), ratings: [{ state: 'RED', word: 'red' }] },
  ...{ ratingSentence: text('36.0% is below the red tolerance of 70%'), trajectory: null },
  ...{ direction: text('rose from 33.5%'), verdict: text('no real change'), arrow: 'UP' },
  ...{
    meaning: 'BETTER',
    commentary: [],
    moreLocalities: 2,
    localityNotes: ['3 more are recorded under none of its teams.'],
  },
  localities: [place('a', 'Norwich Assessment', '31.0%'), place('b', 'Norwich Family', '41.0%')],
  actions: [
    {
      action: {
        ...{ id: '1', owner: 'Ada Thornbury', dueOn: '2018-03-31' },
        ...{ state: 'OPEN', isOverdue: true },
      },
      ...{ text: text('Fill the two posts'), expected: null, review: null },
    },
  ],
  moreActions: 0,
} as unknown as NonNullable<Sight['card']>;

const sight = { item: '1', revision: 7, seenAt: null, card, area: null, place: null } as Sight;

const sightOf = (of: typeof card) => ({ ...sight, card: of }) as Sight;

function drawn(
  more: Partial<ReturnType<typeof aMoment>['pointer']>,
  onPlace?: () => void,
  of = card,
) {
  const moment = aMoment({ sayings: [aSaying({ kind: 'DECISION', text: 'Look each Monday' })] });
  const pointer = { ...moment.pointer, item: '1', ...more };
  return render(
    <Screen
      {...{ moment, pointer, item: anItem(), sight: sightOf(of), region: null }}
      isWall={onPlace === undefined}
      onPlace={onPlace}
    />,
  );
}

test('the figure stands with its rating in symbol and word, in real terms, and its gap', () => {
  const { container } = drawn({ view: 'FIGURE' });
  expect(container.textContent).toContain('4.3 · Norwich · March 2018');
  expect(container.textContent).toContain('✕ red');
  expect(screen.getByText('36.0%')).toBeDefined();
  expect(screen.getByText('59 of 164 assessments.')).toBeDefined();
  expect(screen.getByText('73 more are needed for green.')).toBeDefined();
});

test('a place that is pointed at is marked in shape and words, and places left out are counted', () => {
  const { container } = drawn({ view: 'LOCALITIES', place: 'b' });
  const pointed = container.querySelector('[data-pointed]');
  expect(pointed?.textContent).toContain('▶Norwich Family');
  expect(screen.getByText('▶ Norwich Family: 41.0%.')).toBeDefined();
  expect(screen.getByText('and 2 more')).toBeDefined();
  // Why the figures of the places do not add up.
  expect(screen.getByText('3 more are recorded under none of its teams.')).toBeDefined();
});

test('nothing is to be pressed on the wall; in the room a place is pointed at by a press', async () => {
  const { unmount } = drawn({ view: 'LOCALITIES' });
  expect(screen.queryAllByRole('button')).toEqual([]);
  unmount();
  const onPlace = vi.fn();
  drawn({ view: 'LOCALITIES' }, onPlace);
  await userEvent.click(screen.getByRole('button', { name: 'Norwich Assessment' }));
  expect(onPlace).toHaveBeenCalledWith('a');
});

test('what was said today stands before the actions that stand from before, without names where they are hidden', () => {
  const { container, unmount } = drawn({ view: 'ACTIONS' });
  expect(container.textContent).toMatch(
    /Decision: Look each Monday\..*Agreed earlier: Fill the two posts\./,
  );
  expect(container.textContent).toContain('Ada Thornbury');
  unmount();
  expect(drawn({ view: 'ACTIONS', namesHidden: true }).container.textContent).not.toContain('Ada');
});

const areas = (slug: string, state: string, now: number) => ({
  ...{ place: { id: slug, slug, name: slug }, counts: [{ state, now, before: 0 }] },
  ...{ figureCount: 9, modelledCount: 0 },
});
const placeSight = {
  ...{ item: '1', revision: 7, seenAt: null, card: null, area: null },
  place: {
    ...{ place: { id: 'n', slug: 'norwich', name: 'Norwich' }, sentence: '', counts: [] },
    ...{ period: { key: '2018-03', name: 'March 2018' }, turned: [], gaps: [] },
    ...{ figureCount: 0, modelledCount: 0 },
    children: [areas('Wensum', 'RED', 3), areas('Yare', 'GREEN', 5)],
  },
} as unknown as Sight;

test('places of which the ratings alone are shown keep them on a telephone, beneath their names', () => {
  const moment = aMoment();
  const pointer = { ...moment.pointer, item: '1', view: 'LOCALITIES' as const };
  const { container } = render(
    <Screen
      {...{ moment, pointer, item: anItem({ kind: 'PLACE' }), sight: placeSight, region: null }}
      isWall={false}
    />,
  );
  const [wensum] = container.querySelectorAll('[data-figureless]');
  expect(wensum?.textContent).toContain('✕ 3 red');
  // What is narrow hides counts beside a figure, and no others.
  const narrow = read('Screen.module.css').split('@container')[1] ?? '';
  expect(narrow).toMatch(/\[data-figureless\] \.counts \{\s*display: block/);
});

test('an agenda says in shape and in words what was gone through and what comes next', () => {
  const items = [
    anItem({ outcome: 'AGREED' }),
    anItem({ id: '2', position: 2, spentSeconds: 40 }),
    anItem({ id: '3', position: 3, minutes: 8 }),
    anItem({ id: '4', position: 4, minutes: 5 }),
  ];
  const moment = aMoment({ items });
  const rows = (pointer: typeof moment.pointer, now = moment) => {
    const { container, unmount } = render(
      <Screen
        {...{ moment: now, pointer, item: null, sight: null, region: null }}
        isWall={false}
      />,
    );
    const texts = [...container.querySelectorAll('li')].map(({ textContent }) => textContent);
    unmount();
    return texts.map((text) => text.replace('4.3 Assessments in time, Norwich', ' '));
  };
  expect(rows(moment.pointer)).toEqual([
    ...['✓ 1 agreed', '✓ 2 gone through', '▶ 3 next, 8 min', ' 4 5 min'],
  ]);
  // Somebody looks at the agenda alone while the meeting is at its second item.
  const led = { ...moment.pointer, item: '2', view: 'FIGURE' as const };
  expect(rows(moment.pointer, { ...moment, pointer: led })[1]).toBe('▶ 2 now');
});

test('sentences beneath the localities have the room that they need, and those left out are counted once', () => {
  const long = `${'far more than were begun in time in any month before '.repeat(3)}are needed`;
  const many = Array.from({ length: 20 }, (_, index) => place(`p${index}`, `Place ${index}`, '1%'));
  const { container } = drawn({ view: 'LOCALITIES' }, undefined, {
    ...card,
    gap: long,
    localities: many,
  } as unknown as typeof card);
  expect(container.textContent).toContain(`${long.charAt(0).toUpperCase()}${long.slice(1)}.`);
  expect(rowsOf(container)).toBeLessThan(20);
  expect(container.textContent).toContain(`and ${20 - rowsOf(container) + 2} more`);
});

const rowsOf = (container: HTMLElement) =>
  [...container.querySelectorAll('li')].filter(({ textContent }) => /^Place \d/.test(textContent))
    .length;
