import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restate } from './restated-count';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const ABOUT = { indicator: '3.3', place: 'norfolk', month: '2018-03' };
const WRITE = `mutation ($commentary: CommentaryInput!) {
  writeCommentary(authority: "norfolk", commentary: $commentary) { id } }`;
const SAID = `query ($about: CommentaryAbout!) { commentary(authority: "norfolk", about: $about) {
  id text figures { words } claims { verdict } staleness { changed newer isAhead } } }`;

interface Said {
  readonly commentary: readonly {
    readonly staleness: { readonly changed: readonly string[] } | null;
  }[];
}

describe('what was written of one month', () => {
  let story: Story;
  const ask = async <Data>(query: string, variables: Record<string, unknown>) => {
    const told = await askAs<Data>(story, analyst, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const said = async () => (await ask<Said>(SAID, { about: ABOUT })).commentary;
  const write = async (count: number) => {
    for (let more = 1; more <= count; more += 1) {
      const text = `At {{value 3.3}}, in Norwich {{value 3.3 place=norwich}}: text ${more}.`;
      await ask(WRITE, { commentary: { kind: 'ANALYSIS', text, ...ABOUT } });
    }
  };
  const changed = async () =>
    (await said()).filter(({ staleness }) => (staleness?.changed.length ?? 0) > 0).length;

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([analyst]), development: true });
    const { person } = analyst;
    await story.database.query(`INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)`, [
      ...[person?.id, person?.name, person?.email],
    ]);
    await write(1);
    await said();
  });
  afterAll(() => story.end());

  it('takes as many statements however many texts there are, each written at a revision of its own', async () => {
    const one = await story.statementsOf(said);
    await write(5);
    await said();
    expect(await story.statementsOf(said)).toBe(one);
  });

  it('takes those of one load more where its figures changed between the texts', async () => {
    const before = await story.statementsOf(said);
    await restate(story, '3.3', 405);
    await write(2);
    expect(await changed()).toBe(6);
    expect((await story.statementsOf(said)) - before).toBeLessThanOrEqual(5);
  });
});
