import { RULES_VERSION } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_CARD, REPORT_CARDS, type ToldCard, type ToldCards } from './report-card-question';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Lyst', {
  norfolk: [{ role: 'ANALYST', place: null }],
  wendmere: [{ role: 'ANALYST', place: null }],
});
const MEMBER = aPerson('Mem Member', { norfolk: [{ role: 'MEMBER', place: null }] });
const HEAD = aPerson('Hetty Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });

const ADD = `mutation ($indicator: String!, $place: String, $action: ActionInput!) {
  addAction(authority: "norfolk", indicator: $indicator, place: $place, action: $action) { id } }`;
const ACTION = {
  text: 'Weekly look at every assessment that is past day 30.',
  ...{ owner: 'Head of Assessment', dueOn: '2018-06-30' },
  ...{ expectedEffect: 'Fewer go past day 45', expectedValue: 80, expectedBy: '2018-09' },
};

describe('report cards', () => {
  let story: Story;
  beforeAll(async () => {
    const viewers = severalPeople([ANALYST, MEMBER, HEAD]);
    story = await tellStory({ viewers, development: true });
  });
  afterAll(() => story.end());

  const cardFor = async (who = ANALYST, variables: Readonly<Record<string, unknown>> = {}) => {
    const told = await askAs<{ reportCard: ToldCard | null }>(story, who, REPORT_CARD, variables);
    expect(told.errors).toEqual([]);
    return told.data.reportCard;
  };
  const cardsFor = async (variables: Readonly<Record<string, unknown>> = {}, who = ANALYST) => {
    const told = await askAs<{ reportCards: ToldCards }>(story, who, REPORT_CARDS, variables);
    expect(told.errors).toEqual([]);
    return told.data.reportCards;
  };
  const reasonOf = async (query: string, variables: object, who = ANALYST) =>
    (await askAs<object>(story, who, query, { ...variables })).errors[0]?.extensions['reason'];
  const added = async (action: object = ACTION, who = ANALYST, place: string | null = null) => {
    const asked = { indicator: '3.3', place, action };
    const told = await askAs<{ addAction: { id: string } }>(story, who, ADD, asked);
    expect(told.errors).toEqual([]);
    return told.data.addAction.id;
  };

  it('say an indicator in real terms, with its rating, its gap in children and why it is an exception', async () => {
    expect(await cardFor()).toMatchObject({
      figure: { words: '398 of 711 assessments authorised' },
      isModelled: false,
      ratings: [{ state: 'RED' }],
      gap: expect.stringContaining('171 more') as string,
      accuracy: expect.stringContaining(RULES_VERSION) as string,
      exceptions: expect.arrayContaining([expect.stringMatching(/^Red, since /)]) as string[],
    });
  });

  it('hold thirteen periods, and localities of which none that is modelled is rated', async () => {
    const card = await cardFor();
    expect(card?.series.periods).toHaveLength(13);
    expect(card?.series.periods.at(-1)).toBe('2018-03');
    const modelled = card?.localities.filter(({ isModelled }) => isModelled) ?? [];
    const reported = card?.localities.filter(({ isModelled }) => !isModelled) ?? [];
    expect(reported.some(({ rating }) => rating !== null)).toBe(true);
    expect(modelled.map(({ rating }) => rating)).toEqual(modelled.map(() => null));
    const below = await cardFor(ANALYST, { indicator: '7.1', place: 'breckland' });
    expect(below).toMatchObject({ isModelled: true, ratings: [] });
    expect(below?.ratingSentence.words).toBe('Modelled: nobody rates it.');
    // Nor is a month of its chart, which is read out where it is pointed at.
    const months = await cardFor(ANALYST, { indicator: '5.4', place: 'norwich' });
    expect(new Set(months?.series.states)).toEqual(new Set(['NOT_RATED']));
    expect((await cardFor())?.series.states.at(-1)).toBe('RED');
    // What a report quotes of a locality is rated.
    const quoted = await cardFor(ANALYST, { place: 'breckland' });
    expect(quoted).toMatchObject({ isModelled: false, ratings: [{ state: 'RED' }] });
  });

  it('carry an action from when it is added, through a change, until it is done', async () => {
    const first = await added();
    expect((await cardFor())?.actions).toMatchObject([
      {
        action: { id: first, isOverdue: true },
        text: { words: ACTION.text },
        standing: { words: 'Head of Assessment, was due on 30 June 2018' },
        expected: { words: 'Fewer go past day 45: 80% by September 2018.' },
      },
    ]);
    const CHANGE = `mutation ($id: ID!, $action: ActionInput!) {
      changeAction(authority: "norfolk", id: $id, action: $action) { id standing } }`;
    const later = { ...ACTION, dueOn: '2099-01-31' };
    const changed = await askAs<{ changeAction: { id: string; standing: string } }>(
      ...([story, ANALYST, CHANGE] as const),
      { id: first, action: later },
    );
    expect(changed.data.changeAction.standing).toBe('by 31 January 2099');
    // What was read before is no more: whoever changes it again is told so.
    expect(await reasonOf(CHANGE, { id: first, action: later })).toBe('UNKNOWN_ACTION');
    const { id } = changed.data.changeAction;
    const CLOSE = `mutation ($id: ID!) { closeAction(authority: "norfolk", id: $id, outcome: DONE,
      reason: "The backlog is gone") { id state standing } }`;
    const closed = await askAs<{ closeAction: object }>(story, ANALYST, CLOSE, { id });
    expect(closed.data.closeAction).toMatchObject({ state: 'DONE', standing: 'done' });
    const over = (await cardFor())?.actions[0]?.action.id;
    expect(await reasonOf(CLOSE, { id: over })).toBe('ACTION_OVER');
    const rows = await story.database.query<{ state: string }>(
      `SELECT state FROM "Action" WHERE text = $1 ORDER BY id`,
      [ACTION.text],
    );
    expect(rows.map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'DONE']);
  });

  it('take actions of those alone who may write there, and only such as say who does what by when', async () => {
    const norwich = await added(ACTION, HEAD, 'norwich');
    const there = { indicator: '3.3', place: 'norwich' };
    expect((await cardFor(ANALYST, there))?.actions[0]?.action.id).toBe(norwich);
    const asked = { indicator: '3.3', place: null, action: ACTION };
    expect(await reasonOf(ADD, asked, HEAD)).toBe('UNKNOWN_SUBJECT');
    const refusal = await askAs<object>(story, MEMBER, ADD, asked);
    expect(refusal.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const told = async (action: object) =>
      (await askAs<object>(story, ANALYST, ADD, { ...asked, action })).errors[0]?.message;
    expect(await told({ ...ACTION, text: 'Too short' })).toContain('10 to 1,000 characters');
    expect(await told({ ...ACTION, dueOn: '2018-02-30' })).toContain('a day as YYYY-MM-DD');
    expect(await told({ ...ACTION, expectedBy: null })).toContain('the month by which');
  });

  it('of an edition are those of its day, whatever is said since', async () => {
    const before = await cardFor(ANALYST, { edition: 1 });
    await added({ ...ACTION, text: 'Something that came after the edition.' });
    expect(await cardFor(ANALYST, { edition: 1 })).toEqual(before);
    expect(before?.accuracy).toMatch(/^Edition 1/);
    const member = await cardFor(MEMBER);
    expect(member?.actions).toEqual([]);
    expect(member?.accuracy).toMatch(/^Edition 1/);
  });

  it('are not there for what nobody knows, or is not published, or not theirs', async () => {
    expect(await cardFor(ANALYST, { indicator: 'none' })).toBeNull();
    expect(await cardFor(ANALYST, { place: 'atlantis' })).toBeNull();
    expect(await cardFor(ANALYST, { edition: 99 })).toBeNull();
    expect(await cardFor(MEMBER, { period: '2018-02' })).toBeNull();
    expect(await cardFor(HEAD, { place: 'breckland-fit' })).toBeNull();
    expect((await cardFor(HEAD, { place: 'norwich' }))?.place.slug).toBe('norwich');
  });

  it('of exceptions stand together in their order, of one area where it is asked for', async () => {
    const all = await cardsFor({ first: 40 });
    expect(all.total).toBeGreaterThan(10);
    expect(all.cards).toHaveLength(Math.min(40, all.total));
    expect(all.cards.every(({ exceptions }) => exceptions.length > 0)).toBe(true);
    const next = await cardsFor({ first: 5, skip: 5 });
    expect(next.sentence).toContain('6 to 10 are shown');
    expect(next.cards).toEqual(all.cards.slice(5, 10));
    const [one] = all.cards;
    expect(await cardFor(ANALYST, { indicator: one?.indicator.key })).toEqual(one);
    const area = await cardsFor({ area: 'assessments' });
    expect(area.total).toBeLessThan(all.total);
    expect(area.cards.map(({ indicator }) => indicator.key)).toContain('3.3');
  });

  it('of every indicator there is one, so many at a time', async () => {
    const { total, cards } = await cardsFor({ which: 'ALL', first: 40, skip: 80 });
    expect(total).toBe(105);
    expect(cards).toHaveLength(25);
    expect((await cardsFor({ which: 'ALL', skip: 105 })).cards).toEqual([]);
    const many = await askAs<object>(story, ANALYST, REPORT_CARDS, { first: 41 });
    expect(many.errors[0]?.message).toContain('a whole number from 1 to 40');
  });

  it('take as many statements for forty as for twenty', async () => {
    const taken = (first: number) =>
      story.statementsOf(() => cardsFor({ which: 'ALL', period: '2018-03', first }));
    await taken(20);
    const [few, many] = [await taken(20), await taken(40)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(15);
  });

  it('say what is cut short, and cut it between words', async () => {
    const text = `${'Demand rose again and again in every single team of the county '.repeat(20)}today.`;
    await added({ ...ACTION, text: text.slice(0, 999) });
    const card = await cardFor();
    const cut = card?.actions.find(({ text: { words } }) => words.startsWith('Demand rose'));
    expect(cut?.text.words).toMatch(/ …$/);
    expect(card?.continues).toBe(true);
  });
});
