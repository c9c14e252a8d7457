import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Moment } from './moment';
import { aMoment, anItem } from './moment.test-support';
import { RoomAgenda } from './RoomAgenda';

const items = [anItem(), anItem({ id: '5', position: 2, title: 'Staffing', kind: 'FREE' })];
const at = (item: string) => ({ ...aMoment().pointer, item, view: 'FIGURE' as const });

const agenda = (looksAt: string, { isAlone, ...now }: { isAlone: boolean } & Partial<Moment>) => {
  const moment = aMoment({ items, pointer: at('5'), ...now });
  return (
    <RoomAgenda
      {...{ moment, pointer: at(looksAt), isAlone, now: Date.parse(moment.at), unsent: [] }}
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
