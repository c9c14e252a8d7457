import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { FrameContext } from '../../lib/frame';
import { ViewerContext } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { EditionBanner } from './EditionBanner';
import { EditionPicker } from './EditionPicker';

function edition(number: number, key: string, audience = 'INTERNAL') {
  const period = { __typename: 'Period', key, name: key === '2018-03' ? 'March 2018' : key };
  return {
    ...{ __typename: 'Edition', id: `norfolk/${number}`, number, period, audience },
    ...{ accurateAsOf: '2018-04-10', publishedAt: '2018-04-12T09:00:00Z', rulesVersion: '1' },
  };
}

function aViewer(role: 'ANALYST' | 'MEMBER'): Viewer {
  const held = { authority: 'norfolk', role, place: null, needsSecondFactor: false };
  // As much of a viewer as says what they may do.
  return { roles: [held] } as unknown as Viewer;
}

const FRAME = {
  ...{ slug: 'norfolk', name: 'Norfolk', fictional: false, places: [] },
  months: ['2018-01', '2018-02', '2018-03'],
  ...{ opensOn: '2018-03', afterOpening: [] },
};

function renderFor(role: 'ANALYST' | 'MEMBER', period: string, number: string | null = null) {
  const onEdition = vi.fn();
  const server = answeringClient({
    ReadEditions: () => ({
      editions: [edition(5, '2018-03', 'PUBLIC'), edition(4, '2018-03'), edition(1, '2018-03')],
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <ViewerContext value={aViewer(role)}>
        <FrameContext value={FRAME}>
          <EditionPicker {...{ authority: 'norfolk', period, edition: number, onEdition }} />
          <EditionBanner authority={FRAME} period={period} edition={number} />
        </FrameContext>
      </ViewerContext>
    </ApolloProvider>,
  );
  return { ...server, onEdition };
}

test('an analyst chooses between the month as known now and as it was published', async () => {
  const user = userEvent.setup();
  const { onEdition } = renderFor('ANALYST', '2018-03');
  const picker = await screen.findByRole('combobox', { name: 'As known now, or as published' });
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'as known now',
    'edition 4, published 12 April 2018',
    'edition 1, published 12 April 2018',
  ]);
  await user.selectOptions(picker, '1');
  expect(onEdition).toHaveBeenCalledWith({ period: '2018-03', edition: '1' });
  expect(
    screen.getByText(/^March 2018, as known now\. It was published as edition 4/),
  ).toBeDefined();
});

test('a page of an edition says so, with the way to what has changed since', async () => {
  renderFor('ANALYST', '2018-03', '1');
  const said = await screen.findByText(/^As published: edition 1 of March 2018/);
  expect(said.textContent).toContain('accurate as of the morning of 10 April 2018');
  const link = screen.getByRole('link', { name: 'What has changed since' });
  expect(link.getAttribute('href')).toBe('/norfolk/editions/1');
});

test('a member is told the edition in which a month is read, and is not offered what is known now', async () => {
  renderFor('MEMBER', '2018-03');
  await screen.findByRole('combobox');
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'edition 4, published 12 April 2018',
    'edition 1, published 12 April 2018',
  ]);
});

test('nothing is offered for a month without an edition', async () => {
  const { askedFor } = renderFor('ANALYST', '2018-01');
  await waitFor(() => expect(askedFor('ReadEditions')).toHaveLength(1));
  expect(
    await screen.findByText(/^January 2018, as known now\. It is not published\./),
  ).toBeDefined();
  expect(screen.queryByRole('combobox')).toBeNull();
});
