import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { FrameContext } from '../../lib/frame';
import type { FrameAuthority } from '../../lib/frame';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { Moment, MomentSaying } from './moment';
import { aMoment, anItem, aSaying } from './moment.test-support';
import { OpenRoom } from './OpenRoom';
import { browserShelf, draftOn, keepDraft, keepUnsent, shelfName } from './outbox';
import { EMPTY_DRAFT } from './saying-draft';
import type { KnownSurgery } from './use-surgery';

const ADA = aViewer([heldRole({ role: 'LEADER' })]);
const SHELF = shelfName(ADA.id, 'norfolk', '1');
const me = { __typename: 'SurgeryDriver' as const, id: ADA.id, name: ADA.name, isHere: true };
const ben = { ...me, id: '8', name: 'Ben Lyst' };
const SURGERY = {
  ...{ __typename: 'Surgery', id: '1', title: 'Norwich', startsAt: '2018-04-23T10:00:00.000Z' },
  ...{ standing: 'held now', mayHold: true, maySpeak: true, invited: [] },
  place: { __typename: 'Place', id: '4', slug: 'norwich', name: 'Norwich' },
  period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
} as KnownSurgery;
const FRAME: FrameAuthority = {
  ...{ slug: 'norfolk', name: 'Norfolk', fictional: false, months: [], opensOn: null },
  ...{ afterOpening: [], places: [{ slug: 'norwich', name: 'Norwich', kind: 'LOCALITY' }] },
};
const ITEMS = [
  anItem({ id: '1', kind: 'FREE', title: 'Staffing', indicator: null, place: null }),
  anItem({ id: '2', kind: 'FREE', title: 'Summer', position: 2, indicator: null, place: null }),
];

const network = { isUp: true };

function aRoom(first: Partial<Moment> = {}) {
  const moment = aMoment({ items: ITEMS, driver: me, ...first });
  const server = answeringClient({
    PointSurgery: ({ pointer }) => ({ pointSurgery: { ...moment, pointer } }),
    SayInSurgery: () => ({ sayInSurgery: moment }),
    CorrectSaying: () => ({ correctSaying: moment }),
    SettleSaying: () => ({ settleSaying: moment }),
    WithdrawSaying: () => ({ withdrawSaying: moment }),
    AddSurgeryItem: () => ({ addSurgeryItem: moment }),
    EndSurgery: () => ({ endSurgery: moment }),
    AgendaChoices: () => {
      if (!network.isUp) throw new TypeError('Failed to fetch');
      return {
        indicators: [{ __typename: 'Indicator', id: '3', key: '3.3', ref: '3.3', name: 'In time' }],
        reportAreas: [],
      };
    },
    ActionOwners: () => ({ actionOwners: [] }),
  });
  const drawn = (now: Partial<Moment>) => (
    <ApolloProvider client={server.client}>
      <FrameContext value={FRAME}>
        <OpenRoom
          {...{ authority: 'norfolk', id: '1', viewer: ADA, surgery: SURGERY }}
          moment={{ ...moment, ...now }}
          followed={{
            ...{ surgery: SURGERY, region: null, moment, problem: null, hear: () => undefined },
            ...{ connection: { state: 'LIVE' }, now: () => Date.parse(moment.at) },
            again: () => undefined,
          }}
        />
      </FrameContext>
    </ApolloProvider>
  );
  const { rerender, container } = render(drawn({}));
  return { ...server, container, become: (now: Partial<Moment>) => rerender(drawn(now)) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const refusedNote = (text: string, item: string) =>
  keepUnsent(browserShelf(), SHELF, {
    ...{ key: `k-${text}`, typedAt: 1, corrects: null, refused: 'This surgery is over.' },
    saying: { kind: 'NOTE', text, item },
  });

beforeEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  network.isUp = true;
});

test('a correction that was left for later is still there when it is begun again', async () => {
  aRoom({ sayings: [aSaying({ id: '9', item: null, text: 'Two posts', by: ADA.id })] });
  await userEvent.click(button('Correct'));
  await userEvent.keyboard(' are empty{Escape}');
  await userEvent.click(button('Correct'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
    'Two posts are empty',
  );
});

test('what was begun and left stands in sight, and is gone on with', async () => {
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  const part = screen.getByRole('region', { name: 'Begun' });
  expect(part.textContent).toContain('Note: half a note');
  await userEvent.click(within(part).getByRole('button', { name: 'Go on' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
    'half a note',
  );
  expect(screen.queryByRole('region', { name: 'Begun' })).toBeNull();
});

const begunPart = () => screen.queryByRole('region', { name: 'Begun' });

test('an action that was begun with an owner and a day alone stands in sight with both', () => {
  const begun = { ...EMPTY_DRAFT, owner: 'Ben Lyst', dueOn: '2018-05-11', item: '2' };
  keepDraft(browserShelf(), SHELF, 'ACTION', begun);
  aRoom();
  expect(begunPart()?.textContent).toContain('Action: no words yet');
  expect(begunPart()?.textContent).toContain('Ben Lyst, due 11 May 2018. About 2: Summer.');
});

test('what was begun is thrown away after a while in which it can be had back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  await user.click(button('Throw away'));
  expect(document.activeElement).toBe(button('Undo'));
  await user.click(button('Undo'));
  expect(document.activeElement).toBe(button('Throw away'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(begunPart()).not.toBeNull();
  await user.click(button('Throw away'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(begunPart()).toBeNull();
  expect(draftOn(browserShelf(), SHELF, 'NOTE')).toBeNull();
});

test('what is gone on with by its letter while it is thrown away is kept', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  keepDraft(browserShelf(), SHELF, 'NOTE', { ...EMPTY_DRAFT, text: 'half a note' });
  aRoom();
  await user.click(button('Throw away'));
  await user.click(button('Note'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(draftOn(browserShelf(), SHELF, 'NOTE')).toMatchObject({ text: 'half a note' });
});

test('refused words that were mended half are gone on with, and leave with what they mend', async () => {
  refusedNote('Two posts', '2');
  const { askedFor } = aRoom();
  await userEvent.click(button('Mend'));
  await userEvent.keyboard(' are empty{Escape}');
  await userEvent.click(within(begunPart() ?? document.body).getByText('Go on'));
  await userEvent.keyboard(' since June{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  expect(askedFor('SayInSurgery')[0]?.['saying']).toMatchObject({
    text: 'Two posts are empty since June',
  });
  expect(begunPart()).toBeNull();
  expect(screen.queryByRole('region', { name: 'Not taken' })).toBeNull();
});

const keepCorrection = () =>
  keepDraft(browserShelf(), `${SHELF}correct/9/`, 'NOTE', {
    ...{ ...EMPTY_DRAFT, text: 'Three posts', item: '1', corrects: '9' },
  });

test('a correction that was left is gone on with as one, and of what has gone as something new', async () => {
  keepCorrection();
  const { askedFor, become } = aRoom({ sayings: [aSaying({ id: '9', by: ADA.id })] });
  await userEvent.click(button('Go on'));
  expect(screen.getByRole('form', { name: 'Note, said better' })).toBeDefined();
  await userEvent.keyboard('{Escape}');
  become({ sayings: [], version: 2 });
  expect(begunPart()?.textContent).toContain('written down as something new');
  await userEvent.click(button('Go on'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  expect(askedFor('CorrectSaying')).toEqual([]);
  expect(begunPart()).toBeNull();
});

test('a correction is gone on with only where it is taken, which is said', async () => {
  keepCorrection();
  const [ours, at] = [{ sayings: [aSaying({ id: '9', by: ADA.id })] }, Date.parse(aMoment().at)];
  const over = { state: 'ENDED' as const, endedAt: new Date(at - 60_000).toISOString() };
  const { become } = aRoom({ ...ours, driver: ben });
  await userEvent.click(button('Go on'));
  const theirs = { sayings: [aSaying({ id: '9', by: '55' })] };
  become({ ...theirs, driver: ben, version: 2 });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  expect(begunPart()?.textContent).toContain('put right by who said it, or who drives');
  expect(button('Throw away')).toBeDefined();
  // Ada may hold surgeries.
  become({ ...theirs, ...over, driver: null, version: 3 });
  expect(button('Go on')).toBeDefined();
});

test('what was refused is mended only as long as words are taken', () => {
  refusedNote('Two posts', '1');
  const { become } = aRoom();
  expect(button('Mend')).toBeDefined();
  become({ state: 'APPROVED', endedAt: aMoment().at, version: 2 });
  expect(screen.queryByRole('button', { name: 'Mend' })).toBeNull();
  expect(button('Throw away')).toBeDefined();
});

test('letters begin something while words are taken after the end, and then what was begun is read only', async () => {
  const at = Date.parse(aMoment().at);
  const ended = (minutes: number) => ({
    state: 'ENDED' as const,
    endedAt: new Date(at - minutes * 60_000).toISOString(),
  });
  const { become } = aRoom(ended(1));
  await userEvent.keyboard('q');
  await userEvent.type(screen.getByRole('textbox', { name: 'Question' }), 'Who covers?');
  become(ended(11));
  expect(screen.queryByRole('textbox', { name: 'Question' })).toBeNull();
  const part = screen.getByRole('region', { name: 'Begun' });
  expect(part.textContent).toContain('Question: Who covers?');
  expect(part.textContent).toContain('copy what is still needed');
  expect(within(part).queryByRole('button', { name: 'Go on' })).toBeNull();
});

test('what was refused stands in sight wherever it was said, and is mended in its form', async () => {
  refusedNote('Two posts are empty', '2');
  const { askedFor } = aRoom({ pointer: { ...aMoment().pointer, item: '1', view: 'FIGURE' } });
  const part = screen.getByRole('region', { name: 'Not taken' });
  expect(part.textContent).toContain('About 2: Summer. This surgery is over.');
  expect(screen.queryByText('Catching up')).toBeNull();
  await userEvent.click(within(part).getByRole('button', { name: 'Mend' }));
  await userEvent.keyboard(' since June{Enter}');
  await waitFor(() => expect(askedFor('SayInSurgery')).toHaveLength(1));
  const [said] = askedFor('SayInSurgery');
  expect(said?.['saying']).toEqual({
    kind: 'NOTE',
    text: 'Two posts are empty since June',
    item: '2',
  });
  expect(said?.['key']).not.toBe('k-Two posts are empty');
  expect(screen.queryByRole('region', { name: 'Not taken' })).toBeNull();
});

test('what is thrown away can be had back for a while', async () => {
  refusedNote('Two posts', '1');
  aRoom();
  await userEvent.click(button('Throw away'));
  expect(screen.getByText(/^Thrown away/)).toBeDefined();
  await userEvent.click(button('Undo'));
  expect(button('Mend')).toBeDefined();
});

test('what is taken back is struck through, and can be undone', async () => {
  const { askedFor } = aRoom({ sayings: [aSaying({ id: '9', item: null, text: 'Two posts' })] });
  await userEvent.click(button('Take back'));
  expect(screen.getByText(/^Taken back/)).toBeDefined();
  await userEvent.click(button('Undo'));
  expect(button('Take back')).toBeDefined();
  expect(askedFor('WithdrawSaying')).toEqual([]);
});

test('who said something puts it right, whoever else is called the same does not', () => {
  const said = (by: string): MomentSaying =>
    aSaying({ id: by, key: by, item: null, by, person: ADA.name });
  aRoom({ driver: ben, sayings: [said(ADA.id), said('55')] });
  expect(screen.getAllByRole('button', { name: 'Correct' })).toHaveLength(1);
});

test('who drove does not go back to what they looked at alone before', async () => {
  const { become, container } = aRoom({ driver: ben });
  const pointer = () => container.querySelector('main')?.getAttribute('data-pointer');
  await userEvent.click(button('Next →'));
  expect(screen.getByText(/You look around alone/)).toBeDefined();
  become({ driver: me, version: 2 });
  become({ driver: ben, version: 3 });
  expect(screen.queryByText(/You look around alone/)).toBeNull();
  expect(pointer()).toContain('AGENDA');
});

test('keys that somebody presses as they are handed the driving turn nobody', async () => {
  const { become, askedFor } = aRoom({ driver: ben });
  become({ driver: me, version: 2 });
  await userEvent.keyboard('{ArrowRight}');
  expect(askedFor('PointSurgery')).toEqual([]);
});

test('letters of whoever types on after Enter do nothing, and none do once they are switched off', async () => {
  aRoom();
  await userEvent.keyboard('n');
  await userEvent.keyboard('Two posts{Enter}');
  await userEvent.keyboard('d');
  expect(screen.queryByRole('textbox')).toBeNull();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000);
  await userEvent.keyboard('d');
  expect(screen.getByRole('textbox', { name: 'Decision' })).toBeDefined();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('switch', { name: 'Keys of one letter or figure' }));
  await userEvent.keyboard('n');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the letter of a form that stands open puts the focus into its words', async () => {
  aRoom();
  await userEvent.keyboard('n');
  const field = screen.getByRole('textbox', { name: 'Note' });
  act(() => field.blur());
  await userEvent.keyboard('n');
  expect(document.activeElement).toBe(field);
});

test('a note that turns out to be an action becomes one', async () => {
  aRoom();
  await userEvent.keyboard('n');
  await userEvent.keyboard('Write to the schools');
  await userEvent.click(button('Action'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('What is to be done').value).toBe(
    'Write to the schools',
  );
});

test('who drives puts something on the agenda that came up', async () => {
  const { askedFor } = aRoom();
  await userEvent.click(screen.getByText('Put something on the agenda'));
  await userEvent.click(await screen.findByRole('radio', { name: 'Something else' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'What it is' }),
    'The new building{Enter}',
  );
  await waitFor(() =>
    expect(askedFor('AddSurgeryItem')).toMatchObject([
      { item: { kind: 'FREE', title: 'The new building', minutes: 5, place: null } },
    ]),
  );
});

test('what may be put on the agenda is asked for again where nobody answered', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  network.isUp = false;
  aRoom();
  await user.click(screen.getByText('Put something on the agenda'));
  expect(screen.getByText('Reading what it may be about …')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  network.isUp = true;
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(await screen.findByRole('radio', { name: 'Something else' })).toBeDefined();
});

test('who follows is offered nothing to put on the agenda', () => {
  aRoom({ driver: ben });
  expect(screen.queryByText('Put something on the agenda')).toBeNull();
});

test('who is here is a list that anybody can open, and is told of nobody while names are hidden', () => {
  const present = [
    { __typename: 'SurgeryFollower' as const, id: '8', name: 'Ben Lyst', mayHold: true },
  ];
  const { become } = aRoom({ driver: ben, present, followers: 3 });
  expect(screen.getByText('3 screens').closest('summary')).not.toBeNull();
  expect(
    within(screen.getByRole('list', { name: 'Who is here' })).getByText('Ben Lyst'),
  ).toBeDefined();
  become({ pointer: { ...aMoment().pointer, namesHidden: true } });
  expect(screen.queryByText(/Ben Lyst/)).toBeNull();
  expect(screen.getByText(/Somebody drives/)).toBeDefined();
});
