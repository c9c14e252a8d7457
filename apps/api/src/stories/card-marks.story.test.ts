import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restate } from './restated-count';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const EVERYWHERE = (role: 'ANALYST' | 'LEADER') => ({
  norfolk: [{ role, place: null }],
  wendmere: [{ role, place: null }],
});
const ANALYST = aPerson('Ann Lyst', EVERYWHERE('ANALYST'));
const LEADER = aPerson('Lee Der', EVERYWHERE('LEADER'));

const CARD = `query ($authority: String!, $indicator: String!) {
  reportCard(authority: $authority, indicator: $indicator, period: "2018-03") {
    shown commentary { text { words } outdated } actions { action { id } review } } }`;
const WRITE = `mutation ($commentary: CommentaryInput!) {
  writeCommentary(authority: "norfolk", commentary: $commentary) { id } }`;
const APPROVE = `mutation ($id: ID!) {
  approveCommentary(authority: "norfolk", id: $id, audience: INTERNAL) { id state } }`;
const ADD = `mutation ($action: ActionInput!) {
  addAction(authority: "wendmere", indicator: "4.6", action: $action) { id } }`;
const REVIEW = `query ($id: ID!) {
  actionReview(authority: "wendmere", id: $id) { headline expectation { sentence } } }`;

interface Card {
  readonly shown: string;
  readonly commentary: readonly {
    readonly text: { readonly words: string };
    readonly outdated: string | null;
  }[];
  readonly actions: readonly {
    readonly action: { readonly id: string };
    readonly review: string | null;
  }[];
}

describe('what a card says of words and actions that stand beside its figure', () => {
  let story: Story;
  let day = '2017-12-12';
  beforeAll(async () => {
    const viewers = severalPeople([ANALYST, LEADER]);
    story = await tellStory({ viewers, development: true, today: () => day });
  });
  afterAll(() => story.end());

  async function ask<Data>(who: typeof ANALYST, query: string, variables: object): Promise<Data> {
    const { data, errors } = await askAs<Data>(story, who, query, { ...variables });
    expect(errors).toEqual([]);
    return data;
  }
  const card = async (authority: string, indicator: string, who = ANALYST) =>
    (await ask<{ reportCard: Card }>(who, CARD, { authority, indicator })).reportCard;

  it('marks commentary that was written before its figure was corrected, with both figures', async () => {
    const written = await ask<{ writeCommentary: { id: string } }>(ANALYST, WRITE, {
      commentary: {
        ...{ month: '2018-03', indicator: '4.5', place: 'norfolk', kind: 'ANALYSIS' },
        text: 'Two posts are empty.',
      },
    });
    await ask(LEADER, APPROVE, { id: written.writeCommentary.id });
    const marked = async (who = ANALYST) =>
      (await card('norfolk', '4.5', who)).commentary.find(({ text }) =>
        text.words.includes('Two posts are empty'),
      );
    expect(await marked()).toMatchObject({ outdated: null });
    const was = (await card('norfolk', '4.5')).shown;
    await restate(story, '4.5', 61);
    const is = (await card('norfolk', '4.5')).shown;
    expect(is).not.toBe(was);
    expect(await marked()).toMatchObject({
      outdated: `Written before a figure changed: 4.5 in Norfolk, March 2018, was ${was} when this was written and is ${is} now.`,
    });
    // To who reads what is published the figure is what it was.
    expect((await card('norfolk', '4.5', LEADER)).shown).toBe(was);
    expect(JSON.stringify(await marked(LEADER))).not.toContain(is);
  });

  it('says of an action that is due for review what its own page says', async () => {
    const action = {
      ...{ text: 'Look weekly at every late one', owner: 'Ben Ash', dueOn: '2018-12-31' },
      ...{ expectedValue: 80, expectedBy: '2018-02' },
    };
    const { addAction } = await ask<{ addAction: { id: string } }>(ANALYST, ADD, { action });
    const reviewed = async () =>
      (await card('wendmere', '4.6')).actions.find((each) => each.action.id === addAction.id)
        ?.review;
    expect(await reviewed()).toBeNull();
    day = '2018-08-12';
    const { actionReview } = await ask<{
      actionReview: { headline: string; expectation: { sentence: string } };
    }>(ANALYST, REVIEW, { id: addAction.id });
    const said = await reviewed();
    expect(said).toContain(`Due for review. ${actionReview.headline}`);
    expect(said).toContain(actionReview.expectation.sentence);
  });
});
