import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage, NORFOLK } from '../../lib/addressed-page.test-support';
import { FrameContext } from '../../lib/frame';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { aFile, aPack, aTemplate, someChoices } from './pack.test-support';
import { PacksPage } from './PacksPage';

const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);

function renderPage(more: Parameters<typeof answeringClient>[0] = {}) {
  const { client, askedFor } = answeringClient({
    PacksPage: () => ({ packs: [], packTemplates: [], packChoices: someChoices() }),
    ...more,
  });
  const openPack = vi.fn();
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={ANALYST}>
        {(props) => <PacksPage {...props} openPack={openPack} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), askedFor, openPack };
}

describe('the page of packs', () => {
  it('begins one for a month and its readers, from a template, and opens it', async () => {
    const { user, askedFor, openPack } = renderPage({
      PacksPage: () => ({
        ...{ packs: [], packTemplates: [aTemplate()], packChoices: someChoices() },
      }),
      CreatePack: () => ({ createPack: { __typename: 'Pack', id: '9' } }),
    });
    const form = within(await screen.findByRole('form', { name: 'Begin a pack' }));
    expect(
      form.getByText(/March 2018 has 14 exceptions, 22 indicators with a report card each/),
    ).toBeDefined();
    await user.click(form.getByRole('radio', { name: 'Members' }));
    await user.selectOptions(form.getByLabelText('With'), '4');
    await user.click(form.getByRole('button', { name: 'Begin a pack' }));
    await waitFor(() => expect(openPack).toHaveBeenCalledWith('9'));
    expect(askedFor('CreatePack')).toEqual([
      { authority: 'norfolk', period: '2018-03', readers: 'MEMBERS', template: '4' },
    ]);
  });

  it('offers no readers for whom the month has no edition, and says so', async () => {
    renderPage();
    const open = await screen.findByRole<HTMLInputElement>('radio', { name: 'The public' });
    expect(open.disabled).toBe(true);
    expect(screen.getByText(/For others there is no edition of March 2018\./)).toBeDefined();
  });

  it('asks anew for another month', async () => {
    const { user, askedFor } = renderPage();
    await user.selectOptions(await screen.findByLabelText('Of'), '2018-02');
    await waitFor(() =>
      expect(askedFor('PacksPage').at(-1)).toEqual({ authority: 'norfolk', period: '2018-02' }),
    );
  });

  it('lists packs with their meeting and files, and takes one away after asking once more', async () => {
    let packs = [aPack({ files: [aFile(), aFile({ id: '2', state: 'MAKING' })] })];
    const { user, askedFor } = renderPage({
      PacksPage: () => ({ packs, packTemplates: [], packChoices: someChoices() }),
      RemovePack: () => {
        packs = [];
        return { removePack: '7' };
      },
    });
    const row = within(await screen.findByRole('row', { name: /Performance of children’s/ }));
    expect(row.getByText('Children’s Services Committee, 22 May 2018')).toBeDefined();
    expect(row.getByText('PDF; more being made')).toBeDefined();
    expect(row.getByRole('link').getAttribute('href')).toBe('/norfolk/packs/7');
    await user.click(row.getByRole('button', { name: /^Remove …: Performance/ }));
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    expect(await screen.findByText(/^Removed: Performance/)).toBeDefined();
    expect(askedFor('RemovePack')).toEqual([{ authority: 'norfolk', id: '7' }]);
    expect(screen.getByText('No pack was begun yet.')).toBeDefined();
  });

  it('says of a month that is not published that no pack is made of it', async () => {
    renderPage({ PacksPage: () => ({ packs: [], packTemplates: [], packChoices: null }) });
    expect(
      await screen.findByText(
        'A pack is made of a published month, and Norfolk has published none yet.',
      ),
    ).toBeDefined();
    expect(screen.getByRole('link', { name: 'Publish a month' })).toBeDefined();
  });

  it('calls what is published a quarter where the authority reports by quarter', async () => {
    const { client } = answeringClient({
      PacksPage: () => ({ packs: [], packTemplates: [], packChoices: null }),
    });
    render(
      <ApolloProvider client={client}>
        <AddressedPage viewer={ANALYST}>
          {(props) => (
            <FrameContext value={{ ...NORFOLK, months: ['2018-19-q1'] }}>
              <PacksPage {...props} openPack={vi.fn()} />
            </FrameContext>
          )}
        </AddressedPage>
      </ApolloProvider>,
    );
    expect(await screen.findByText(/^A pack is made of a published quarter/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Publish a quarter' })).toBeDefined();
  });
});
