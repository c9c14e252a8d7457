import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { loadNationalFile } from '../modules/national/national-load.service';
import { CODES, figures, NEIGHBOURS } from './national-extract';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const TOLD = `
  indicator { key }
  benchmarks { sentence { words } }
  published { sentence { words } source { words } }`;

interface Told {
  readonly indicator: { readonly key: string };
  readonly benchmarks: readonly object[];
  readonly published: {
    readonly sentence: { readonly words: string };
    readonly source: { readonly words: string };
  } | null;
}

describe('the card of an indicator that is tied to a national measure', () => {
  let story: Story;
  const ask = async <Data>(query: string) => {
    const told = await askAs<Data>(story, ANALYST, query);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const card = async () =>
    (
      await ask<{ reportCard: Told }>(
        `{ reportCard(authority: "norfolk", indicator: "2.8", period: "2018-03") { ${TOLD} } }`,
      )
    ).reportCard;
  const load = async (fileName: string, text: string) => {
    const { release } = await loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(text), fileName, publishedOn: null, authority: null },
      actor: systemActor('The story'),
    });
    expect(release).not.toBeNull();
  };

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([ANALYST]) });
    await load('codes.csv', CODES);
  });
  afterAll(() => story.end());

  it('says nothing of published figures until there are some of its measure', async () => {
    expect((await card()).published).toBeNull();
    await load('figures.csv', figures('20.1', '18.2', '19.4'));
    await load('neighbours.csv', NEIGHBOURS);
    expect((await card()).published).not.toBeNull();
  });

  it('holds its neighbours and their year beside it, with the measure and the releases', async () => {
    const { benchmarks, published } = await card();
    expect(benchmarks).toHaveLength(4);
    expect(published?.sentence.words).toBe(
      'Published, 2016/17: Norfolk 20.1%; statistical neighbours 18.8% (mean of 2 of 2, 2021 model).',
    );
    expect(published?.source.words).toMatch(/^Re-referrals: .+figures\.csv/);
  });

  it('says the same where it is one of many', async () => {
    const { reportCards } = await ask<{ reportCards: { cards: Told[] } }>(
      `{ reportCards(authority: "norfolk", which: ALL, period: "2018-03", first: 40) {
           cards { ${TOLD} } } }`,
    );
    const told = reportCards.cards.filter(({ published }) => published !== null);
    expect(told).toEqual([await card()]);
    expect(reportCards.cards).toHaveLength(40);
  });
});
