import { ApolloProvider } from '@apollo/client/react';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { Pack } from './pack-query';
import { aContents, aFile, aPack, aSummary, someChoices } from './pack.test-support';
import { PackPage } from './PackPage';

const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);

/** The page over a server that holds a pack; what the server holds can be changed. */
function renderPage(pack: Pack | null = aPack(), more: Parameters<typeof answeringClient>[0] = {}) {
  const held = { pack };
  const { client, asked, askedFor } = answeringClient({
    PackPage: () => ({ pack: held.pack }),
    PackChoices: () => ({ packChoices: someChoices() }),
    PackSummaryDraft: () => ({ packSummaryDraft: aSummary() }),
    PackFiles: () => ({
      pack: held.pack && { __typename: 'Pack', id: held.pack.id, files: held.pack.files },
    }),
    SavePack: ({ contents }) => {
      const { title } = contents as { title: string };
      held.pack = { ...aPack(), version: 4, contents: aContents({ title }) };
      return { savePack: held.pack };
    },
    ...more,
  });
  const page = render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={ANALYST}>{(props) => <PackPage {...props} id="7" />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), held, asked, askedFor, page };
}

const title = () => screen.findByLabelText<HTMLInputElement>('Title');
const names = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('switch')
    .map((line) => line.closest('label')?.textContent);

beforeEach(() => window.sessionStorage.clear());

describe('the page of a pack', () => {
  it('says for whom it is, of what it is made, and who wrote it last', async () => {
    renderPage();
    expect(
      await screen.findByText(
        'For leadership, made of March 2018 as edition 2 published it. Last written by Ada Ames, 20 April 2018 at 10:00.',
      ),
    ).toBeDefined();
  });

  it('saves what was written with the version that was read, and says so', async () => {
    const { user, askedFor } = renderPage();
    await user.type(await title(), ' again');
    expect(screen.getByText('Not saved yet; kept in this tab.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved as version 4/)).toBeDefined();
    expect(askedFor('SavePack')[0]).toMatchObject({
      ...{ authority: 'norfolk', id: '7', version: 3 },
      contents: { title: 'Performance of children’s services, March 2018 again', summary: null },
    });
  });

  it('keeps what is not saved over a reload, and gives it up when asked', async () => {
    const { user, page } = renderPage();
    await user.type(await title(), '!');
    page.unmount();
    const again = renderPage();
    expect((await title()).value).toBe('Performance of children’s services, March 2018!');
    expect(screen.getByText(/^What you wrote here before is still here/)).toBeDefined();
    await again.user.click(screen.getByRole('button', { name: 'Take back what is not saved' }));
    expect((await title()).value).toBe('Performance of children’s services, March 2018');
    expect(window.sessionStorage.length).toBe(0);
  });

  it('tells of each fault at its field, and keeps what was written', async () => {
    const sentence = 'Title: nothing was given; expected is text of 1 to 160 characters.';
    const { user } = renderPage(aPack(), {
      SavePack: () => {
        throw new CombinedGraphQLErrors({
          errors: [
            {
              message: 'The pack was not saved.',
              extensions: { reason: 'FAULTS', problems: [{ field: 'title', sentence }] },
            },
          ],
        });
      },
    });
    await user.clear(await title());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('It was not saved:');
    expect((await title()).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(sentence)).toHaveLength(2);
    expect(screen.getByText('Not saved yet; kept in this tab.')).toBeDefined();
    // The fault is of what was sent: it goes when the field is written anew.
    await user.type(await title(), 'Mended');
    expect((await title()).getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByText(sentence)).toBeNull();
    expect(screen.queryByText('It was not saved:')).toBeNull();
  });

  it('where somebody else saved meanwhile shows theirs beside one’s own, and saves over it when told to', async () => {
    let version = 0;
    const { user, held } = renderPage(aPack(), {
      SavePack: (asked) => {
        version = asked['version'] as number;
        if (version === 4) return { savePack: aPack({ version: 5 }) };
        held.pack = aPack({
          version: 4,
          contents: aContents({ title: 'Theirs', wards: 'Norwich' }),
        });
        throw new CombinedGraphQLErrors({
          errors: [{ message: 'Ben saved the pack.', extensions: { reason: 'CHANGED_MEANWHILE' } }],
        });
      },
    });
    await user.type(await title(), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText(/Title: somebody else saved it meanwhile as “Theirs”/),
    ).toBeDefined();
    expect((await title()).value).toBe('Performance of children’s services, March 2018!');
    expect(screen.getByLabelText<HTMLInputElement>('Wards affected').value).toBe('Norwich');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(version).toBe(4));
  });

  it('leaves the summary to the figures until people write it, and goes back to them', async () => {
    const { user, askedFor } = renderPage();
    const draft = await screen.findByRole('group', { name: 'Of concern, as the figures draft it' });
    expect(draft.textContent).toContain('56.0% in time');
    await user.click(screen.getByRole('button', { name: 'Write it ourselves' }));
    const concern = screen.getByLabelText<HTMLTextAreaElement>('Of concern');
    expect(concern.value).toBe('56.0% in time: 171 more would have been green.\n\nCosts rose.');
    await user.clear(concern);
    await user.type(concern, 'Ours.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(askedFor('SavePack')).toHaveLength(1));
    expect(askedFor('SavePack')[0]?.['contents']).toMatchObject({
      summary: { concern: ['Ours.'], improved: [], planned: ['A plan stands.'] },
    });
  });

  it('takes the words of the figures again where people’s own are not wanted', async () => {
    const { user } = renderPage(aPack({ contents: aContents({ summary: aSummary(['Ours.']) }) }));
    const concern = await screen.findByLabelText<HTMLTextAreaElement>('Of concern');
    expect(concern.value).toBe('Ours.');
    await user.click(await screen.findByRole('button', { name: 'Take this draft: Of concern' }));
    expect(concern.value).toContain('171 more would have been green.');
    await user.click(screen.getByRole('button', { name: 'Leave it to the figures' }));
    expect(screen.queryByLabelText('Of concern')).toBeNull();
  });

  it('says of a summary that people wrote that its month has been published anew since', async () => {
    const contents = aContents({ summary: aSummary(['Ours.']) });
    const edition = aPack().edition.number;
    const { user } = renderPage(aPack({ contents, summaryEdition: edition - 1 }));
    const older = `It was written when edition ${edition - 1} stood`;
    expect(await screen.findByText(new RegExp(older))).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Leave it to the figures' }));
    expect(screen.queryByText(new RegExp(older))).toBeNull();
  });

  it('lets somebody say that such a summary still holds, without saving what else was typed', async () => {
    const contents = aContents({ summary: aSummary(['Ours.']) });
    const edition = aPack().edition.number;
    const { user, held, askedFor } = renderPage(aPack({ contents, summaryEdition: edition - 1 }), {
      SavePack: () => {
        held.pack = aPack({ contents, version: 4, summaryEdition: edition });
        return { savePack: held.pack };
      },
    });
    await user.type(await title(), ' again');
    await user.click(await screen.findByRole('button', { name: 'It still holds' }));
    const done = await screen.findByText(`It is on record that it holds for edition ${edition}.`);
    expect(document.activeElement).toBe(done);
    expect(screen.queryByText(/It was written when/)).toBeNull();
    expect(askedFor('SavePack')[0]?.['contents']).toMatchObject({
      title: 'Performance of children’s services, March 2018',
      summary: { concern: ['Ours.'], edition },
    });
    expect((await title()).value).toBe('Performance of children’s services, March 2018 again');
    expect(screen.getByText('Not saved yet; kept in this tab.')).toBeDefined();
  });

  it('asks nobody whether words hold that are not saved: saving them says so', async () => {
    const contents = aContents({ summary: aSummary(['Ours.']) });
    const { user } = renderPage(aPack({ contents, summaryEdition: 1 }));
    await screen.findByRole('button', { name: 'It still holds' });
    await user.type(screen.getByLabelText('Of concern'), ' Anew.');
    expect(screen.queryByRole('button', { name: 'It still holds' })).toBeNull();
  });

  it('moves a part by its button, says where it is, and leaves the focus on it', async () => {
    const { user, askedFor } = renderPage();
    const later = await screen.findByRole('button', { name: 'Move Executive summary later' });
    act(() => later.focus());
    await user.keyboard('{Enter}');
    expect(names('Parts, in their order').slice(0, 2)).toEqual(['Exceptions', 'Executive summary']);
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Move Executive summary later' }),
    );
    expect(screen.getByText('Executive summary: 2 of 7')).toBeDefined();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names('Parts, in their order')[0]).toBe('Executive summary');
    await user.click(screen.getByRole('switch', { name: 'Glossary' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(askedFor('SavePack')).toHaveLength(1));
    const { parts } = askedFor('SavePack')[0]?.['contents'] as { parts: { kind: string }[] };
    expect(parts.at(-2)).toEqual({ kind: 'GLOSSARY', isIn: false });
  });

  it('chooses report areas and their order; one that is left out stands last', async () => {
    const { user } = renderPage();
    await user.click(await screen.findByRole('switch', { name: 'Contact' }));
    expect(names('Report areas, in their order')).toEqual(['Assessments', 'Visits', 'Contact']);
    expect(screen.queryByRole('button', { name: 'Move Contact later' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Move Visits earlier' }));
    expect(names('Report areas, in their order')).toEqual(['Visits', 'Assessments', 'Contact']);
  });

  it('says that somebody may have taken it away', async () => {
    renderPage(null);
    expect(await screen.findByText(/^Norfolk has no such pack/)).toBeDefined();
  });
});

describe('the files of a pack', () => {
  it('are made as they are wanted, with how far they are, and can be cancelled', async () => {
    const making = aFile({
      state: 'MAKING',
      done: 3,
      of: 12,
      what: 'Report card 7.1',
      address: null,
    });
    const { user, held, askedFor } = renderPage(aPack(), {
      MakePackFile: () => {
        held.pack = aPack({ files: [making] });
        return { makePackFile: making };
      },
      CancelPackFile: () => ({ cancelPackFile: { ...making, state: 'CANCELLED' } }),
    });
    await user.click(await screen.findByRole('radio', { name: 'Word' }));
    await user.click(screen.getByRole('switch', { name: 'Large print' }));
    await user.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(await screen.findByText('PDF: being made')).toBeDefined();
    const bar = screen.getByRole('progressbar', { name: 'How far it is: PDF' });
    expect(bar.getAttribute('value')).toBe('3');
    expect(screen.getByText('Report card 7.1 (3 of 12)')).toBeDefined();
    expect(askedFor('MakePackFile')).toEqual([
      {
        ...{ authority: 'norfolk', pack: '7', kind: 'WORD' },
        ...{ largePrint: true, plainLanguage: false },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Cancel: PDF' }));
    expect(await screen.findByText('PDF: cancelled')).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('say before they are made in large print how long the appendix is, as long as it is in', async () => {
    const areas = [{ ...someChoices().areas[0], slug: 'contact', indicators: 105 }];
    const { user } = renderPage(aPack({}), {
      PackChoices: () => ({ packChoices: { ...someChoices(), areas } }),
    });
    await title();
    expect(screen.queryByText(/In large print the appendix alone/)).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Large print' }));
    expect(await screen.findByText(/the appendix alone is 26 pages or more/)).toBeDefined();
    await user.click(screen.getByRole('switch', { name: /Appendix: scorecard/ }));
    expect(screen.queryByText(/In large print the appendix alone/)).toBeNull();
  });

  it('are saved first where something is not', async () => {
    const { user, asked } = renderPage(aPack(), {
      MakePackFile: () => ({ makePackFile: aFile({ state: 'WAITING' }) }),
    });
    await user.type(await title(), '!');
    await user.click(screen.getByRole('button', { name: 'Save, and make the file' }));
    await waitFor(() => {
      const done = asked.map(({ operation }) => operation);
      expect(done.indexOf('MakePackFile')).toBeGreaterThan(done.indexOf('SavePack'));
      expect(done).toContain('SavePack');
    });
  });

  it('wait for a saving that is under way, and are made then', async () => {
    const { user, askedFor } = renderPage(aPack(), {
      MakePackFile: () => ({ makePackFile: aFile({ state: 'WAITING' }) }),
    });
    await user.type(await title(), '!');
    act(() => {
      fireEvent.submit(screen.getByRole('form', { name: 'The pack' }));
      fireEvent.click(screen.getByRole('button', { name: 'Save, and make the file' }));
    });
    await waitFor(() => expect(askedFor('MakePackFile')).toHaveLength(1));
    expect(askedFor('SavePack')).toHaveLength(1);
  });

  it('can be had when they are ready, and say that the pack was changed since', async () => {
    renderPage(aPack({ files: [aFile({ packVersion: 2 }), aFile({ id: '2', kind: 'HTML' })] }));
    const [link] = await screen.findAllByRole('link', { name: /^Download norfolk-2018-03/ });
    expect(link?.getAttribute('href')).toBe('/api/packs/norfolk/files/1');
    expect(link?.getAttribute('download')).toBe('norfolk-2018-03-pack-leadership.pdf');
    expect(screen.getByText(/The pack was changed since it was made\./)).toBeDefined();
    expect(screen.getAllByText(/1\.2 MB/)).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: /^Open norfolk/ })).toHaveLength(1);
  });

  it('say why one failed, and what keeps others from being made', async () => {
    const failed = aFile({
      state: 'FAILED',
      address: null,
      problem: 'The server ended meanwhile.',
    });
    renderPage(aPack({ files: [failed], problems: ['The meeting’s day is not set.'] }));
    expect(await screen.findByText('The server ended meanwhile.')).toBeDefined();
    expect(screen.getByText('PDF: could not be made')).toBeDefined();
    const reasons = screen.getByText('Before a file can be made:').parentElement;
    expect(reasons?.textContent).toContain('The meeting’s day is not set.');
    const make = screen.getByRole('button', { name: 'Make the file' });
    expect(make.getAttribute('aria-describedby')).toBe(reasons?.id);
  });
});
