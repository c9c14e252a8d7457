import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Connection } from './connection-words';
import { aMoment, anItem } from './moment.test-support';
import { WallFoot } from './WallFoot';

const items = [anItem(), anItem({ id: '2', position: 2 })];
const NOW = Date.parse('2018-04-23T10:05:00.000Z');
const notice = { item: '1', at: '', words: ['Norwich is now 56.0%; it was 54.0%.'] };

function foot(item: string | null, connection: Connection = { state: 'LIVE' }) {
  const moment = aMoment({
    ...{ items, pointedAt: '2018-04-23T10:00:00.000Z' },
    pointer: { ...aMoment().pointer, item, view: item === null ? 'AGENDA' : 'FIGURE' },
  });
  const { container } = render(<WallFoot {...{ moment, connection, notice }} now={NOW} />);
  return { said: screen.getByRole('status').textContent, all: container.textContent };
}

test('what changed is said beside the item that it is of', () => {
  expect(foot('1')).toEqual({
    said: 'Norwich is now 56.0%; it was 54.0%.',
    all: 'Norwich is now 56.0%; it was 54.0%.item 5:00 left',
  });
});

test('and beside no other', () => {
  expect(foot('2').all).toBe('2 of 2item 5:00 left · 55 min left in all');
});

test('on the agenda the time of all is said to be that', () => {
  expect(foot(null).all).toBe('2 items55 min left in all');
});

test('that the connection is lost hides behind no notice', () => {
  expect(foot('1', { state: 'LOST', since: NOW }).said).toMatch(/^Connection lost since/);
});

test('that the server follows up no more stands on one line, with no time that still counts', () => {
  const why =
    'More screens of this account are open than one person can have at the same time, so this one goes.';
  const { said, all } = foot('1', { state: 'ENDED', why });
  expect(said).toMatch(/^Not followed any more: More screens .* …$/);
  expect(all).toBe(said);
});
