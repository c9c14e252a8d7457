import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aMonth, aPreview, anEdition } from './publication.test-support';
import { PublishPage } from './PublishPage';
import type { Preview } from './publish-query';

/** The page over a server that has one edition, and publishes another unless it refuses. */
function renderPage({
  preview = {},
  refusal,
}: { preview?: Partial<Preview>; refusal?: string } = {}) {
  let editions = [anEdition()];
  const server = answeringClient({
    PublishPage: () => ({ editions }),
    PublicationPreview: ({ audience }) => ({
      publicationPreview: aPreview({ audience: audience as Preview['audience'], ...preview }),
    }),
    PublishEdition: ({ audience }) => {
      if (refusal !== undefined) return refusal;
      const published = anEdition({ number: 2, audience: audience as Preview['audience'] });
      editions = [published, ...editions];
      return { publishEdition: published };
    },
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(props) => <PublishPage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

const WHY = 'Why it is published';

describe('the page of publishing', () => {
  it('lists editions with whom they are for, and who published them when', async () => {
    renderPage();
    const row = (await screen.findByRole('rowheader')).closest('tr');
    expect(row?.textContent).toBe(
      'Edition 1, for our own peopleMarch 201810 April 2018Ann Lyst, 20 November 2026 at 14:05',
    );
  });

  it('shows what a public edition would hide before it is published', async () => {
    const { user, askedFor } = renderPage({ preview: { hiddenSmall: 4, hiddenBeside: 2 } });
    await user.click(await screen.findByRole('radio', { name: 'The public' }));
    expect(await screen.findByText(/^4 counts are hidden for being small/)).toBeDefined();
    expect(askedFor('PublicationPreview').at(-1)).toEqual({
      ...{ authority: 'norfolk', month: '2018-03', audience: 'PUBLIC' },
    });
  });

  it('publishes with a reason, and leads to the edition as the public sees it', async () => {
    const { user, askedFor } = renderPage();
    await user.click(await screen.findByRole('radio', { name: 'The public' }));
    await user.selectOptions(screen.getByLabelText('Month'), '2018-03');
    const button = await screen.findByRole('button', {
      name: /^Publish March 2018 for the public/,
    });
    await user.click(button);
    expect(screen.getByRole('alert').textContent).toBe('Say why in at least 10 letters.');
    expect(askedFor('PublishEdition')).toEqual([]);
    await user.type(screen.getByLabelText(WHY), 'The report of the month.');
    await user.type(screen.getByLabelText('Accurate as of'), '2018-04-10');
    await user.click(button);
    const link = await screen.findByRole('link', { name: 'See it as the public does' });
    expect(link.getAttribute('href')).toBe('/public/norfolk/editions/2');
    expect(askedFor('PublishEdition')).toEqual([
      {
        ...{ authority: 'norfolk', month: '2018-03', audience: 'PUBLIC' },
        ...{ accurateAsOf: '2018-04-10', reason: 'The report of the month.' },
        ...{ source: null, notes: null },
      },
    ]);
    expect(await screen.findByRole('link', { name: 'Edition 2, for the public' })).toBeDefined();
  });

  it('begins with the day of the edition before, which a correction would lose otherwise', async () => {
    const { user, askedFor } = renderPage({
      preview: { previous: anEdition({ accurateAsOf: '2018-04-10' }) },
    });
    const field = await screen.findByLabelText<HTMLInputElement>('Accurate as of');
    expect(field.value).toBe('2018-04-10');
    await user.type(screen.getByLabelText(WHY), 'Norwich corrected its figures.');
    await user.click(screen.getByRole('button', { name: /^Publish March 2018/ }));
    await screen.findByText(/^Published:/);
    expect(askedFor('PublishEdition')[0]).toMatchObject({ accurateAsOf: '2018-04-10' });
  });

  it('names each commentary that is left out of a public edition, and why', async () => {
    const reason = 'It speaks of a figure that is hidden.';
    renderPage({
      preview: {
        withheld: [
          { __typename: 'WithheldCommentary', title: '3.3 Assessments', place: 'Norwich', reason },
        ],
      },
    });
    expect(await screen.findByText(`3.3 Assessments, Norwich: ${reason}`)).toBeDefined();
  });

  it('offers no way to publish where something stands against it, and says what', async () => {
    renderPage({ preview: { obstacles: ['A small number was public before.'] } });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'A small number was public before.',
    );
    expect(screen.queryByRole('button', { name: /^Publish/ })).toBeNull();
  });

  it('keeps what was typed where the server refuses, and says why', async () => {
    const { user } = renderPage({ refusal: 'The record is being changed; try again in a moment.' });
    await user.type(await screen.findByLabelText(WHY), 'The report of the month.');
    await user.click(screen.getByRole('button', { name: /^Publish March 2018/ }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The record is being changed; try again in a moment.',
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>(WHY).value).toBe('The report of the month.');
  });

  it('says that a month is checked, once its open findings are answered for', async () => {
    let state = aMonth({
      openFindings: [
        {
          ...{ __typename: 'Finding', key: 'k', sentence: 'Parts do not add up.' },
          indicator: { __typename: 'Indicator', id: '1', key: '2.1', ref: '2.1', name: 'Contacts' },
          ...{ place: null, period: null },
        },
      ],
    });
    const server = answeringClient({
      PublishPage: () => ({ editions: [] }),
      PublicationPreview: () => ({
        publicationPreview: aPreview({
          state,
          obstacles: state.isChecked ? [] : ['March 2018 is a draft.'],
        }),
      }),
      MarkMonthChecked: ({ note }) => {
        const checked = { __typename: 'CheckedMonth' as const, person: 'Ann Lyst' };
        state = aMonth({
          ...{ standing: 'CHECKED', isChecked: true, obstacle: null },
          checked: { ...checked, note: String(note), at: '2026-11-20T14:05:00.000Z' },
        });
        return { markMonthChecked: state };
      },
    });
    render(
      <ApolloProvider client={server.client}>
        <AddressedPage>{(props) => <PublishPage {...props} />}</AddressedPage>
      </ApolloProvider>,
    );
    const user = userEvent.setup();
    const mark = await screen.findByRole('button', { name: 'Mark March 2018 as checked' });
    expect(screen.getByText('2.1').closest('li')?.textContent).toBe('2.1: Parts do not add up.');
    expect(screen.queryByLabelText(WHY)).toBeNull();
    await user.click(mark);
    expect(await screen.findByText('Say why in at least 10 letters.')).toBeDefined();
    expect(server.askedFor('MarkMonthChecked')).toEqual([]);
    await user.type(screen.getByLabelText('Note on the check'), 'They never did add up.');
    await user.click(mark);
    expect(await screen.findByLabelText(WHY)).toBeDefined();
    expect(screen.getByText(/^March 2018 is checked; checked by Ann Lyst/)).toBeDefined();
    expect(server.askedFor('MarkMonthChecked')).toEqual([
      { authority: 'norfolk', month: '2018-03', note: 'They never did add up.' },
    ]);
  });
});
