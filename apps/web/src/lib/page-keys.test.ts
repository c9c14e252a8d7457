import { expect, test } from 'vitest';
import { isTyping } from './page-keys';

function first(html: string): Element | null {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-focus]');
}

test.each([
  ['a field', '<input data-focus>', true],
  ['a field of a day', '<input type="date" data-focus>', true],
  ['a text', '<textarea data-focus></textarea>', true],
  ['a list, which is searched by letters', '<select data-focus></select>', true],
  ['anything in a dialog', '<dialog><button data-focus></button></dialog>', true],
  ['a switch', '<input type="checkbox" data-focus>', false],
  ['a choice of a few', '<input type="radio" data-focus>', false],
  ['a link', '<a href="/" data-focus>Scorecard</a>', false],
])('a letter is typed in %s: %s is %s', (_, html, isTyped) => {
  expect(isTyping(first(html))).toBe(isTyped);
});

test('nothing is typed where nothing has the focus', () => {
  expect(isTyping(document.body)).toBe(false);
  expect(isTyping(null)).toBe(false);
});
