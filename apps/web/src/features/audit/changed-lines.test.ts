import { expect, test } from 'vitest';
import { changedLines } from './changed-lines';

test('only what differs is a line, with its names from the outermost', () => {
  const before = JSON.stringify({ roles: [{ role: 'MEMBER', place: null }], suspended: false });
  const after = JSON.stringify({ roles: [{ role: 'LEADER', place: null }], suspended: false });
  expect(changedLines(before, after)).toEqual([
    { name: 'roles/1/role', before: 'MEMBER', after: 'LEADER' },
  ]);
});

test('what came and what went have only one side', () => {
  expect(changedLines('{"reason":"old"}', '{"number":2}')).toEqual([
    { name: 'reason', before: 'old', after: null },
    { name: 'number', before: null, after: '2' },
  ]);
});

test('nothing and the null of JSON are told apart', () => {
  expect(changedLines(null, '{"place":null}')).toEqual([
    { name: 'place', before: null, after: 'none' },
  ]);
  expect(changedLines(null, null)).toEqual([]);
});

test('a text that is no JSON is shown as it is', () => {
  expect(changedLines('not {json', null)).toEqual([{ name: '', before: 'not {json', after: null }]);
});
