import { ApolloProvider } from '@apollo/client/react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AskBeforehand } from './AskBeforehand';
import { aSurgery } from './surgery-plan.test-support';

/** The questions of a surgery over a server that is away where it is said to be. */
function renderQuestions(more: Parameters<typeof aSurgery>[0] = {}) {
  const server = { isDown: false };
  const { client, askedFor } = answeringClient({
    AskBeforeSurgery: () => {
      if (server.isDown) throw new Error('no network');
      return { askBeforeSurgery: aSurgery() };
    },
  });
  const page = render(
    <ApolloProvider client={client}>
      <AskBeforehand authority="norfolk" surgery={aSurgery(more)} />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), server, askedFor, page };
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>('What you want to ask');
const press = () => screen.getByRole('button', { name: 'Ask' });

beforeEach(() => window.sessionStorage.clear());

describe('what is asked beforehand', () => {
  it('is sent once more under its key, also after a reload, and under another once it was mended', async () => {
    const first = renderQuestions();
    first.server.isDown = true;
    await first.user.type(field(), 'Why is it so?');
    await first.user.click(press());
    await screen.findByText('The server could not be reached.');
    first.page.unmount();

    const again = renderQuestions();
    again.server.isDown = true;
    expect(field().value).toBe('Why is it so?');
    await again.user.click(press());
    await screen.findByText('The server could not be reached.');
    expect(again.askedFor('AskBeforeSurgery')[0]).toEqual(first.askedFor('AskBeforeSurgery')[0]);
    again.server.isDown = false;
    await again.user.type(field(), ' And since when?');
    await again.user.click(press());
    await waitFor(() => expect(field().value).toBe(''));
    const [before, mended] = again.askedFor('AskBeforeSurgery');
    expect(mended).toMatchObject({ text: 'Why is it so? And since when?', item: null });
    expect(mended?.['key']).not.toBe(before?.['key']);
    expect(window.sessionStorage.length).toBe(0);
  });

  it('leaves what was begun while it was on its way', async () => {
    const { user, askedFor } = renderQuestions();
    await user.type(field(), 'Why is it so?');
    fireEvent.click(press());
    fireEvent.change(field(), { target: { value: 'Who decides?' } });
    await waitFor(() => expect(press().getAttribute('aria-disabled')).toBeNull());
    expect(field().value).toBe('Who decides?');
    await user.click(press());
    await waitFor(() => expect(field().value).toBe(''));
    expect(askedFor('AskBeforeSurgery').map(({ text }) => text)).toEqual([
      ...['Why is it so?', 'Who decides?'],
    ]);
  });

  it('is still there where the surgery began before it was asked', async () => {
    const { user, page } = renderQuestions();
    await user.type(field(), 'Why is it so?');
    page.unmount();
    const { user: later } = renderQuestions({ state: 'LIVE' });
    expect(screen.getByText('Why is it so?')).toBeDefined();
    await later.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(screen.queryByText('Why is it so?')).toBeNull();
    expect(window.sessionStorage.length).toBe(0);
  });
});
