import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MomentPointer } from './moment';
import { aMoment } from './moment.test-support';
import { RoomTools } from './RoomTools';

const [item] = aMoment({}).items;
const ZOOM = { __typename: 'SurgeryZoom', from: '2017-12', to: '2018-03' } as const;
const tools = (zoom: MomentPointer['zoom']) => {
  const pointer = { ...aMoment({}).pointer, item: item?.id ?? null, view: 'CHART' as const, zoom };
  return <RoomTools {...{ pointer, item: item ?? null }} drives isLive act={() => undefined} />;
};

test('whoever zooms out to every period by its button goes on at the one beside it', async () => {
  const { rerender } = render(tools(ZOOM));
  await userEvent.click(screen.getByRole('button', { name: 'Zoom out' }));
  rerender(tools(null));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zoom in' }));
});

test('nobody else is moved where the chart is zoomed out', () => {
  const { rerender } = render(tools(ZOOM));
  rerender(tools(null));
  expect(document.activeElement).toBe(document.body);
});
