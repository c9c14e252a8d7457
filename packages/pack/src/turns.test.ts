import { describe, expect, it } from 'vitest';
import { Turns } from './turns';

describe('turns', () => {
  it('are taken one after another, in the order asked', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const end = await turns.take();
    const second = turns.take().then((give) => {
      order.push('second');
      give();
    });
    const third = turns.take().then((give) => {
      order.push('third');
      give();
    });
    order.push('first');
    end();
    await Promise.all([second, third]);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('pass over those who have left the queue', async () => {
    const turns = new Turns(1);
    const end = await turns.take();
    const leaving = new AbortController();
    const left = turns.take(leaving.signal);
    const next = turns.take();
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    end();
    await expect(next).resolves.toBeTypeOf('function');
  });

  it('are not given to somebody who had left before asking', async () => {
    const turns = new Turns(1);
    await expect(turns.take(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    await expect(turns.take()).resolves.toBeTypeOf('function');
  });
});
