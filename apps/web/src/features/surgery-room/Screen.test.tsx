import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aMoment, anItem, aSaying } from './moment.test-support';
import type { Sight } from './moment';
import { Screen } from './Screen';

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
  ...{ meaning: 'BETTER', commentary: [], moreLocalities: 2 },
  localities: [place('a', 'Norwich Assessment', '31.0%'), place('b', 'Norwich Family', '41.0%')],
  actions: [
    {
      action: { id: '1', owner: 'Ada Thornbury', dueOn: '2018-03-31', isOverdue: true },
      ...{ text: text('Fill the two posts'), expected: null },
    },
  ],
  moreActions: 0,
} as unknown as NonNullable<Sight['card']>;

const sight = { item: '1', revision: 7, seenAt: null, card, area: null, place: null } as Sight;

function drawn(more: Partial<ReturnType<typeof aMoment>['pointer']>, onPlace?: () => void) {
  const moment = aMoment({ sayings: [aSaying({ kind: 'DECISION', text: 'Look each Monday' })] });
  const pointer = { ...moment.pointer, item: '1', ...more };
  return render(
    <Screen
      {...{ moment, pointer, item: anItem(), sight, region: null, isWall: onPlace === undefined }}
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
    /Decision: Look each Monday\..*Before: Fill the two posts\./,
  );
  expect(container.textContent).toContain('Ada Thornbury');
  unmount();
  expect(drawn({ view: 'ACTIONS', namesHidden: true }).container.textContent).not.toContain('Ada');
});
