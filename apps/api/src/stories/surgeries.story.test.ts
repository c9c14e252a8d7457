import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN, planningOf, tellPlanningStory } from './planned-surgeries';
import type { Story } from './story-server';

describe('surgeries that are planned', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellPlanningStory();
  }, 300_000);
  afterAll(() => story.end());
  const { ask, plan, planned, change, read, askBefore, problemsOf, reasonOf } = planningOf(
    () => story,
  );

  it('hold their agenda under the names of what it is about, and list themselves', async () => {
    const surgery = await planned('head');
    expect(surgery).toMatchObject({
      ...{ version: 1, state: 'PLANNED', standing: 'planned for 23 April 2018, 10:00' },
      ...{ place: { slug: 'norwich' }, period: { key: '2018-03' }, mayHold: true, maySpeak: true },
      invited: [
        {
          name: 'Ada',
          email: 'ada@norfolk.example',
          standing: 'not written to yet',
          mayFollow: true,
        },
      ],
      ...{ questions: [], actionsAgreed: 0, actionsOpen: 0, mailProblem: null },
    });
    expect(surgery.items).toMatchObject([
      { position: 1, indicator: '3.3', place: { slug: 'norwich' }, reasons: ['It is red.'] },
      { position: 2, area: 'assessments', indicator: null },
      { position: 3, kind: 'FREE', title: 'The new form', place: null },
    ]);
    expect(surgery.items[0]?.title).toMatch(/^3\.3 .*, Norwich$/);
    const { data } = await ask<{ surgeries: { id: string }[] }>(
      'leader',
      '{ surgeries(authority: "norfolk", place: "norwich") { id } }',
    );
    expect(data.surgeries.map(({ id }) => id)).toContain(surgery.id);
  });

  it('are not known to who may not follow them', async () => {
    const { id } = await planned('analyst');
    expect(await read('elsewhere', id)).toBeNull();
    expect(await read('member', id)).toBeNull();
    expect(await read('administrator', id)).toMatchObject({ mayHold: false, maySpeak: false });
    const { data } = await ask<{ surgeries: unknown[] }>(
      'elsewhere',
      '{ surgeries(authority: "norfolk") { id } }',
    );
    expect(data.surgeries).toEqual([]);
    const refusals = await Promise.all([
      change('elsewhere', { id, planVersion: 1 }, {}),
      askBefore('elsewhere', { id, key: crypto.randomUUID(), text: 'Why is it so?' }),
    ]);
    expect(refusals.map(({ errors }) => reasonOf(errors))).toEqual([
      'UNKNOWN_SURGERY',
      'UNKNOWN_SURGERY',
    ]);
  });

  it('say of every fault the field and what to do', async () => {
    const { errors } = await plan('head', {
      ...{ title: 'A', minutes: 15, showsUnpublished: true, period: '2018-05' },
      items: [
        { kind: 'INDICATOR', indicator: 'none', place: 'breckland', minutes: 15 },
        { kind: 'FREE', title: 'The new form', minutes: 5 },
      ],
    });
    expect(problemsOf(errors).map(({ field }) => field)).toEqual([
      ...['title', 'items', 'items.0.indicator', 'items.0.place', 'showsUnpublished', 'period'],
    ]);
    expect(problemsOf(errors).map(({ sentence }) => sentence)).toContain(
      'Period: May 2018 has not begun when the surgery is held; choose an earlier one, or a later day.',
    );
    expect(problemsOf((await plan('head', { place: 'norfolk' })).errors)).toMatchObject([
      { field: 'place' },
    ]);
    expect(problemsOf((await plan('head', { period: 'March' })).errors)).toMatchObject([
      { field: 'period' },
    ]);
  });

  it('are planned once, however often the same plan arrives', async () => {
    const key = crypto.randomUUID();
    const sent = await Promise.all([plan('head', {}, key), plan('head', {}, key.toUpperCase())]);
    const [first, second] = sent.map(({ data }) => data.planSurgery.id);
    expect(second).toBe(first);
    const { data } = await ask<{ surgeries: { id: string }[] }>(
      'head',
      '{ surgeries(authority: "norfolk") { id } }',
    );
    const later = (await planned('head')).id;
    expect(data.surgeries.filter(({ id }) => id === first)).toHaveLength(1);
    expect(Number(later)).not.toBe(Number(first));
    const { rows } = await story.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Surgery" WHERE key = $1`,
      [key],
    );
    expect(rows).toEqual([{ n: 1 }]);
    // An answer was lost: what is planned stands, whatever would be wrong with it by now.
    const again = await plan('head', { place: 'breckland', title: 'A' }, key);
    expect([again.errors, again.data.planSurgery.id]).toEqual([[], first]);
    const { errors } = await plan('head', {}, 'the same');
    expect(errors[0]?.message).toContain('a UUID');
  });

  it('keep no reason from unpublished figures once they show published ones', async () => {
    const reasons = ['22 more are needed for green.'];
    const items = [{ ...PLAN.items[0], reasons }];
    const surgery = await planned('analyst', { items, showsUnpublished: true });
    const [item] = surgery.items;
    const { data, errors } = await change('leader', surgery, {
      ...{ place: 'norfolk', showsUnpublished: false },
      items: [{ ...items[0], id: item?.id }],
    });
    expect(errors).toEqual([]);
    expect(data.changeSurgery.items).toMatchObject([{ id: item?.id, reasons: [] }]);
  });

  it('are planned anew by who read them last, and keep what was asked about an item that goes', async () => {
    const surgery = await planned('head');
    const [first, , free] = surgery.items;
    const key = crypto.randomUUID();
    const question = { id: surgery.id, key, text: 'Who fills it in?', item: free?.id };
    await askBefore('head', question);
    const { data, errors } = await askBefore('head', question);
    expect(errors).toEqual([]);
    expect(data.askBeforeSurgery).toMatchObject({
      ...{
        ...{ version: 2, planVersion: 1 },
        questions: [{ text: 'Who fills it in?', item: free?.id, beforehand: true }],
      },
    });

    const items = [
      { kind: 'PLACE', place: 'norwich', minutes: 20 },
      { ...PLAN.items[0], id: first?.id, minutes: 30 },
    ];
    const anew = await change('head', surgery, { items, invited: [] });
    expect(anew.errors).toEqual([]);
    expect(anew.data.changeSurgery).toMatchObject({
      ...{ version: 3, planVersion: 2, invited: [], questions: [{ item: null }] },
      items: [
        { position: 1, kind: 'PLACE', title: 'Norwich' },
        { position: 2, id: first?.id, minutes: 30 },
      ],
    });
    const stale = await change('head', surgery, {});
    expect(reasonOf(stale.errors)).toBe('CHANGED_MEANWHILE');
    const gone = await change('head', anew.data.changeSurgery, {
      items: [{ ...items[0], id: free?.id }],
    });
    expect(reasonOf(gone.errors)).toBe('UNKNOWN_ITEM');
  });

  const propose = async (who: string, variables: object) => {
    const { data, errors } = await ask<{
      proposedAgenda: {
        sentence: string;
        items: { title: string; minutes: number; reasons: string[]; place: { slug: string } }[];
        leftOut: unknown[];
      } | null;
    }>(
      who,
      `query ($authority: String!, $place: String!, $period: String!, $minutes: Int!,
              $showsUnpublished: Boolean, $surgery: ID) {
         proposedAgenda(authority: $authority, place: $place, period: $period, minutes: $minutes,
           showsUnpublished: $showsUnpublished, surgery: $surgery) {
           sentence opening closing leftOut { title reasons }
           items { kind title indicator minutes reasons children place { slug } } } }`,
      variables,
    );
    return { agenda: data?.proposedAgenda ?? null, errors };
  };
  const norwich = { authority: 'norfolk', place: 'norwich', period: '2018-03', minutes: 60 };

  it('are proposed an agenda from complete figures, that fits and says why', async () => {
    const { agenda, errors } = await propose('analyst', {
      ...{ authority: 'wendmere', place: 'wendmere', period: '2018-03', minutes: 60 },
    });
    expect(errors).toEqual([]);
    expect(agenda?.items.length).toBeGreaterThan(3);
    const minutes = agenda?.items.map((item) => item.minutes) ?? [];
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(50);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(5);
    expect(agenda?.items.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(agenda?.sentence).toMatch(
      /^\d+ items are proposed for Wendmere \(fictional\), March 2018/,
    );
  });

  it('are proposed nothing modelled, and what was asked', async () => {
    const { agenda } = await propose('head', norwich);
    expect(agenda?.sentence).toMatch(/figures are modelled, and nothing is proposed from those\./);
    const { id } = await planned('head');
    await askBefore('head', { id, key: crypto.randomUUID(), text: 'Why do so many wait?' });
    const asked = await propose('head', { ...norwich, surgery: id });
    expect(asked.agenda?.items.map(({ title, reasons }) => [title, reasons])).toContainEqual([
      'Norwich',
      ['Asked beforehand: Why do so many wait?'],
    ]);
  });

  it('are proposed nothing to who may not hold them, and nothing unpublished to who does not read it', async () => {
    expect((await propose('elsewhere', norwich)).agenda).toBeNull();
    expect((await propose('analyst', { ...norwich, place: 'none' })).agenda).toBeNull();
    const { errors } = await propose('head', { ...norwich, showsUnpublished: true });
    expect(reasonOf(errors)).toBe('UNPUBLISHED');
    expect((await propose('analyst', { ...norwich, showsUnpublished: true })).errors).toEqual([]);
  });
});
