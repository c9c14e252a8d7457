import { expect, test } from 'vitest';
import { changedLines } from './changed-lines';

test('only what differs is a line, with its names from the outermost', () => {
  const before = JSON.stringify({ roles: [{ role: 'MEMBER', place: null }], suspended: false });
  const after = JSON.stringify({ roles: [{ role: 'LEADER', place: null }], suspended: false });
  expect(changedLines(before, after)).toEqual([
    { name: 'roles 1 role', before: 'member', after: 'leader' },
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

test('names and values are in words', () => {
  const was = { suspended: true, secondFactorRequired: false, role: 'HEAD_OF_SERVICE', count: 2 };
  const is = { suspended: false, secondFactorRequired: true, role: null, count: 3 };
  expect(changedLines(JSON.stringify(was), JSON.stringify(is))).toEqual([
    { name: 'suspended', before: 'yes', after: 'no' },
    { name: 'second factor required', before: 'no', after: 'yes' },
    { name: 'role', before: 'head of service', after: 'none' },
    { name: 'count', before: '2', after: '3' },
  ]);
});

test('a text that is no JSON is shown as it is', () => {
  expect(changedLines('not {json', null)).toEqual([{ name: '', before: 'not {json', after: null }]);
});
