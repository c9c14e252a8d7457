import { readPublicEdition } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const KEEPER = aPerson('Ada Admin', {
  wendmere: [
    { role: 'ADMINISTRATOR', place: null },
    { role: 'ANALYST', place: null },
  ],
});

const AS_IT_STANDS = {
  ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', financialYearStartMonth: 4 },
  ...{ reportingPeriod: 'MONTH', layout: null, exceptionRules: null },
};

interface Turned {
  readonly counts: number;
  readonly now: { readonly small: number; readonly beside: number };
  readonly then: { readonly small: number; readonly beside: number };
}

interface Preview {
  readonly problems: readonly { readonly sentence: string }[];
  readonly changed: readonly { readonly label: string; readonly after: string }[];
  readonly smallNumbers: { readonly turned: Turned | null; readonly obstacle: string | null };
}

describe('how small the numbers are that an authority hides', () => {
  let story: Story;
  const ask = async <Data>(query: string, variables: object) => {
    const told = await askAs<Data>(story, KEEPER, query, { ...variables });
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const preview = async (change: object) =>
    (
      await ask<{ previewSettings: Preview }>(
        `query ($settings: SettingsInput!) {
           previewSettings(authority: "wendmere", settings: $settings) {
             problems { sentence } changed { label after } smallNumbers {
               turned { counts now { small beside } then { small beside } } obstacle } } }`,
        { settings: { ...AS_IT_STANDS, ...change } },
      )
    ).previewSettings;
  const save = async (greatestHidden: number) => {
    const { settings } = await ask<{ settings: { revision: number; greatestHidden: number } }>(
      '{ settings(authority: "wendmere") { revision greatestHidden } }',
      {},
    );
    await ask(
      `mutation ($settings: SettingsInput!, $seen: Int!) {
         saveSettings(authority: "wendmere", seen: $seen, reason: "Agreed by the safeguarding board",
                      settings: $settings) { saved } }`,
      { settings: { ...AS_IT_STANDS, greatestHidden }, seen: settings.revision },
    );
  };
  const documents = () =>
    story.database.query<{ number: number; document: string }>(
      `SELECT e.number, e.document FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'wendmere' AND e.audience = 'PUBLIC' ORDER BY e.number`,
    );

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([KEEPER]), development: true });
  });
  afterAll(() => story.end());

  it('is told before it is saved by how many counts would be held back', async () => {
    const { changed, smallNumbers } = await preview({ greatestHidden: 9 });
    expect(changed).toEqual([
      { label: 'Small numbers', after: 'counts of one to nine children are hidden' },
    ]);
    const { counts, now, then } = smallNumbers.turned ?? expect.fail('nothing was tried');
    expect(now.small).toBeGreaterThan(0);
    expect(then.small).toBeGreaterThan(now.small);
    expect(then.small + then.beside).toBeLessThan(counts);
  });

  it('is never fewer than one to five', async () => {
    const { problems } = await preview({ greatestHidden: 3 });
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Counts hidden from 1 to: “3” was given'),
    ]);
  });

  it('holds from the next public edition on, for months that were not public, and pages say so', async () => {
    const before = await documents();
    await save(9);
    await ask(
      `mutation { markMonthChecked(authority: "wendmere", month: "2018-01", note: "Looked through.") { standing } }`,
      {},
    );
    const { publishEdition } = await ask<{ publishEdition: { number: number } }>(
      `mutation { publishEdition(authority: "wendmere", month: "2018-01", audience: PUBLIC,
                                 reason: "Asked for by members") { number } }`,
      {},
    );
    const after = await documents();
    expect(after.slice(0, before.length)).toEqual(before);
    const edition = readPublicEdition(after.at(-1)?.document ?? '');
    expect(edition.number).toBe(publishEdition.number);
    expect(edition.months).toHaveLength(13);
    // January 2017 alone was in no public edition before.
    expect(edition.smallNumbers).toEqual([9, ...Array<number>(12).fill(5)]);
    const page = await story.send(`/public/wendmere/editions/${edition.number}`);
    expect(await page.text()).toContain(
      'A count of children is not shown where it is one to nine in January 2017, and one to five from February 2017 to January 2018',
    );
  });
});
