import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { FrameContext } from '../../lib/frame';
import { ViewerContext } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { NoSuchEdition } from './NoSuchEdition';
import { useMissingEdition } from './use-missing-edition';

function edition(number: number, key: string, name: string) {
  return {
    ...{ __typename: 'Edition', id: `norfolk/${number}`, number, audience: 'INTERNAL' },
    period: { __typename: 'Period', key, name },
    ...{ accurateAsOf: null, publishedAt: '2018-04-12T09:00:00Z', rulesVersion: '1' },
  };
}

const show = vi.fn();

const FRAME = {
  ...{ slug: 'norfolk', name: 'Norfolk', fictional: false, places: [] },
  ...{ months: ['2018-03'], opensOn: '2018-03', afterOpening: [] },
};

function aViewer(role: 'ANALYST' | 'MEMBER'): Viewer {
  const held = { authority: 'norfolk', role, place: null, needsSecondFactor: false };
  // As much of a viewer as says what they may do.
  return { roles: [held] } as unknown as Viewer;
}

function Page({ number, period }: { readonly number: string; readonly period: string | null }) {
  const editions = useMissingEdition({ authority: 'norfolk', number, period });
  if (editions === null) return <p>The page</p>;
  return <NoSuchEdition {...{ named: number, period, editions, show }} authority={FRAME} />;
}

function renderPage(number: string, period: string | null, role: 'ANALYST' | 'MEMBER' = 'ANALYST') {
  const { client, askedFor } = answeringClient({
    ReadEditions: () => ({
      editions: [edition(3, '2018-11', 'November 2018'), edition(1, '2018-03', 'March 2018')],
    }),
  });
  render(
    <ApolloProvider client={client}>
      <ViewerContext value={aViewer(role)}>
        <FrameContext value={FRAME}>
          <Page {...{ number, period }} />
        </FrameContext>
      </ViewerContext>
    </ApolloProvider>,
  );
  return askedFor;
}

it('says that there is no such edition, and leads to those of the month', async () => {
  renderPage('9', '2018-03');
  expect(await screen.findByText('Norfolk has no edition 9.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Edition 3/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Edition 1, March 2018' }));
  expect(show).toHaveBeenLastCalledWith({ edition: '1', period: '2018-03' });
});

it('offers the figures as known now to whoever may read them, and to nobody else', async () => {
  renderPage('9', '2018-03');
  await userEvent.click(await screen.findByRole('button', { name: 'Figures as known now' }));
  expect(show).toHaveBeenLastCalledWith({ edition: null });
  cleanup();
  renderPage('9', '2018-03', 'MEMBER');
  expect(await screen.findByText('Norfolk has no edition 9.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Figures as known now' })).toBeNull();
});

it('says of an edition of an earlier month that it holds nothing of the one that is named', async () => {
  renderPage('1', '2018-11');
  expect(
    await screen.findByText('Edition 1 is of March 2018, and holds nothing of November 2018.'),
  ).toBeDefined();
  expect(screen.getByRole('button', { name: 'Edition 3, November 2018' })).toBeDefined();
});

it('stands in the way of no edition that there is, nor of a month before it', async () => {
  for (const [number, period] of [
    ['3', null],
    ['3', '2018-11'],
    ['3', '2018-03'],
  ] as const) {
    const askedFor = renderPage(number, period);
    await waitFor(() => expect(askedFor('ReadEditions')).toHaveLength(1));
  }
  expect(screen.getAllByText('The page')).toHaveLength(3);
});
