import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryShelf } from '../../lib/sturdy-shelf';
import {
  draftOn,
  dropUnsent,
  keepDraft,
  isWords,
  keepUnsent,
  sendUnsent,
  shelfName,
  unsentOn,
} from './outbox';
import type { Delivery, Unsent, UnsentWords } from './outbox';

const NAME = shelfName('7', 'norfolk', '1');

const aNote = (typedAt: number, key = `k${typedAt}`): UnsentWords => ({
  ...{ key, typedAt, corrects: null, refused: null },
  saying: { kind: 'NOTE', text: `Note ${typedAt}` },
});

/** A server that knows by its key what came twice. */
function aServer() {
  const said: string[] = [];
  const take = (unsent: Unsent) => {
    if (!isWords(unsent)) throw new Error('Something was said here alone.');
    const { key, saying } = unsent;
    if (!said.some((each) => each.startsWith(`${key} `))) said.push(`${key} ${saying.text}`);
  };
  return { said, take };
}

test('what is typed is sent in the order in which it was typed, and then forgotten', async () => {
  const [shelf, server] = [memoryShelf(), aServer()];
  for (const typedAt of [2, 1, 3]) keepUnsent(shelf, NAME, aNote(typedAt));
  const outcome = await sendUnsent(shelf, NAME, (unsent) => {
    server.take(unsent);
    return Promise.resolve({ came: 'ANSWERED' });
  });
  expect(outcome).toBe('DONE');
  expect(server.said).toEqual(['k1 Note 1', 'k2 Note 2', 'k3 Note 3']);
  expect(unsentOn(shelf, NAME)).toEqual([]);
});

test('what is refused stays with its reason, and what was typed after it is sent', async () => {
  const [shelf, server] = [memoryShelf(), aServer()];
  for (const typedAt of [1, 2]) keepUnsent(shelf, NAME, aNote(typedAt));
  await sendUnsent(shelf, NAME, (unsent) => {
    if (unsent.key === 'k1') return Promise.resolve({ came: 'REFUSED', why: 'Too short.' });
    server.take(unsent);
    return Promise.resolve({ came: 'ANSWERED' });
  });
  expect(server.said).toEqual(['k2 Note 2']);
  expect(unsentOn(shelf, NAME)).toEqual([{ ...aNote(1), refused: 'Too short.' }]);
  dropUnsent(shelf, NAME, 'k1');
  expect(unsentOn(shelf, NAME)).toEqual([]);
});

test('what the server fails at waits, and holds up nothing that was typed after it', async () => {
  const [shelf, server] = [memoryShelf(), aServer()];
  for (const typedAt of [1, 2]) keepUnsent(shelf, NAME, aNote(typedAt));
  const outcome = await sendUnsent(shelf, NAME, (unsent) => {
    if (unsent.key === 'k1') return Promise.resolve({ came: 'FAILED' });
    server.take(unsent);
    return Promise.resolve({ came: 'ANSWERED' });
  });
  expect([outcome, server.said]).toEqual(['UNREACHED', ['k2 Note 2']]);
  expect(unsentOn(shelf, NAME)).toEqual([aNote(1)]);
});

test('what may still be undone is not sent, and holds up nothing either', async () => {
  const shelf = memoryShelf();
  const act = { does: 'TAKE_BACK', entry: '9' } as const;
  keepUnsent(shelf, NAME, { key: 'k1', typedAt: 1, refused: null, notBefore: 10_000, act });
  keepUnsent(shelf, NAME, aNote(2));
  const sent: string[] = [];
  const sendAt = (now: number) =>
    sendUnsent(
      shelf,
      NAME,
      ({ key }) => {
        sent.push(key);
        return Promise.resolve({ came: 'ANSWERED' });
      },
      () => now,
    );
  await sendAt(9_999);
  expect(sent).toEqual(['k2']);
  await sendAt(10_000);
  expect(sent).toEqual(['k2', 'k1']);
});

test('nobody finds the words of somebody else, nor those of another surgery', () => {
  const shelf = memoryShelf();
  keepUnsent(shelf, NAME, aNote(1));
  expect(unsentOn(shelf, shelfName('8', 'norfolk', '1'))).toEqual([]);
  expect(unsentOn(shelf, shelfName('7', 'norfolk', '11'))).toEqual([]);
});

test('what somebody is typing is found again as they left it', () => {
  const shelf = memoryShelf();
  keepDraft(shelf, NAME, 'ACTION', { text: 'Write to the' });
  keepDraft(shelf, NAME, 'NOTE', { text: 'Two posts' });
  expect(draftOn(shelf, NAME, 'ACTION')).toEqual({ text: 'Write to the' });
  keepDraft(shelf, NAME, 'NOTE', null);
  expect(draftOn(shelf, NAME, 'NOTE')).toBeNull();
  expect(unsentOn(shelf, NAME)).toEqual([]);
});

test('what is broken on the shelf is passed over', () => {
  const shelf = memoryShelf();
  shelf.setItem(`${NAME}sent/k1`, '{');
  shelf.setItem(`${NAME}draft/NOTE`, '{');
  expect(unsentOn(shelf, NAME)).toEqual([]);
  expect(draftOn(shelf, NAME, 'NOTE')).toBeNull();
});

describe('on a network that fails in every way', () => {
  /** Typed, or sent: reached or not, and answered or not. A page that is left breaks off where it is. */
  const step = fc.oneof(
    fc.constant('TYPE' as const),
    fc.array(fc.constantFrom('ANSWERED', 'ANSWER_LOST', 'NOT_REACHED'), { maxLength: 6 }),
  );

  test('all that was typed is said once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const [shelf, server] = [memoryShelf(), aServer()];
        let typed = 0;
        const sendOver = (network: readonly string[]) => {
          const ways = [...network];
          return sendUnsent(shelf, NAME, (unsent): Promise<Delivery> => {
            const way = ways.shift() ?? 'NOT_REACHED';
            if (way !== 'NOT_REACHED') server.take(unsent);
            return Promise.resolve({ came: way === 'ANSWERED' ? 'ANSWERED' : 'UNREACHED' });
          });
        };
        for (const each of steps) {
          if (each === 'TYPE') {
            typed += 1;
            keepUnsent(shelf, NAME, aNote(typed));
          } else await sendOver(each);
        }
        await sendOver(Array<string>(typed).fill('ANSWERED'));
        expect(server.said).toEqual(
          Array.from({ length: typed }, (_, index) => `k${index + 1} Note ${index + 1}`),
        );
        expect(unsentOn(shelf, NAME)).toEqual([]);
      }),
    );
  });
});
