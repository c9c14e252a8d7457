import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from './account-question';
import { CATALOGUE_KEEPER, keepingCatalogue, type Fields } from './story-catalogue';
import { aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const LEADER = aPerson('Lea Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const MEMBER = aPerson('Mem Member', { norfolk: [{ role: 'MEMBER', place: null }] });

const SECTION = `query ($edition: Int) {
  sectionAccount(authority: "norfolk", section: "section-47", period: "2018-03", edition: $edition) {
    annotations { label month rebases } controlCharts { exclusion verdict { sentence } }
    scorecard { rows { indicator { key } verdicts } } } }`;

describe('the dated changes of a published month', () => {
  let story: Story;
  const { ask, save } = keepingCatalogue(() => story);
  const told = async (who: typeof LEADER, edition: number | null) => [
    await ask<Fields>(ACCOUNT, { indicator: '4.5', edition }, who),
    await ask<Fields>(SECTION, { edition }, who),
  ];
  const READERS = [
    ['the leader of the latest publication', LEADER, null],
    ['the leader of the edition', LEADER, 1],
    ['the member of the latest publication', MEMBER, null],
    ['the member of the edition', MEMBER, 1],
    ['the analyst of the edition', CATALOGUE_KEEPER, 1],
  ] as const;
  const before = new Map<string, unknown>();

  beforeAll(async () => {
    const viewers = severalPeople([CATALOGUE_KEEPER, LEADER, MEMBER]);
    story = await tellStory({ viewers, development: true, responseCache: false });
    for (const [name, who, edition] of READERS) before.set(name, await told(who, edition));
    const { catalogue } = await ask<{
      catalogue: { annotations: { id: string; label: string }[] };
    }>('{ catalogue(authority: "norfolk") { annotations { id label } } }');
    const known = catalogue.annotations.find(({ label }) => label === 'Own form for section 47');
    expect((await save('withdrawAnnotation', ['id', 'ID!', known?.id])).saved).toBe(true);
    const another = {
      ...{ kind: 'SYSTEM', indicator: '4.5', on: '2018-02-01', label: 'Another system' },
      ...{ text: 'Recorded in another system.', rebases: true },
    };
    expect((await save('saveAnnotation', ['annotation', 'AnnotationInput!', another])).saved).toBe(
      true,
    );
  });
  afterAll(() => story.end());

  it.each(READERS)('stay as they were when it was published for %s', async (name, who, edition) => {
    expect(JSON.stringify(before.get(name))).toContain('Own form for section 47');
    expect(await told(who, edition)).toEqual(before.get(name));
  });

  it('are as known now for the analyst', async () => {
    const [account] = await told(CATALOGUE_KEEPER, null);
    const now = JSON.stringify(account);
    expect(now).toContain('Another system');
    expect(now).not.toContain('Own form for section 47');
  });
});
