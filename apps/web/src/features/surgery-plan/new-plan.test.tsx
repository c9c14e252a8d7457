import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANALYST, day, renderForm, save, title } from './plan-page.test-support';
import type { Sent } from './plan-page.test-support';
import { aSurgery } from './surgery-plan.test-support';
import type { Surgery } from './surgery-query';

beforeEach(() => window.sessionStorage.clear());

describe('an agenda that is taken over from unpublished figures', () => {
  const proposed = (words: string) => ({
    proposedAgenda: {
      ...{ __typename: 'ProposedAgenda', sentence: words, opening: 5, closing: 5, leftOut: [] },
      items: [
        {
          ...{ __typename: 'ProposedAgendaItem', kind: 'INDICATOR', indicator: '3.3', area: null },
          ...{ title: '3.3 Assessments in time, Norwich', minutes: 10, reasons: [words] },
          place: { __typename: 'SurgeryPlace', slug: 'norwich', name: 'Norwich' },
        },
      ],
    },
  });
  const shows = () => screen.getByRole('switch', { name: /unpublished ones too$/ });
  const agenda = () => screen.getByRole('list', { name: 'Agenda' }).textContent;

  it('loses its reasons once the surgery is to show published ones, and has them back', async () => {
    const { user, sent } = renderForm(
      'new',
      {
        ProposedAgenda: ({ showsUnpublished }) =>
          proposed(showsUnpublished === true ? '22 more are needed.' : 'It is red.'),
      },
      ANALYST,
    );
    await title();
    await user.click(shows());
    expect(await screen.findAllByText('22 more are needed.')).toHaveLength(2);
    await user.click(await screen.findByRole('button', { name: 'Take it over' }));
    expect(agenda()).toContain('22 more are needed.');
    await user.click(shows());
    expect(agenda()).not.toContain('22 more are needed.');
    await user.click(shows());
    expect(agenda()).toContain('22 more are needed.');
    await user.click(shows());
    await user.type(day(), '2018-04-23');
    await user.click(save());
    await waitFor(() => expect(sent('PlanSurgery')).toHaveLength(1));
    expect(sent('PlanSurgery')[0]?.plan).toMatchObject({
      ...{ showsUnpublished: false, items: [{ reasons: [] }] },
    });
  });

  it('is not taken over while another is looked for', async () => {
    renderForm('new', { ProposedAgenda: () => proposed('22 more are needed.') }, ANALYST);
    await title();
    await screen.findByRole('button', { name: 'Take it over' });
    fireEvent.click(shows());
    expect(screen.getByText('Looking through the figures …')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Take it over' })).toBeDefined();
  });
});

describe('a new plan whose answer was lost', () => {
  const lost = () => new Error('no network');

  it('is planned once: sent again under the same key, also after a reload', async () => {
    let isDown = true;
    const answers = {
      PlanSurgery: () => {
        if (isDown) throw lost();
        return { planSurgery: aSurgery() };
      },
    };
    const { user, page, sent } = renderForm('new', answers);
    await user.type(await title(), ' of April');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    page.unmount();
    isDown = false;
    const again = renderForm('new', answers);
    await title();
    await again.user.click(save());
    await waitFor(() => expect(again.go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(again.sent('PlanSurgery')[0]).toEqual(sent('PlanSurgery')[0]);
    expect(window.sessionStorage.length).toBe(0);
  });

  it('is planned anew as it reads now, where it was mended since', async () => {
    let isDown = true;
    const { user, go, held, sent } = renderForm('new', {
      PlanSurgery: () => {
        if (isDown) throw lost();
        held.surgery = aSurgery({ planVersion: 1 });
        return { planSurgery: held.surgery };
      },
    });
    await user.type(await title(), ' of April');
    await user.type(day(), '2018-04-23');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    isDown = false;
    await user.type(await title(), ' 2018');
    await user.click(save());
    await waitFor(() => expect(go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    const [first, second] = sent('PlanSurgery');
    expect(second).toEqual(first);
    expect(sent('ChangeSurgery')).toMatchObject([
      { version: 1, plan: { title: 'Performance surgery of April 2018' } },
    ]);
  });

  it('is planned once, where the answer to what it was changed to was lost as well', async () => {
    const answersLost = { PlanSurgery: 1, ChangeSurgery: 1 };
    const answered = (operation: keyof typeof answersLost, surgery: Surgery) => {
      if ((answersLost[operation] -= 1) >= 0) throw lost();
      return surgery;
    };
    const planned = new Map<string, Surgery>();
    const { user, go, sent } = renderForm('new', {
      PlanSurgery: (asked) => {
        const { key, plan } = asked as unknown as Sent;
        const { title: called, startsAt } = plan;
        const first = aSurgery({
          ...{ title: called, startsAt, planVersion: 1 },
          items: [],
          invited: [],
        });
        planned.set(key, planned.get(key) ?? first);
        return { planSurgery: answered('PlanSurgery', planned.get(key) ?? first) };
      },
      ChangeSurgery: (asked) => {
        const { version, plan } = asked as unknown as Sent;
        for (const [key, before] of planned) {
          expect(before.planVersion).toBe(version);
          planned.set(key, { ...before, title: plan.title, planVersion: version + 1 });
        }
        const [after] = planned.values();
        return { changeSurgery: answered('ChangeSurgery', after ?? aSurgery()) };
      },
    });
    await user.type(await title(), ' of April');
    await user.type(day(), '2018-04-23');
    for (const more of [' 2018', ' in Norwich']) {
      await user.click(save());
      await screen.findByText('The server could not be reached.');
      await user.type(await title(), more);
    }
    await user.click(save());
    await waitFor(() => expect(go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect([...planned.values()]).toMatchObject([
      { title: 'Performance surgery of April 2018 in Norwich', planVersion: 3 },
    ]);
    expect(sent('ChangeSurgery').map(({ version }) => version)).toEqual([1, 2]);
    expect(window.sessionStorage.length).toBe(0);
  });

  it('is left as it is, where what was typed was taken back and another is planned', async () => {
    let isDown = true;
    const { user, go, sent } = renderForm('new', {
      PlanSurgery: () => {
        if (isDown) throw lost();
        return { planSurgery: aSurgery({ planVersion: 1 }) };
      },
    });
    await user.type(await title(), ' of April');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Take back what is not saved' }));
    await user.type(await title(), ' of May');
    await user.click(save());
    await waitFor(() => expect(go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(sent('PlanSurgery').map(({ plan }) => plan.title)).toEqual([
      ...['Performance surgery of April', 'Performance surgery of May'],
    ]);
    const [first, second] = sent('PlanSurgery');
    expect(second?.key).not.toBe(first?.key);
    expect(sent('ChangeSurgery')).toEqual([]);
  });

  it.each([
    ['was planned anew since', { planVersion: 2 }],
    ['was held since', { planVersion: 1, state: 'ENDED' as const }],
  ])('is left as it is where it %s, and what reads otherwise is another', async (_, since) => {
    let isDown = true;
    const { user, go, sent } = renderForm('new', {
      PlanSurgery: (asked) => {
        if (isDown) throw lost();
        const isFirst = (asked as unknown as Sent).plan.title === 'Performance surgery of April';
        return {
          planSurgery: aSurgery(isFirst ? { id: '6', ...since } : { id: '7', planVersion: 1 }),
        };
      },
    });
    await user.type(await title(), ' of April');
    await user.click(save());
    await screen.findByText('The server could not be reached.');
    isDown = false;
    await user.type(await title(), ' and May');
    await user.click(save());
    await waitFor(() => expect(go).toHaveBeenCalledWith('/norfolk/surgeries/7'));
    expect(sent('PlanSurgery').at(-1)?.plan.title).toBe('Performance surgery of April and May');
    expect(sent('ChangeSurgery')).toEqual([]);
  });
});
