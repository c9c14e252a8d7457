import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { Viewer } from '../../lib/viewer';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { CommentarySubject, WrittenCommentary } from '../../lib/written-commentary';
import { aCommentary, aSubject } from './commentary.test-support';
import { CommentarySection } from './CommentarySection';

type Answers = Parameters<typeof answeringClient>[0];

const NORWICH = { __typename: 'RolePlace', slug: 'norwich', name: 'Norwich' } as const;
const HEAD = aViewer([heldRole({ role: 'HEAD_OF_SERVICE', place: NORWICH })]);
const LEADER = { ...aViewer([heldRole({ role: 'LEADER' })]), id: 'person-2', name: 'Len Lowe' };
const MEMBER = aViewer([heldRole({ role: 'MEMBER' })]);

interface Shown {
  readonly viewer: Viewer;
  readonly written?: readonly WrittenCommentary[];
  readonly subject?: CommentarySubject;
  readonly answers?: Answers;
}

function renderSection({ viewer, written = [], subject = aSubject(), answers = {} }: Shown) {
  const server = answeringClient(answers);
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage viewer={viewer}>
        {() => <CommentarySection subject={subject} written={written} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

const BRECKLAND = aSubject({ place: { slug: 'breckland', name: 'Breckland' } });
const written = { writeCommentary: { __typename: 'Commentary', id: '6' } };
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^About/ });

beforeEach(() => sessionStorage.clear());

describe('what is written about figures', () => {
  it('lets a head of service write about their own place and not about another', () => {
    renderSection({ viewer: HEAD });
    expect(screen.getByRole('button', { name: 'Write commentary' })).toBeDefined();
    cleanup();
    renderSection({ viewer: HEAD, subject: BRECKLAND });
    expect(screen.queryByRole('heading', { name: 'Commentary' })).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is sent as a draft about the place and the month, with its kind', async () => {
    const { user, askedFor } = renderSection({
      viewer: HEAD,
      answers: { WriteCommentary: () => written },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    expect(document.activeElement).toBe(box());
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect(screen.getByRole('alert').textContent).toBe('Write at least 10 characters.');
    await user.type(box(), 'Two posts are empty.');
    expect(
      screen.getByText(
        '20 of 10,000 characters. Write about figures and reasons; give no number of children under six, and nothing that tells who they are: this may be published.',
      ),
    ).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Note' }));
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    const done = await screen.findByText(/^Written as a draft\./);
    await waitFor(() => expect(document.activeElement).toBe(done));
    expect(askedFor('WriteCommentary')).toEqual([
      {
        authority: 'norfolk',
        commentary: {
          ...{ section: 'done', indicator: null, place: 'norwich', month: '2018-03' },
          ...{ kind: 'NOTE', text: 'Two posts are empty.' },
        },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    expect(box().value).toBe('');
  });

  it('keeps what was typed where it cannot be sent, also when one comes back to the page', async () => {
    const { user } = renderSection({
      viewer: HEAD,
      answers: { WriteCommentary: () => 'Sign in to see this.' },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.type(box(), 'Two posts are empty.');
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Sign in to see this.');
    cleanup();
    renderSection({ viewer: HEAD });
    expect(box().value).toBe('Two posts are empty.');
    cleanup();
    renderSection({ viewer: { ...HEAD, id: 'person-9' } });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is thrown away where its writer says so', async () => {
    const { user } = renderSection({ viewer: HEAD });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.type(box(), 'Two posts are empty.');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write commentary' }));
    cleanup();
    renderSection({ viewer: HEAD });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows a draft as a draft with its writer, who may change it and not approve it', () => {
    renderSection({ viewer: HEAD, written: [aCommentary()] });
    const entry = within(screen.getByRole('article', { name: 'Commentary by Ada Ames' }));
    expect(entry.getByText('Draft, by Ada Ames, 20 November 2026 at 14:05.')).toBeDefined();
    expect(entry.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Edit …',
      'Withdraw …',
    ]);
  });

  it('shows somebody else’s draft without the ways to change it', () => {
    renderSection({ viewer: HEAD, written: [aCommentary({ authorId: 'person-7' })] });
    expect(within(screen.getByRole('article')).queryByRole('button')).toBeNull();
  });

  it('shows approved commentary to members, with who approved it and for whom, and nothing to press', () => {
    const approved = { approvedBy: 'Len Lowe', approvedAt: '2026-11-21T09:00:00.000Z' };
    renderSection({
      viewer: MEMBER,
      written: [aCommentary({ state: 'APPROVED', audience: 'PUBLIC', ...approved })],
    });
    expect(
      screen.getByText(
        'By Ada Ames, 20 November 2026 at 14:05; approved by Len Lowe, 21 November 2026 at 09:00, for the public too.',
      ),
    ).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is approved by a leader for the own people or for the public too', async () => {
    let refuse = true;
    const { user, askedFor } = renderSection({
      viewer: LEADER,
      written: [aCommentary()],
      answers: {
        ApproveCommentary: () =>
          refuse
            ? 'Somebody changed this meanwhile.'
            : { approveCommentary: { __typename: 'Commentary', id: '7' } },
      },
    });
    await user.click(screen.getByRole('button', { name: /^Approve for our own people/ }));
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody changed this meanwhile.');
    refuse = false;
    await user.click(screen.getByRole('button', { name: /^Approve for the public too/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Approve for the public too' }));
    expect(dialog.getByText(/give no number of children under six/)).toBeDefined();
    expect(dialog.getByText('Two posts are empty.')).toBeDefined();
    expect(askedFor('ApproveCommentary')).toHaveLength(1);
    await user.click(dialog.getByRole('button', { name: 'Approve for the public too' }));
    expect(await screen.findByText('Approved for the public too.')).toBeDefined();
    expect(askedFor('ApproveCommentary').map(({ audience }) => audience)).toEqual([
      'INTERNAL',
      'PUBLIC',
    ]);
  });

  it('is written anew in a panel that begins with its words and keeps what was typed', async () => {
    const { user, askedFor } = renderSection({
      viewer: HEAD,
      written: [aCommentary()],
      answers: { RewriteCommentary: () => 'It was withdrawn meanwhile.' },
    });
    await user.click(screen.getByRole('button', { name: /^Edit/ }));
    const field = screen.getByLabelText<HTMLTextAreaElement>('What it says');
    expect(field.value).toBe('Two posts are empty.');
    await user.type(field, ' A third is too.');
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect((await screen.findByRole('alert')).textContent).toBe('It was withdrawn meanwhile.');
    expect(askedFor('RewriteCommentary')).toEqual([
      { authority: 'norfolk', id: '5', text: 'Two posts are empty. A third is too.' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: /^Edit/ }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What it says').value).toBe(
      'Two posts are empty. A third is too.',
    );
  });

  it('is withdrawn with a reason', async () => {
    const { user, askedFor } = renderSection({
      viewer: HEAD,
      written: [aCommentary()],
      answers: { WithdrawCommentary: () => ({ withdrawCommentary: true }) },
    });
    await user.click(screen.getByRole('button', { name: /^Withdraw …/ }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(screen.getByRole('alert').textContent).toBe('Say why in at least 10 letters.');
    await user.type(screen.getByLabelText('Why'), 'It was about another month.');
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('Withdrawn.')).toBeDefined();
    expect(askedFor('WithdrawCommentary')).toEqual([
      { authority: 'norfolk', id: '5', reason: 'It was about another month.' },
    ]);
  });
});
