import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf, type Viewer } from '../viewer/viewer';
import { restate } from './restated-count';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const head = aPerson('Ada Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });
const leader = aPerson('Cleo Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const member = aPerson('Eve Member', { norfolk: [{ role: 'MEMBER', place: null }] });
/** A head of service where heads see their own localities alone. */
const alone: Viewer = {
  ...aPerson('Gus Head', {}),
  access: new Map([
    [
      'norfolk',
      accessOf([{ role: 'HEAD_OF_SERVICE', place: 'norwich' }], {
        secondFactorRequired: false,
        headsSeeOtherLocalities: false,
      }),
    ],
  ]),
};
const people = [alone, analyst, head, leader, member];

const FIGURES = 'figures { source words hasFigure name problem }';
const CLAIMS = 'claims { words verdict sentence }';
const TOLD = `id text format state ${FIGURES} ${CLAIMS} staleness { changed newer isAhead }
  carriedOverFrom { key } area { slug } section { slug } indicator { key } place { slug }`;
const WRITE = `mutation ($commentary: CommentaryInput!) {
  writeCommentary(authority: "norfolk", commentary: $commentary) { ${TOLD} } }`;
const REWRITE = `mutation ($id: ID!, $text: String!) {
  rewriteCommentary(authority: "norfolk", id: $id, text: $text) { ${TOLD} } }`;
const APPROVE = `mutation ($id: ID!, $reason: String, $audience: Audience = INTERNAL) {
  approveCommentary(authority: "norfolk", id: $id, audience: $audience, reason: $reason) { ${TOLD} } }`;
const SAID = `query ($about: CommentaryAbout!) { commentary(authority: "norfolk", about: $about) { ${TOLD} } }`;
const SAID_BY_EDITION = `query ($about: CommentaryAbout!) {
  commentary(authority: "norfolk", about: $about, edition: 1) { ${TOLD} } }`;
const KEEP = `mutation ($about: CommentaryAbout!, $text: String!, $id: ID) {
  saveUnsavedCommentary(authority: "norfolk", about: $about, text: $text, commentary: $id) {
    savedAt ${FIGURES} ${CLAIMS} } }`;
const DISCARD = `mutation ($about: CommentaryAbout!) {
  discardUnsavedCommentary(authority: "norfolk", about: $about) }`;
const DESK = `query ($about: CommentaryAbout!) { commentaryDesk(authority: "norfolk", about: $about) {
  unsaved { text savedAt } lastMonth { id text period { key } } } }`;
const HISTORY = `query ($id: ID!) { commentaryHistory(authority: "norfolk", commentary: $id) {
  commentary { id state author approvedBy } changes { kind text } } }`;

interface Figure {
  readonly source: string;
  readonly words: string | null;
  readonly problem: string | null;
}
interface Told {
  readonly id: string;
  readonly text: string;
  readonly format: string;
  readonly state: string;
  readonly figures: readonly Figure[];
  readonly claims: readonly { readonly words: string; readonly verdict: string }[];
  readonly staleness: { readonly changed: readonly string[]; readonly isAhead: boolean } | null;
  readonly carriedOverFrom: { readonly key: string } | null;
  readonly area: { readonly slug: string } | null;
}

const ABOUT = { indicator: '3.3', place: 'norfolk', month: '2018-03' };
const IN_FEBRUARY = { ...ABOUT, month: '2018-02' };
const TEXT =
  '**Norfolk** is at {{value 3.3}}, against {{target}}.\n\nIn Norwich it is {{value 3.3 place=norwich}}.';

describe('commentary with live figures', () => {
  let story: Story;
  const ask = async <Data>(who: Viewer, query: string, variables: object = {}) => {
    const told = await askAs<Data>(story, who, query, variables as Record<string, unknown>);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const refusal = async (who: Viewer, query: string, variables: object) => {
    const { errors } = await askAs(story, who, query, variables as Record<string, unknown>);
    return errors[0]?.extensions['reason'];
  };
  const write = async (text: string, about: object = ABOUT, who = analyst, more: object = {}) => {
    const commentary = { kind: 'ANALYSIS', text, ...about, ...more };
    return (await ask<{ writeCommentary: Told }>(who, WRITE, { commentary })).writeCommentary;
  };
  const approve = async (id: string, reason?: string) =>
    (await ask<{ approveCommentary: Told }>(leader, APPROVE, { id, reason })).approveCommentary;
  const said = async (who: Viewer, about: object = ABOUT) =>
    (await ask<{ commentary: Told[] }>(who, SAID, { about })).commentary;
  const wordsOf = (told: Pick<Told, 'figures'> | undefined) =>
    told?.figures.map(({ words }) => words);
  const valueOf = async (who: Viewer, place: string) => {
    const reading = await ask<{ reading: { shown: string } }>(
      who,
      `query ($place: String) {
         reading(authority: "norfolk", indicator: "3.3", place: $place, period: "2018-03") { shown } }`,
      { place },
    );
    return reading.reading.shown;
  };

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople(people), development: true });
    for (const { person } of people) {
      await story.database.query(`INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)`, [
        person?.id,
        person?.name,
        person?.email,
      ]);
    }
  });
  afterAll(() => story.end());

  it('shows each figure as the page of the same reading does', async () => {
    const told = await write(TEXT);
    expect(told).toMatchObject({ format: 'MARKDOWN', text: TEXT, state: 'DRAFT' });
    const [norfolk, , norwich] = told.figures;
    expect(norfolk).toEqual({
      ...{ source: '{{value 3.3}}', words: '56.0%', hasFigure: true, problem: null },
      name: '3.3 in Norfolk, March 2018',
    });
    expect(norwich?.words).toContain(await valueOf(analyst, 'norwich'));
    await approve(told.id);
    const [own] = (await said(leader)).filter(({ text }) => text === TEXT);
    expect(wordsOf(own)?.[0]).toBe('56.0%');
    // Nor do they stand in the edition, which was published before, whoever reads it.
    for (const who of [analyst, leader, head]) {
      const { commentary } = await ask<{ commentary: Told[] }>(who, SAID_BY_EDITION, {
        about: ABOUT,
      });
      expect(commentary.filter(({ text }) => text === TEXT)).toEqual([]);
    }
    // A member reads March as its edition holds it.
    expect((await said(member)).filter(({ text }) => text === TEXT)).toEqual([]);
  });

  it('tells no figure of a place that its reader does not see', async () => {
    const text = 'In Breckland {{value 3.3 place=breckland}} rose.';
    const told = await write(text, ABOUT);
    const approved = await approve(told.id);
    const shown = wordsOf(told)?.[0] ?? '';
    expect(shown).toContain(await valueOf(analyst, 'breckland'));
    const [seen] = (await said(alone)).filter(({ id }) => id === approved.id);
    expect(seen?.figures[0]).toMatchObject({ words: null, name: null });
    expect(JSON.stringify(seen)).not.toContain(shown);
    expect(await refusal(head, KEEP, { about: ABOUT, text })).toBe('UNKNOWN_PLACE');
  });

  it('holds plain claims against the record, and is approved against it with a reason alone', async () => {
    const told = await write('{{value 3.3}} fell, and is below target.');
    expect(told.claims.map(({ words, verdict }) => [words, verdict])).toEqual([
      ['fell', 'CONTRADICTED'],
      ['below target', 'HOLDS'],
    ]);
    expect(await refusal(leader, APPROVE, { id: told.id })).toBe('CLAIMS_CONTRADICTED');
    const reason = 'It speaks of the year before, as agreed.';
    expect((await approve(told.id, reason)).state).toBe('APPROVED');
    const [event] = await story.database.query<{ sentence: string }>(
      `SELECT sentence FROM "AuditEvent" WHERE kind = 'commentary.approved' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.sentence).toContain(`though the figures contradict 1 claim: ${reason}`);
  });

  it('stands on a heading, or on a place alone, and on no other page', async () => {
    const ofArea = { area: 'assessments', place: 'norfolk', month: '2018-03' };
    const ofPlace = { place: 'norwich', month: '2018-03' };
    const heading = await write('About the heading as a whole.', ofArea);
    expect(heading.area).toEqual({ slug: 'assessments' });
    const place = await write('About Norwich as a whole.', ofPlace, head);
    const idsOn = async (about: object) => (await said(analyst, about)).map(({ id }) => id);
    expect(await idsOn(ofArea)).toContain(heading.id);
    expect(await idsOn(ofArea)).not.toContain(place.id);
    expect(await idsOn(ofPlace)).toContain(place.id);
    expect(await idsOn(ofPlace)).not.toContain(heading.id);
    expect(await idsOn(ABOUT)).not.toContain(place.id);
    expect((await said(member, ofPlace)).map(({ id }) => id)).not.toContain(place.id);
  });

  it('keeps words that are not saved for their writer alone, and tells no event of them', async () => {
    const events = () => story.database.query('SELECT id FROM "AuditEvent"');
    const before = (await events()).length;
    const { saveUnsavedCommentary: kept } = await ask<{
      saveUnsavedCommentary: Pick<Told, 'figures' | 'claims'>;
    }>(analyst, KEEP, { about: ABOUT, text: 'At {{value}} it rose.' });
    expect(wordsOf(kept)).toEqual(['56.0%']);
    expect(kept.claims.map(({ verdict }) => verdict)).toEqual(['HOLDS']);
    await ask(analyst, KEEP, { about: ABOUT, text: 'At {{value}} it rose again.' });
    const desk = async (who: Viewer) =>
      (
        await ask<{ commentaryDesk: { unsaved: { text: string } | null } }>(who, DESK, {
          about: ABOUT,
        })
      ).commentaryDesk.unsaved?.text;
    expect(await desk(analyst)).toBe('At {{value}} it rose again.');
    expect(await desk(leader)).toBeUndefined();
    await ask(analyst, DISCARD, { about: ABOUT });
    expect(await desk(analyst)).toBeUndefined();
    expect((await events()).length).toBe(before);
    const elsewhere = { about: { ...ABOUT, place: 'breckland' }, text: 'Not mine to write.' };
    expect(await refusal(head, KEEP, elsewhere)).toBe('UNKNOWN_PLACE');
  });

  it('begins with what was approved a month earlier, and is marked until its words change', async () => {
    const february = await write('Carried on: {{value 3.3}} needs work.', IN_FEBRUARY);
    const approved = await approve(february.id);
    const { commentaryDesk } = await ask<{ commentaryDesk: { lastMonth: Told } }>(analyst, DESK, {
      about: ABOUT,
    });
    expect(commentaryDesk.lastMonth).toMatchObject({ id: approved.id, text: february.text });
    const march = await write(february.text, ABOUT, analyst, { carriedFrom: approved.id });
    expect(march.carriedOverFrom).toEqual({ key: '2018-02' });
    expect(wordsOf(march)).toEqual(['56.0%']);
    expect(wordsOf(february)).toEqual(['50.2%']);
    const { rewriteCommentary } = await ask<{ rewriteCommentary: Told }>(analyst, REWRITE, {
      ...{ id: march.id, text: 'Words of its own: {{value 3.3}}.' },
    });
    expect(rewriteCommentary.carriedOverFrom).toBeNull();
  });

  it('tells how it came to be, to those who work on it', async () => {
    const first = await write('Two posts are empty.');
    const { rewriteCommentary } = await ask<{ rewriteCommentary: Told }>(leader, REWRITE, {
      ...{ id: first.id, text: 'Three posts are empty.' },
    });
    const history = async (who: Viewer, id: string) =>
      (
        await ask<{
          commentaryHistory: {
            commentary: { id: string; author: string };
            changes: { kind: string; text: string }[];
          }[];
        }>(who, HISTORY, { id })
      ).commentaryHistory;
    const versions = await history(analyst, rewriteCommentary.id);
    expect(versions.map(({ commentary }) => [commentary.id, commentary.author])).toEqual([
      [rewriteCommentary.id, 'Cleo Leader'],
      [first.id, 'Ann Analyst'],
    ]);
    expect(versions[0]?.changes).toEqual([
      { kind: 'TAKEN', text: 'Two ' },
      { kind: 'ADDED', text: 'Three ' },
      { kind: 'KEPT', text: 'posts are empty.' },
    ]);
    expect(await history(head, rewriteCommentary.id)).toEqual([]);
    expect((await askAs(story, member, HISTORY, { id: rewriteCommentary.id })).errors).toHaveLength(
      1,
    );
  });

  it('is stale when a figure that it names changed, by how much, and not before', async () => {
    const told = await write('At {{value 3.3}} and {{value 4.3}}.');
    expect(told.staleness).toEqual({ changed: [], newer: [], isAhead: false });
    await restate(story, '3.3', 405);
    const [now] = (await said(analyst)).filter(({ id }) => id === told.id);
    expect(now?.staleness?.changed).toEqual([
      '3.3 in Norfolk, March 2018, was 56.0% when this was written and is 57.0% now.',
    ]);
    expect(wordsOf(now)?.[0]).toBe('57.0%');
    // Who does not see what is unpublished reads the figures as they were published.
    const [seen] = (await said(leader)).filter(({ id }) => id === told.id);
    expect(wordsOf(seen)?.[0]).toBe('56.0%');
    const later = await write('Written since: {{value 3.3}}.');
    expect(later.staleness?.changed).toEqual([]);
    const [ahead] = (await said(leader)).filter(({ id }) => id === later.id);
    expect(ahead?.staleness).toMatchObject({ isAhead: true, changed: [] });
    expect(JSON.stringify(ahead)).not.toContain('57.0%');
  });
});
