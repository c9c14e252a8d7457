import { expect, it } from 'vitest';
import { alternate } from './alternating';

it('measures the sides in turn, each round beginning where the last one ended', async () => {
  const order: string[] = [];
  const side = (name: string) => () => {
    order.push(name);
    return Promise.resolve(order.length);
  };

  const measured = await alternate(3, [side('product'), side('by hand')]);

  expect(order).toEqual(['product', 'by hand', 'by hand', 'product', 'product', 'by hand']);
  expect(measured).toEqual([
    [1, 4, 5],
    [2, 3, 6],
  ]);
});
