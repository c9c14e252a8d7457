import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Moment } from './moment';
import { aMoment, anItem, aSaying } from './moment.test-support';
import type { Unsent } from './outbox';
import { RoomAgenda } from './RoomAgenda';

const items = [anItem(), anItem({ id: '5', position: 2, title: 'Staffing', kind: 'FREE' })];
const at = (item: string) => ({ ...aMoment().pointer, item, view: 'FIGURE' as const });

const agenda = (
  looksAt: string,
  { isAlone, ...now }: { isAlone: boolean } & Partial<Moment>,
  unsent: readonly Unsent[] = [],
) => {
  const moment = aMoment({ items, pointer: at('5'), ...now });
  return (
    <RoomAgenda
      {...{ moment, pointer: at(looksAt), isAlone, now: Date.parse(moment.at), unsent }}
      onItem={() => undefined}
      onSettle={undefined}
    />
  );
};

test('whoever looks around alone sees on the agenda where the meeting is', () => {
  const { rerender } = render(agenda('1', { isAlone: true }));
  expect(screen.getByRole('button', { name: /Staffing – the meeting is here/ })).toBeDefined();
  rerender(agenda('5', { isAlone: true }));
  expect(screen.queryByText(/the meeting is here/)).toBeNull();
});

test('nothing marks it for whoever drives, nor once there is no meeting any more', () => {
  const { rerender } = render(agenda('1', { isAlone: false }));
  expect(screen.queryByText(/the meeting is here/)).toBeNull();
  rerender(agenda('1', { isAlone: true, state: 'ENDED' }));
  expect(screen.queryByText(/the meeting is here/)).toBeNull();
});

test('what is said of an item is counted there, for whoever looks at another', () => {
  const sayings = [
    aSaying({ kind: 'ACTION', item: '1' }),
    aSaying({ id: '2', key: 'k2', kind: 'NOTE', item: '1' }),
    aSaying({ id: '3', key: 'k3', kind: 'NOTE', item: '1' }),
  ];
  const typed = (key: string, refused: string | null) => ({
    ...{ key, typedAt: 1, corrects: null, refused },
    saying: { kind: 'NOTE' as const, item: '5', text: 'Two posts' },
  });
  render(agenda('5', { isAlone: false, sayings }, [typed('k9', null), typed('k10', 'Too long.')]));
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(first).toContain('1 action, 2 notes');
  expect(second).toContain('1 on its way');
});

test('nothing is left of the time of an item once the surgery is over', () => {
  const spent = [anItem({ spentSeconds: 723 })];
  const { rerender } = render(agenda('1', { isAlone: false, items: spent }));
  expect(screen.getByRole('listitem').textContent).toContain('2:03 over');
  rerender(agenda('1', { isAlone: false, items: spent, state: 'ENDED' }));
  expect(screen.getByRole('listitem').textContent).toContain('12:03 of 10 min');
});
