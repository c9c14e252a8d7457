import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, renderForm, save, title } from './plan-page.test-support';
import { anInvitee, anItem, aSurgery } from './surgery-plan.test-support';

beforeEach(() => window.sessionStorage.clear());

describe('a plan that others change too', () => {
  it('leaves theirs what one did not touch, also after a reload', async () => {
    const { user, held, page } = renderForm('edit');
    await user.type(await title(), ' again');
    page.unmount();

    const again = renderForm('edit');
    again.held.surgery = {
      ...held.surgery,
      ...{ planVersion: 4, startsAt: '2018-04-24T09:00:00.000Z' },
      invited: [...held.surgery.invited, anInvitee('Cem Dogan', 'cem@norfolk.example')],
    };
    expect((await title()).value).toBe('Assessments in Norwich again');
    expect(screen.getByText(/^What you wrote here before is still here/)).toBeDefined();
    expect(day().value).toBe('2018-04-24');
    await again.user.click(save());
    await waitFor(() => expect(again.go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(again.sent('ChangeSurgery')[0]).toMatchObject({
      version: 4,
      plan: {
        ...{ title: 'Assessments in Norwich again', startsAt: '2018-04-24T09:00:00.000Z' },
        invited: [{ email: 'ben@norfolk.example' }, { email: 'cem@norfolk.example' }],
      },
    });
  });

  it('shows, where both changed the same, what theirs is, and offers it', async () => {
    const { user, held } = renderForm('edit');
    await user.type(await title(), ' again');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.keyboard('Dora Eze');
    await user.type(screen.getAllByLabelText('E-mail address')[1]!, 'dora@norfolk.example');
    held.surgery = {
      ...held.surgery,
      ...{ planVersion: 4, title: 'Assessments, anew', minutes: 90 },
      invited: [...held.surgery.invited, anInvitee('Cem Dogan', 'cem@norfolk.example')],
    };
    await user.click(save());
    expect(await screen.findByText(/^Somebody planned this surgery anew meanwhile/)).toBeDefined();
    expect(screen.getByText(/^Title: somebody else made it “Assessments, anew”/)).toBeDefined();
    expect(screen.getByText(/^People: .*Cem Dogan \(cem@norfolk.example\)/)).toBeDefined();
    expect(screen.queryByText(/^Minutes: somebody/)).toBeNull();
    expect(
      screen.getByLabelText<HTMLInputElement>('Minutes', { selector: '[aria-describedby]' }).value,
    ).toBe('90');
    expect(screen.getByText(/^Not saved yet; 2 things somebody else changed/)).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Take theirs: Title' }));
    expect((await title()).value).toBe('Assessments, anew');
    await user.click(screen.getByRole('button', { name: 'Keep both: People' }));
    expect(screen.queryByText(/somebody else made it/)).toBeNull();
    await user.click(save());
    await waitFor(() => expect(held.surgery.planVersion).toBe(5));
    expect(held.surgery.invited.map(({ email }) => email)).toEqual([
      ...['ben@norfolk.example', 'dora@norfolk.example', 'cem@norfolk.example'],
    ]);
  });

  it('sends an item that somebody took off meanwhile as a new one', async () => {
    const { user, held, sent } = renderForm('edit');
    const minutes = (await screen.findAllByLabelText('Minutes'))[1]!;
    await user.type(minutes, '{Backspace}5');
    held.surgery = { ...held.surgery, planVersion: 4, items: [anItem({ id: '12' })] };
    await user.click(save());
    await screen.findByText(/^Agenda: somebody else made it/);
    await user.click(save());
    await waitFor(() => expect(sent('ChangeSurgery')).toHaveLength(2));
    expect(sent('ChangeSurgery').map(({ plan }) => plan.items[0]?.id)).toEqual(['11', null]);
  });

  it('says so where it could not be read again', async () => {
    let isDown = false;
    const { user, held } = renderForm('edit', {
      SurgeryPage: () => (isDown ? 'The server is away.' : { surgery: aSurgery() }),
    });
    await user.type(await title(), '!');
    held.surgery = { ...held.surgery, planVersion: 4 };
    isDown = true;
    await user.click(save());
    expect(await screen.findByText(/could not be read again. The server is away./)).toBeDefined();
    expect((await title()).value).toBe('Assessments in Norwich!');
  });
});

describe('the keyboard, once something was taken out', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label');

  it('goes on at what stands next on the agenda, then before, then where nothing stands', async () => {
    const { user } = renderForm('edit', {
      SurgeryPage: () => ({
        surgery: aSurgery({
          items: ['A', 'B', 'C'].map((title, at) => anItem({ id: String(at + 1), title })),
        }),
      }),
    });
    await title();
    await user.click(screen.getByRole('button', { name: 'Remove: B' }));
    expect(focused()).toBe('Remove: C');
    await user.keyboard('{Enter}');
    expect(focused()).toBe('Remove: A');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Nothing stands on the agenda yet.');
    expect(screen.getByText('A was taken off the agenda.')).toBeDefined();
  });

  it('goes on at the next person, then where one is added', async () => {
    const { user } = renderForm('edit', {
      SurgeryPage: () => ({
        surgery: aSurgery({
          invited: [
            anInvitee('Ben Carter', 'ben@norfolk.example'),
            anInvitee('Cem Dogan', 'cem@norfolk.example'),
          ],
        }),
      }),
    });
    await title();
    await user.click(screen.getByRole('button', { name: 'Remove: Ben Carter' }));
    expect(focused()).toBe('Remove: Cem Dogan');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Add a person');
  });
});

describe('words of a plan', () => {
  it('stay where they were typed while it was being saved', async () => {
    const { user, go, held } = renderForm('edit');
    const field = await title();
    await user.type(field, ' again');
    fireEvent.click(save());
    const typed = { target: { value: 'Assessments in Norwich again, and more' } };
    fireEvent.change(field, typed);
    await waitFor(() => expect(held.surgery.title).toBe('Assessments in Norwich again'));
    await waitFor(() => expect(save().getAttribute('aria-disabled')).toBeNull());
    expect((await title()).value).toBe('Assessments in Norwich again, and more');
    expect(go).not.toHaveBeenCalled();
    expect(screen.queryByText(/somebody else/)).toBeNull();
  });

  it('are not sent by Enter in a field', async () => {
    const { user, sent } = renderForm('new');
    await user.type(await title(), ' of April{Enter}');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.keyboard('Dora Eze{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Something else' }));
    await user.type(screen.getByLabelText('What it is'), 'Staffing over the summer{Enter}');
    expect(screen.getByRole('list', { name: 'Agenda' }).textContent).toContain(
      'Staffing over the summer',
    );
    expect(sent('PlanSurgery')).toEqual([]);
  });

  it('mark a time that is none at the time', async () => {
    const { user } = renderForm('new', {
      PlanSurgery: () => {
        const problems = [{ field: 'startsAt', sentence: 'Begins: no time.' }];
        throw new CombinedGraphQLErrors({
          errors: [{ message: 'No.', extensions: { code: 'REFUSED', reason: 'FAULTS', problems } }],
        });
      },
    });
    await title();
    await user.type(day(), '2018-04-23');
    await user.clear(screen.getByLabelText('Begins'));
    await user.type(screen.getByLabelText('Begins'), 'ten');
    await user.click(save());
    const begins = await screen.findByLabelText('Begins');
    await waitFor(() => expect(begins.getAttribute('aria-invalid')).toBe('true'));
    expect(day().getAttribute('aria-invalid')).toBeNull();
    const form = screen.getByRole('form', { name: 'The plan' });
    expect(within(form).getAllByText('Begins: no time.')).toHaveLength(2);
  });
});
