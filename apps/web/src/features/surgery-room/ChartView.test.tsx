import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aMoment, anItem, aSaying } from './moment.test-support';
import type { Moment, Sight } from './moment';
import { Screen } from './Screen';

const PERIODS = ['2017-10', '2017-11', '2017-12', '2018-01', '2018-02', '2018-03'];
const NONE = PERIODS.map(() => null);

const anAction = {
  ...{ id: '1', text: 'Look weekly at every late one', owner: 'Ann Lyst', agreedOn: '2018-01-20' },
  ...{ dueOn: '2018-06-30', state: 'OPEN', isOverdue: false, expectedEffect: null },
  ...{ expectedValue: 80, expectedBy: '2018-03-01' },
};

const card = {
  indicator: {
    ...{ key: '4.3', ref: '4.3', name: 'Assessments in time', unit: '%', decimals: 1 },
    ...{ polarity: 'HIGH', frequency: 'MONTH' },
  },
  ...{ place: { slug: 'norwich', name: 'Norwich' } },
  period: { key: '2018-03', name: 'March 2018' },
  series: {
    ...{ periods: PERIODS, decimals: 1, values: [61, 58, 52, 40, 33.5, 36], codes: 'PPPPPP' },
    ...{ states: PERIODS.map(() => 'RED'), targets: NONE, planned: NONE, signals: [] },
    ...{ plannedBetween: PERIODS.map(() => false), monthsAlone: null, latestFigure: '2018-03' },
  },
  ...{ tolerances: [], benchmarks: [] },
  actions: [
    {
      action: anAction,
      text: { words: anAction.text, continues: false, whole: null },
      expected: { words: '80% by March 2018.', continues: false, whole: null },
    },
  ],
  moreActions: 0,
} as unknown as NonNullable<Sight['card']>;

const sight = { item: '1', revision: 7, seenAt: null, card, area: null, place: null } as Sight;

interface Drawn {
  readonly sayings?: Moment['sayings'];
  readonly pointer?: Partial<Moment['pointer']>;
  readonly onMonth?: (key: string | null) => void;
}

function drawn({ sayings = [], pointer = {}, onMonth }: Drawn = {}) {
  const moment = aMoment({ sayings });
  const at = { ...moment.pointer, item: '1', view: 'CHART' as const, ...pointer };
  return render(
    <Screen
      {...{ moment, pointer: at, item: anItem(), sight, region: null }}
      isWall={onMonth === undefined}
      onMonth={onMonth}
    />,
  );
}

test('an action is a pin on the chart, told beneath it under its number with what it should achieve', () => {
  const { container } = drawn();
  expect(container.querySelectorAll('[data-kind="ACTION"]')).toHaveLength(1);
  expect(container.querySelectorAll('.expected')).toHaveLength(1);
  expect(
    screen.getByText('Action 1: Look weekly at every late one. Should achieve: 80% by March 2018.'),
  ).toBeDefined();
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
    'Actions: 1: action agreed on 20 January 2018: Look weekly at every late one',
  );
});

test('what was agreed just now stands on the chart before its figures are read again', () => {
  const action = {
    ...{ id: '2', owner: 'Ben Ash', dueOn: '2018-05-11', indicator: '4.3', expected: null },
    ...{ standing: 'by 11 May 2018', isOverdue: false },
    place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
  } as NonNullable<Moment['sayings'][number]['action']>;
  const saying = { kind: 'ACTION' as const, text: 'Fill both posts', at: '2018-03-28T10:05:00Z' };
  drawn({
    sayings: [
      aSaying({ ...saying, action }),
      aSaying({ ...saying, key: 'k2', text: 'Elsewhere', action: { ...action, indicator: '5.1' } }),
    ],
  });
  expect(screen.getByText('Action 2: Fill both posts.')).toBeDefined();
  expect(screen.queryByText(/Elsewhere/)).toBeNull();
});

test('what was agreed long after the latest figures stands at the right edge, and says when', () => {
  const action = {
    ...{ id: '2', owner: 'Ben Ash', dueOn: '2026-12-11', indicator: '4.3', expected: null },
    ...{ standing: 'by 11 December 2026', isOverdue: false },
    place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
  } as NonNullable<Moment['sayings'][number]['action']>;
  // Half past midnight by the clocks of London.
  const saying = { kind: 'ACTION' as const, text: 'Fill both posts', at: '2026-06-22T23:30:00Z' };
  drawn({ sayings: [aSaying({ ...saying, action })] });
  expect(
    screen.getByText(
      'Action 2, agreed on 23 June 2026, 99 months after these figures: Fill both posts.',
    ),
  ).toBeDefined();
});

test('a zoom takes the pins and expected figures with it, and leaves out those outside', () => {
  const zoom = { __typename: 'SurgeryZoom' as const, from: '2018-01', to: '2018-03' };
  const { container, unmount } = drawn({ pointer: { zoom } });
  const marks = container.querySelectorAll('.expected');
  const points = container.querySelectorAll('circle.point');
  expect(points).toHaveLength(3);
  // The last of three periods, in which the figure is expected.
  expect(marks[0]?.getAttribute('d')).toContain(`M${points[2]?.getAttribute('cx') ?? ''},`);
  unmount();
  const before = { __typename: 'SurgeryZoom' as const, from: '2017-10', to: '2017-12' };
  expect(drawn({ pointer: { zoom: before } }).container.querySelector('.expected')).toBeNull();
  expect(screen.queryByText(/Action 1/)).toBeNull();
});

test('a period is pointed at by a press that is over, not by a finger that begins to scroll', () => {
  const onMonth = vi.fn();
  drawn({ onMonth });
  const chart = screen.getByRole('slider');
  fireEvent.pointerDown(chart, { clientX: 0 });
  expect(onMonth).not.toHaveBeenCalled();
  fireEvent.click(chart, { clientX: 0 });
  expect(onMonth).toHaveBeenCalledWith('2017-10');
});

test('the period that is pointed at is marked by an arrow, a line and a ring, and said', () => {
  const { container } = drawn({ pointer: { month: '2018-02' } });
  expect(container.querySelectorAll('.pointed path, .pointed line, .ring')).toHaveLength(3);
  expect(screen.getByText('▼ February 2018: 33.5%; red.')).toBeDefined();
});

test('that figures are modelled is said however much was agreed', () => {
  const action = {
    ...{ id: '2', owner: 'Ben Ash', dueOn: '2018-05-11', indicator: '4.3', expected: null },
    ...{ standing: 'by 11 May 2018', isOverdue: false },
    place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
  } as NonNullable<Moment['sayings'][number]['action']>;
  const sayings = Array.from({ length: 6 }, (_, index) =>
    aSaying({
      ...{ kind: 'ACTION', key: `k${index}`, at: '2018-03-28T10:05:00Z' },
      text: `Look again at what waited for longest, the ${index}th of them`,
      action: { ...action, id: `n${index}` },
    }),
  );
  const modelled = {
    ...card,
    series: { ...card.series, codes: 'PPMMMM' },
  } as typeof card;
  const moment = aMoment({ sayings });
  const pointer = { ...moment.pointer, item: '1', view: 'CHART' as const, month: '2018-02' };
  render(
    <Screen
      {...{ moment, pointer, item: anItem(), region: null }}
      sight={{ ...sight, card: modelled }}
      isWall
    />,
  );
  expect(screen.getByText('Open dots and dotted lines: modelled, not reported.')).toBeDefined();
  expect(screen.getByText(/^and \d more among the actions$/)).toBeDefined();
});
