import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aMoment, aSaying } from './moment.test-support';
import { shelfName } from './outbox';
import type { Outbox } from './use-outbox';
import { useWriting } from './use-writing';

test('the same words from another tab of the same person are said once', () => {
  const say = vi.fn<Outbox['say']>();
  const outbox: Outbox = {
    ...{ unsent: [], name: shelfName('7', 'norfolk', '1'), warning: null, say },
    ...{ act: vi.fn(), drop: vi.fn(), flush: vi.fn() },
  };
  const note = { kind: 'NOTE', text: 'Two posts since June.' } as const;
  const moment = aMoment({ sayings: [aSaying({ key: 'k1', ...note })] });
  const { result } = renderHook(() => useWriting(outbox, moment));
  act(() => result.current.say(note, null, 'k1'));
  expect(say).not.toHaveBeenCalled();
  act(() => result.current.say({ ...note, kind: 'QUESTION' }, null, 'k1'));
  expect(say).toHaveBeenCalledOnce();
});

test('other words than were said under their key are said under another, and not taken for come twice', () => {
  const say = vi.fn<Outbox['say']>();
  const outbox: Outbox = {
    ...{ unsent: [], name: shelfName('7', 'norfolk', '1'), warning: null, say },
    ...{ act: vi.fn(), drop: vi.fn(), flush: vi.fn() },
  };
  const moment = aMoment({ sayings: [aSaying({ key: 'k1' })] });
  const { result } = renderHook(() => useWriting(outbox, moment));
  const saying = { kind: 'NOTE', text: 'Two posts since June.' } as const;
  act(() => result.current.say(saying, null, 'k2'));
  expect(say).toHaveBeenLastCalledWith(saying, null, 'k2');
  act(() => result.current.say(saying, null, 'k1'));
  expect(say).not.toHaveBeenLastCalledWith(saying, null, 'k1');
});
