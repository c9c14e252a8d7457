import { USUAL_ACCESS_POLICY } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarFile } from '../mail/calendar-entry';
import { NOBODY, type Viewer } from '../viewer/viewer';
import { makePerson } from './signed-in';
import { tellStory, type Story, type TellError } from './story-server';
import { viewerWith } from './story-viewers';

const WHO: Readonly<Record<string, Viewer>> = {
  analyst: viewerWith({
    norfolk: [{ role: 'ANALYST', place: null }],
    wendmere: [{ role: 'ANALYST', place: null }],
  }),
  leader: viewerWith({ norfolk: [{ role: 'LEADER', place: null }] }),
  head: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] }),
  elsewhere: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'breckland' }] }),
  administrator: viewerWith({ norfolk: [{ role: 'ADMINISTRATOR', place: null }] }),
  member: viewerWith({ norfolk: [{ role: 'MEMBER', place: null }] }, USUAL_ACCESS_POLICY),
};

const SURGERY = `{
  id version planVersion title state standing minutes showsUnpublished mayHold maySpeak mailProblem
  place { slug } period { key }
  items { id position kind title indicator area place { slug } minutes reasons outcome }
  invited { name email standing mayFollow }
  questions { text person item beforehand }
  actionsAgreed actionsOpen
}`;

interface AskedSurgery {
  readonly id: string;
  readonly version: number;
  readonly planVersion: number;
  readonly state: string;
  readonly mayHold: boolean;
  readonly maySpeak: boolean;
  readonly mailProblem: string | null;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly invited: readonly { readonly email: string; readonly standing: string }[];
  readonly questions: readonly { readonly text: string; readonly item: string | null }[];
}

const PLAN = {
  ...{ place: 'norwich', period: '2018-03', title: 'Assessments in Norwich', minutes: 60 },
  startsAt: '2018-04-23T09:00:00Z',
  items: [
    { kind: 'INDICATOR', indicator: '3.3', place: 'norwich', minutes: 15, reasons: ['It is red.'] },
    { kind: 'AREA', area: 'assessments', place: 'norwich', minutes: 10 },
    { kind: 'FREE', title: 'The new form', minutes: 5 },
  ],
  invited: [{ name: 'Ada', email: 'Ada@norfolk.example' }],
};

describe('surgeries that are planned', () => {
  let story: Story;
  beforeAll(async () => {
    const viewers = {
      of: (request: { headers: Readonly<Record<string, unknown>> }) =>
        WHO[String(request.headers['x-who'])] ?? NOBODY,
      close: () => Promise.resolve(),
    };
    story = await tellStory({ viewers, development: true });
    await makePerson(story.database, 'ada@norfolk.example', [
      { authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
    ]);
  }, 300_000);
  afterAll(() => story.end());

  async function ask<Data>(who: string, query: string, variables: object = {}) {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: Data; errors?: TellError[] };
    return { data, errors };
  }
  const plan = (who: string, more: object = {}, key: string = crypto.randomUUID()) =>
    ask<{ planSurgery: AskedSurgery }>(
      who,
      `mutation ($key: String!, $plan: SurgeryPlanInput!) {
         planSurgery(authority: "norfolk", key: $key, plan: $plan) ${SURGERY} }`,
      { key, plan: { ...PLAN, ...more } },
    );
  const planned = async (who: string, more: object = {}) => {
    const { data, errors } = await plan(who, more);
    expect(errors).toEqual([]);
    return data.planSurgery;
  };
  /** Plans it anew as the plan of a version that was read. */
  const change = (
    who: string,
    { id, planVersion }: Pick<AskedSurgery, 'id' | 'planVersion'>,
    more: object,
  ) =>
    ask<{ changeSurgery: AskedSurgery }>(
      who,
      `mutation ($id: ID!, $version: Int!, $plan: SurgeryPlanInput!) {
         changeSurgery(authority: "norfolk", id: $id, version: $version, plan: $plan) ${SURGERY} }`,
      { id, version: planVersion, plan: { ...PLAN, ...more } },
    );
  const read = async (who: string, id: string) => {
    const { data } = await ask<{ surgery: AskedSurgery | null }>(
      who,
      `query ($id: ID!) { surgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
    return data.surgery;
  };
  const askBefore = (who: string, variables: object) =>
    ask<{ askBeforeSurgery: AskedSurgery }>(
      who,
      `mutation ($id: ID!, $key: String!, $text: String!, $item: ID) {
         askBeforeSurgery(authority: "norfolk", id: $id, key: $key, text: $text, item: $item) ${SURGERY} }`,
      variables,
    );
  const invite = (id: string) =>
    ask<{ inviteToSurgery: AskedSurgery }>(
      'analyst',
      `mutation ($id: ID!) { inviteToSurgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
  const problemsOf = (errors: readonly TellError[]) =>
    (errors[0]?.extensions['problems'] ?? []) as { field: string; sentence: string }[];
  const reasonOf = (errors: readonly TellError[]) => errors[0]?.extensions['reason'];
  const mails = () => story.server.signIn.mail.kept();

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
    const { errors } = await plan('head', {}, 'the same');
    expect(errors[0]?.message).toContain('a UUID');
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

  it('write to those invited once, again after a change, and when they are not held', async () => {
    const { id } = await planned('analyst', {
      invited: [...PLAN.invited, { name: 'Ben', email: 'ben@norfolk.example' }],
    });
    const before = mails().length;
    const { data } = await invite(id);
    expect(data.inviteToSurgery.invited.map(({ standing }) => standing)).toEqual([
      expect.stringMatching(/^written to on /),
      expect.stringMatching(/^written to on /),
    ]);
    await invite(id);
    expect(mails()).toHaveLength(before + 2);
    const message = mails().find(({ to }) => to === 'ada@norfolk.example');
    expect(message?.text).toContain(`/norfolk/surgeries/${id}`);
    expect(message?.text).toContain('23 April 2018, 10:00 (London), 60 minutes');
    expect(message?.text).not.toContain('It is red.');
    const file = message?.calendar && calendarFile(message.calendar);
    expect(file).toContain('METHOD:REQUEST');
    expect(file).toContain('DTSTART:20180423T090000Z');
    expect(file).toContain('SEQUENCE:0');

    // An agenda that changes is nothing that messages tell.
    await change(
      'analyst',
      { id, planVersion: 1 },
      {
        ...{ items: [], invited: [...PLAN.invited, { name: 'Ben', email: 'ben@norfolk.example' }] },
      },
    );
    await invite(id);
    expect(mails()).toHaveLength(before + 2);

    const moved = await change(
      'analyst',
      { id, planVersion: 2 },
      {
        ...{ items: [], startsAt: '2018-04-24T09:00:00Z' },
      },
    );
    expect(moved.data.changeSurgery.invited[0]?.standing).toMatch(/not since it was changed$/);
    const uninvited = mails()[0];
    expect(uninvited).toMatchObject({ to: 'ben@norfolk.example', calendar: { method: 'CANCEL' } });
    await invite(id);
    expect(mails()[0]).toMatchObject({
      ...{ to: 'ada@norfolk.example', calendar: { method: 'REQUEST', sequence: 1 } },
    });

    const cancelled = await ask<{ cancelSurgery: AskedSurgery }>(
      'analyst',
      `mutation ($id: ID!) { cancelSurgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
    expect(cancelled.data.cancelSurgery.state).toBe('CANCELLED');
    expect(mails()[0]).toMatchObject({
      ...{ to: 'ada@norfolk.example', calendar: { method: 'CANCEL', sequence: 2 } },
    });
    expect(mails()).toHaveLength(before + 5);
    expect(reasonOf((await invite(id)).errors)).toBe('NOT_PLANNED');
    expect(reasonOf((await change('analyst', { id, planVersion: 3 }, {})).errors)).toBe(
      'NOT_PLANNED',
    );
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
