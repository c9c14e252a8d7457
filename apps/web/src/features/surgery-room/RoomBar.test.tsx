import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { Connection } from './connection-words';
import type { Moment } from './moment';
import { aMoment } from './moment.test-support';
import { shelfName } from './outbox';
import { RoomBar } from './RoomBar';
import type { Outbox } from './use-outbox';
import type { KnownSurgery } from './use-surgery';

const ADA = aViewer([heldRole({ role: 'LEADER' })]);
const me = { __typename: 'SurgeryDriver' as const, id: ADA.id, name: ADA.name, isHere: true };
const SURGERY = {
  ...{ __typename: 'Surgery', id: '1', title: 'Norwich', startsAt: '2018-04-23T10:00:00.000Z' },
  ...{ standing: 'over', mayHold: true, maySpeak: true, invited: [] },
  place: { __typename: 'Place', id: '4', slug: 'norwich', name: 'Norwich' },
  period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
} as KnownSurgery;
const OUTBOX: Outbox = {
  ...{ unsent: [], name: shelfName(ADA.id, 'norfolk', '1'), warning: null },
  ...{ say: vi.fn(), act: vi.fn(), drop: vi.fn(), flush: () => Promise.resolve('DONE') },
};
const LIVE: Connection = { state: 'LIVE' };

const bar = (now: Partial<Moment>, connection: Connection = LIVE) => {
  const moment = aMoment({ driver: me, ...now });
  const done = { open: vi.fn(), takeOver: vi.fn(), handOver: vi.fn(), end: vi.fn() };
  return (
    <RoomBar
      {...{ authority: 'norfolk', id: '1', viewer: ADA, surgery: SURGERY, moment, connection }}
      now={Date.parse(moment.at)}
      drives={moment.state === 'LIVE' && moment.driver?.id === ADA.id}
      acts={{ problem: null, ...done, forgive: vi.fn() }}
      outbox={OUTBOX}
    />
  );
};
const OVER = { state: 'ENDED', endedAt: '2018-04-23T11:00:00.000Z' } as const;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const isOnHeading = () => document.activeElement === screen.getByRole('heading', { level: 1 });

test('whoever begins a surgery goes on from its heading', async () => {
  const { rerender } = render(bar({ state: 'PLANNED', openedAt: null, driver: null }));
  await press('Open the surgery');
  rerender(bar({}));
  expect(isOnHeading()).toBe(true);
});

test('whoever ends a surgery goes on from its heading', async () => {
  const { rerender } = render(bar({}));
  await press('End');
  await press('End it');
  rerender(bar(OVER));
  expect(isOnHeading()).toBe(true);
});

test('the focus of somebody else stays where it is when a surgery ends', () => {
  const { rerender } = render(bar({}));
  rerender(bar(OVER));
  expect(isOnHeading()).toBe(false);
});

test('a surgery that is over is called so, and not live', () => {
  const { rerender } = render(bar({}));
  expect(screen.getByText('Live')).toBeDefined();
  rerender(bar(OVER));
  expect(screen.queryByText('Live')).toBeNull();
  expect(screen.getByText('Over')).toBeDefined();
  rerender(bar(OVER, { state: 'LOST', since: Date.parse('2018-04-23T10:42:00.000Z') }));
  expect(screen.getByText(/^Connection lost since/)).toBeDefined();
});

test('while names are hidden, who drives reads none of those who are here either', () => {
  const ben = { __typename: 'SurgeryFollower' as const, id: '8', name: 'Ben Lyst', mayHold: true };
  const { pointer } = aMoment({});
  const { rerender } = render(bar({ present: [ben] }));
  expect(screen.getByText('Ben Lyst')).toBeDefined();
  rerender(bar({ present: [ben], pointer: { ...pointer, namesHidden: true } }));
  expect(screen.queryByText('Ben Lyst')).toBeNull();
  expect(screen.getByText('Names are hidden.')).toBeDefined();
});
