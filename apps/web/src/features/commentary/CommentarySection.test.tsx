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
/** The field, once the editor has come. */
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^About/ });
const whatItSays = () => screen.findByLabelText<HTMLTextAreaElement>('What it says');
const KEPT = { __typename: 'CheckedWords', savedAt: '2026-11-20T14:02:00.000Z' } as const;

const FIGURE = {
  ...{ __typename: 'LiveFigure', source: '{{value 3.3}}', words: '56.0%', hasFigure: true },
  ...{ name: '3.3 in Norwich, March 2018', problem: null },
};
/** Words are kept at a pause. */
const PATIENCE = { timeout: 5_000 };

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
    const field = await box();
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect(screen.getByRole('alert').textContent).toBe('Write at least 10 characters.');
    await user.type(await box(), 'Two posts are empty.');
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
          ...{ area: null, section: 'done', indicator: null },
          ...{ place: 'norwich', month: '2018-03', carriedFrom: null },
          ...{ kind: 'NOTE', text: 'Two posts are empty.' },
        },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    expect((await box()).value).toBe('');
  });

  it('keeps what was typed where it cannot be sent, also when one comes back to the page', async () => {
    const { user } = renderSection({
      viewer: HEAD,
      answers: { WriteCommentary: () => 'Sign in to see this.' },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.type(await box(), 'Two posts are empty.');
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Sign in to see this.');
    cleanup();
    renderSection({ viewer: HEAD });
    expect((await box()).value).toBe('Two posts are empty.');
    cleanup();
    renderSection({ viewer: { ...HEAD, id: 'person-9' } });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is thrown away where its writer says so', async () => {
    const { user } = renderSection({ viewer: HEAD });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.type(await box(), 'Two posts are empty.');
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
      'History …',
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
    expect(await dialog.findByText('Two posts are empty.')).toBeDefined();
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
    const field = await whatItSays();
    expect(field.value).toBe('Two posts are empty.');
    await user.type(field, ' A third is too.');
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect((await screen.findByRole('alert')).textContent).toBe('It was withdrawn meanwhile.');
    expect(askedFor('RewriteCommentary')).toEqual([
      { authority: 'norfolk', id: '5', text: 'Two posts are empty. A third is too.' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: /^Edit/ }));
    expect((await whatItSays()).value).toBe('Two posts are empty. A third is too.');
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

  it('is kept at a pause, shown as it reads, and its claims are held against the figures', async () => {
    const { user, askedFor } = renderSection({
      viewer: HEAD,
      answers: {
        SaveUnsavedCommentary: ({ text }) => ({
          saveUnsavedCommentary: {
            ...KEPT,
            figures: String(text).includes('{{value 3.3}}') ? [FIGURE] : [],
            claims: [
              {
                ...{ __typename: 'TextClaim', words: 'fell', at: 20, verdict: 'CONTRADICTED' },
                sentence: '3.3 in February 2018 50.2%, March 2018 56.0%: it rose',
              },
            ],
          },
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.click(await box());
    await user.paste('At **{{value 3.3}}** it fell.');
    const preview = within(screen.getByRole('region', { name: 'How it reads' }));
    const figure = await preview.findByText('56.0%', {}, PATIENCE);
    expect(figure.closest('strong')).not.toBeNull();
    expect(figure.title).toBe('3.3 in Norwich, March 2018');
    expect(preview.getByText('contradicted')).toBeDefined();
    expect(screen.getByText('Saved at 14:02, for you alone.')).toBeDefined();
    expect(askedFor('SaveUnsavedCommentary').at(-1)).toMatchObject({
      ...{ authority: 'norfolk', commentary: null, text: 'At **{{value 3.3}}** it fell.' },
    });
  });

  it('takes a live figure that is chosen when two braces are typed', async () => {
    const { user } = renderSection({
      viewer: HEAD,
      answers: {
        TokenIndicators: () => ({
          indicators: ['3.3', '4.3'].map((ref) => ({
            ...{ __typename: 'Indicator', id: `norfolk/${ref}`, key: ref, ref, name: `Row ${ref}` },
          })),
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.type(await box(), 'It is at {{{{');
    const picker = within(await screen.findByRole('dialog', { name: 'Put in a live figure' }));
    await picker.findByRole('option', { name: '4.3 Row 4.3' });
    await user.selectOptions(picker.getByLabelText('Indicator'), '4.3');
    await user.selectOptions(picker.getByLabelText('What'), 'change');
    await user.selectOptions(picker.getByLabelText('Month'), '2018-02');
    await user.click(picker.getByRole('button', { name: 'Put it in' }));
    await waitFor(async () =>
      expect((await box()).value).toBe('It is at {{change 4.3 month=2018-02}}'),
    );
  });

  it('is found again where it was written on another machine', async () => {
    renderSection({
      viewer: HEAD,
      answers: {
        CommentaryDesk: () => ({
          commentaryDesk: {
            ...{ __typename: 'CommentaryDesk', lastMonth: null },
            unsaved: {
              ...{ __typename: 'UnsavedCommentary', text: 'Words of yesterday.' },
              savedAt: '2026-11-20T14:02:00.000Z',
            },
          },
        }),
      },
    });
    expect((await box()).value).toBe('Words of yesterday.');
    expect(screen.getByText(/as they were kept on 20 November 2026 at 14:02/)).toBeDefined();
  });

  it('may begin with the words of the month before, and says so', async () => {
    const { user, askedFor } = renderSection({
      viewer: HEAD,
      answers: {
        CommentaryDesk: () => ({
          commentaryDesk: {
            ...{ __typename: 'CommentaryDesk', unsaved: null },
            lastMonth: {
              ...{ __typename: 'Commentary', id: '4', text: 'The words of February.' },
              period: { __typename: 'Period', key: '2018-02', name: 'February 2018' },
            },
          },
        }),
        WriteCommentary: () => written,
      },
    });
    await user.click(screen.getByRole('button', { name: 'Write commentary' }));
    await user.click(
      await screen.findByRole('button', { name: 'Begin with the words of February 2018' }),
    );
    expect((await box()).value).toBe('The words of February.');
    await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
    await screen.findByText(/^Written as a draft\./);
    expect(askedFor('WriteCommentary')).toMatchObject([
      { commentary: { carriedFrom: '4', text: 'The words of February.' } },
    ]);
    cleanup();
    const carriedOverFrom = {
      __typename: 'Period',
      key: '2018-02',
      name: 'February 2018',
    } as const;
    renderSection({ viewer: HEAD, written: [aCommentary({ carriedOverFrom })] });
    expect(screen.getByText(/the same words as in February 2018/)).toBeDefined();
  });

  it('says which figures changed since it was written', () => {
    const changed = [
      '3.3 in Norwich, March 2018, was 56.0% when this was written and is 57.1% now.',
    ];
    const staleness = { __typename: 'Staleness', changed, newer: [], isAhead: false } as const;
    renderSection({ viewer: HEAD, written: [aCommentary({ staleness })] });
    expect(screen.getByText('Out of date:')).toBeDefined();
    expect(screen.getByText(changed[0] ?? '')).toBeDefined();
  });

  it('is approved against the figures with a reason alone', async () => {
    const claim = {
      __typename: 'TextClaim',
      words: 'fell',
      at: 3,
      verdict: 'CONTRADICTED',
      sentence: 'it rose',
    } as const;
    const { user, askedFor } = renderSection({
      viewer: LEADER,
      written: [aCommentary({ claims: [claim] })],
      answers: {
        ApproveCommentary: () => ({ approveCommentary: { __typename: 'Commentary', id: '7' } }),
      },
    });
    await user.click(screen.getByRole('button', { name: /^Approve for our own people/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Approve for our own people' }));
    await user.click(dialog.getByRole('button', { name: 'Approve for our own people' }));
    expect(dialog.getByRole('alert').textContent).toMatch(/^Say in at least 10 letters/);
    await user.type(dialog.getByLabelText(/^Why it is approved/), 'It is of the year before.');
    await user.click(dialog.getByRole('button', { name: 'Approve for our own people' }));
    await screen.findByText('Approved for our own people.');
    expect(askedFor('ApproveCommentary')).toMatchObject([{ reason: 'It is of the year before.' }]);
  });

  it('shows how it came to be, and goes back to earlier words', async () => {
    const version = (id: string, text: string, by: string) => ({
      ...{ __typename: 'Commentary', id, text, state: 'DRAFT', author: by },
      ...{ writtenAt: '2026-11-20T14:02:00.000Z', approvedBy: null, approvedAt: null },
    });
    const change = (kind: string, text: string) => ({ __typename: 'WordChange', kind, text });
    const { user } = renderSection({
      viewer: HEAD,
      written: [aCommentary()],
      answers: {
        CommentaryHistory: () => ({
          commentaryHistory: [
            {
              ...{ __typename: 'CommentaryVersion', commentary: version('5', 'Two posts.', 'Ada') },
              changes: [
                change('TAKEN', 'Three '),
                change('ADDED', 'Two '),
                change('KEPT', 'posts.'),
              ],
            },
            {
              ...{ __typename: 'CommentaryVersion' },
              commentary: version('4', 'Three posts are empty.', 'Bo'),
              changes: [change('ADDED', 'Three posts are empty.')],
            },
          ],
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: /^History …/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'How it came to be' }));
    const latest = within(await dialog.findByRole('region', { name: /^Written by Ada, 20 Nov/ }));
    expect(latest.getByText('Three').tagName).toBe('DEL');
    expect(latest.getByText('Two').tagName).toBe('INS');
    await user.click(dialog.getByRole('button', { name: 'Go back to these words …' }));
    expect((await whatItSays()).value).toBe('Three posts are empty.');
  });
});
