import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const head = aPerson('Ada Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });
const otherHead = aPerson('Ben Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });
const leader = aPerson('Cleo Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const secondLeader = aPerson('Dan Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const member = aPerson('Eve Member', { norfolk: [{ role: 'MEMBER', place: null }] });
const stranger = aPerson('Fay Analyst', { wendmere: [{ role: 'ANALYST', place: null }] });
const people = [head, otherHead, leader, secondLeader, member, stranger];

const FIELDS = 'id text kind state audience author writtenAt approvedBy approvedAt place { slug }';
const WRITE = `mutation ($authority: String = "norfolk", $commentary: CommentaryInput!) {
  writeCommentary(authority: $authority, commentary: $commentary) { ${FIELDS} } }`;
const REWRITE = `mutation ($authority: String = "norfolk", $id: ID!, $text: String!) {
  rewriteCommentary(authority: $authority, id: $id, text: $text) { ${FIELDS} } }`;
const APPROVE = `mutation ($authority: String = "norfolk", $id: ID!, $audience: Audience!) {
  approveCommentary(authority: $authority, id: $id, audience: $audience) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($authority: String = "norfolk", $id: ID!, $reason: String!) {
  withdrawCommentary(authority: $authority, id: $id, reason: $reason) }`;
const TO_APPROVE = `{ commentaryToApprove(authority: "norfolk") { ${FIELDS} section { slug } } }`;
const ANALYSIS = `query ($place: String) {
  sectionAccount(authority: "norfolk", section: "referrals", place: $place, period: "2018-03") {
    analysis { ${FIELDS} } } }`;

const TEXT = 'Two social workers left in Norwich; both posts are filled from May.';
const DRAFT = {
  ...{ section: 'referrals', place: 'norwich', month: '2018-03', kind: 'ANALYSIS', text: TEXT },
};

interface Said {
  readonly id: string;
  readonly text: string;
  readonly state: string;
  readonly audience: string;
  readonly author: string | null;
  readonly approvedBy: string | null;
}

describe('commentary', () => {
  let story: Story;
  const written = async (text = TEXT, who = head) => {
    const variables = { commentary: { ...DRAFT, text } };
    const told = await askAs<{ writeCommentary: Said }>(story, who, WRITE, variables);
    expect(told.errors).toEqual([]);
    return told.data.writeCommentary;
  };
  const shownTo = async (who: typeof head, place = 'norwich') => {
    const told = await askAs<{ sectionAccount: { analysis: Said[] } }>(story, who, ANALYSIS, {
      place,
    });
    expect(told.errors).toEqual([]);
    return told.data.sectionAccount.analysis.filter(({ author }) => author !== null);
  };
  const refusal = async (
    who: typeof head,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const { errors } = await askAs(story, who, query, variables);
    const [error] = errors;
    return { message: error?.message, ...error?.extensions };
  };
  const revision = async () => {
    const [row] = await story.database.query<{ number: number; person: string; cause: string }>(
      `SELECT r.number, r.person, r.cause FROM "Revision" r JOIN "Authority" a ON a.id = r."authorityId"
        WHERE a.slug = 'norfolk' ORDER BY r.number DESC LIMIT 1`,
    );
    return row;
  };

  beforeAll(async () => {
    // Heads and members ask the pages' own questions alone; here they are asked in words.
    story = await tellStory({ viewers: severalPeople(people), development: true });
    for (const { person } of [leader, secondLeader]) {
      await story.database.query('INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)', [
        person?.id,
        person?.name,
        person?.email,
      ]);
      await story.database.query(
        `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
         SELECT id, $1, 'LEADER', 'A story' FROM "Authority" WHERE slug = 'norfolk'`,
        [person?.id],
      );
    }
  });
  afterAll(() => story.end());

  it('is written by a head of service about the own place as a draft, in their name', async () => {
    const before = await revision();
    const said = await written();
    expect(said).toMatchObject({
      ...{ text: TEXT, kind: 'ANALYSIS', state: 'DRAFT', audience: 'INTERNAL' },
      ...{ author: 'Ada Head', approvedBy: null, approvedAt: null, place: { slug: 'norwich' } },
    });
    expect(await revision()).toEqual({
      ...{ number: (before?.number ?? 0) + 1, person: 'Ada Head', cause: 'EDIT' },
    });
  });

  it('is shown as a draft to those who write or approve there, and to nobody else', async () => {
    const { id } = await written('A draft that few may see so far.');
    for (const who of [head, otherHead, leader]) {
      expect((await shownTo(who)).map((said) => said.id)).toContain(id);
    }
    expect(await shownTo(member)).toEqual([]);
    const elsewhere = aPerson('Gus Head', {
      norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'breckland' }],
    });
    const other = await tellStory({
      ...{ database: story.database, viewers: severalPeople([elsewhere]), development: true },
    });
    const told = await askAs<{ sectionAccount: { analysis: Said[] } }>(other, elsewhere, ANALYSIS, {
      place: 'norwich',
    });
    expect(told.data.sectionAccount.analysis.filter(({ author }) => author !== null)).toEqual([]);
    await other.server.close();
  });

  it('about another place is answered as for a place that does not exist', async () => {
    const about = async (place: string) =>
      refusal(head, WRITE, { commentary: { ...DRAFT, place } });
    const breckland = await about('breckland');
    expect(breckland).toMatchObject({
      ...{ code: 'REFUSED', reason: 'UNKNOWN_PLACE', message: 'There is no such place.' },
    });
    const nowhere = await about('nowhere');
    const withoutRequest = ({ requestId: _, ...told }: Readonly<Record<string, unknown>>) => told;
    expect(withoutRequest(breckland)).toEqual(withoutRequest(nowhere));
    expect((await about('norfolk'))['reason']).toBe('UNKNOWN_PLACE');
  });

  it('of another authority is answered as for one that does not exist', async () => {
    const known = await refusal(stranger, WRITE, { commentary: DRAFT });
    const unknown = await refusal(stranger, WRITE, { authority: 'atlantis', commentary: DRAFT });
    expect(known['message']).toBe(unknown['message']);
    expect(known['code']).toBe(unknown['code']);
  });

  it.each([
    ['no text', { text: '   ' }, /10 to 10,000 characters/],
    ['too long a text', { text: 'a'.repeat(10_001) }, /10 to 10,000 characters/],
    ['a bell in it', { text: 'Two social workers\u0007 left.' }, /cannot be seen/],
    ['a section misspelt', { section: 'referals' }, /near it are referrals/],
    ['an indicator misspelt', { section: null, indicator: '3.33' }, /near it are .*3\.3/],
    ['a heading misspelt', { section: null, area: 'asessments' }, /near it are assessments/],
    [
      'more than one of them',
      { indicator: '3.3' },
      /a heading, a section or an indicator, or none/,
    ],
    ['a month without figures', { month: '2031-01' }, /no figures for January 2031/],
    ['no month', { month: 'March' }, /a month as YYYY-MM/],
  ])('is refused with %s', async (_, changed, sentence) => {
    const before = await revision();
    const told = await refusal(head, WRITE, { commentary: { ...DRAFT, ...changed } });
    expect(told['message']).toMatch(sentence);
    expect(await revision()).toEqual(before);
  });

  it('is approved by a leader, and shown to everybody who reads there', async () => {
    const { id } = await written('The backlog of March is worked off.');
    const drafts = await askAs<{ commentaryToApprove: Said[] }>(story, leader, TO_APPROVE);
    expect(drafts.data.commentaryToApprove.map((draft) => draft.id)).toContain(id);
    const { data } = await askAs<{ approveCommentary: Said }>(story, leader, APPROVE, {
      ...{ id, audience: 'INTERNAL' },
    });
    expect(data.approveCommentary).toMatchObject({
      ...{ state: 'APPROVED', audience: 'INTERNAL', author: 'Ada Head', approvedBy: 'Cleo Leader' },
    });
    const after = await askAs<{ commentaryToApprove: Said[] }>(story, leader, TO_APPROVE);
    const left = after.data.commentaryToApprove.map((draft) => draft.text);
    expect(left).not.toContain('The backlog of March is worked off.');
    const texts = (await shownTo(head)).map(({ text }) => text);
    expect(texts).toContain('The backlog of March is worked off.');
  });

  it('is not approved by a head of service, nor listed for one to approve', async () => {
    const { id } = await written();
    const told = await refusal(head, APPROVE, { id, audience: 'INTERNAL' });
    expect(told['code']).toBe('FORBIDDEN');
    expect((await refusal(head, TO_APPROVE, {}))['code']).toBe('FORBIDDEN');
  });

  it('is not approved by whoever wrote it, while somebody else could', async () => {
    const { id } = await written('Written by a leader about Norwich.', leader);
    const asked = { id, audience: 'INTERNAL' };
    expect((await refusal(leader, APPROVE, asked))['reason']).toBe('OWN_WORDS');
    const other = await askAs<{ approveCommentary: Said }>(story, secondLeader, APPROVE, asked);
    expect(other.data.approveCommentary.approvedBy).toBe('Dan Leader');
  });

  it('is approved by its author where nobody else could', async () => {
    const { id } = await written('Written by the only leader in force.', leader);
    const suspend = (at: string | null) =>
      story.database.query(
        'UPDATE "RoleGrant" SET "suspendedAt" = $1::timestamptz WHERE "userId" = $2',
        [at, secondLeader.person?.id],
      );
    await suspend('2018-04-01T00:00:00Z');
    const { data } = await askAs<{ approveCommentary: Said }>(story, leader, APPROVE, {
      ...{ id, audience: 'INTERNAL' },
    });
    await suspend(null);
    expect(data.approveCommentary.state).toBe('APPROVED');
  });

  it('is a draft again when its words change, and approved anew by another', async () => {
    const { id } = await written();
    const approved = await askAs<{ approveCommentary: Said }>(story, leader, APPROVE, {
      ...{ id, audience: 'PUBLIC' },
    });
    const { data } = await askAs<{ rewriteCommentary: Said }>(story, head, REWRITE, {
      ...{ id: approved.data.approveCommentary.id, text: 'Three social workers left in Norwich.' },
    });
    expect(data.rewriteCommentary).toMatchObject({
      ...{ state: 'DRAFT', audience: 'INTERNAL', approvedBy: null },
      text: 'Three social workers left in Norwich.',
    });
  });

  it('is changed and withdrawn by its author or an approver alone', async () => {
    const { id } = await written();
    const reason = 'It was said twice.';
    expect(await refusal(otherHead, REWRITE, { id, text: TEXT })).toMatchObject({
      ...{ reason: 'NOT_YOUR_OWN' },
      message: expect.stringContaining('written by Ada Head') as string,
    });
    expect((await refusal(otherHead, WITHDRAW, { id, reason }))['reason']).toBe('NOT_YOUR_OWN');
    const { data } = await askAs<{ rewriteCommentary: Said }>(story, leader, REWRITE, {
      ...{ id, text: 'In the words of a leader.' },
    });
    expect(data.rewriteCommentary.author).toBe('Cleo Leader');
    const left = data.rewriteCommentary.id;
    expect((await refusal(head, WITHDRAW, { id: left, reason }))['reason']).toBe('NOT_YOUR_OWN');
    const gone = await askAs<{ withdrawCommentary: boolean }>(story, leader, WITHDRAW, {
      ...{ id: left, reason },
    });
    expect(gone.data.withdrawCommentary).toBe(true);
    expect((await shownTo(leader)).map((said) => said.id)).not.toContain(left);
  });

  it('that was changed meanwhile is not changed again unread', async () => {
    const { id } = await written();
    await askAs(story, head, REWRITE, { id, text: 'The first of two changes.' });
    const late = { id, text: 'The second of two changes.' };
    expect((await refusal(head, REWRITE, late))['reason']).toBe('CHANGED_MEANWHILE');
    const race = await written();
    const told = await Promise.all(
      ['One of two at once.', 'The other of two at once.'].map((text) =>
        askAs<{ rewriteCommentary: Said | null }>(story, head, REWRITE, { id: race.id, text }),
      ),
    );
    const reasons = told.flatMap(({ errors }) =>
      errors.map(({ extensions }) => extensions['reason']),
    );
    expect(reasons).toEqual(['CHANGED_MEANWHILE']);
  });

  it('that does not exist, or is out of scope, is not there to be changed', async () => {
    for (const id of ['0', '-1', 'abc', '999999999', '99999999999999999999']) {
      expect((await refusal(head, REWRITE, { id, text: TEXT }))['reason']).toBe(
        'UNKNOWN_COMMENTARY',
      );
    }
    const county = await askAs<{ writeCommentary: Said }>(story, leader, WRITE, {
      commentary: { ...DRAFT, place: 'norfolk' },
    });
    const { id } = county.data.writeCommentary;
    const told = await refusal(head, REWRITE, { id, text: TEXT });
    expect(told['reason']).toBe('UNKNOWN_COMMENTARY');
  });

  it('that comes from a report stays as it was published', async () => {
    const [row] = await story.database.query<{ id: number }>(
      'SELECT id FROM "Commentary" WHERE "authorId" IS NULL AND "authorityId" = 1 LIMIT 1',
    );
    const id = String(row?.id);
    for (const [query, variables] of [
      [REWRITE, { id, text: TEXT }],
      [WITHDRAW, { id, reason: 'It was said twice.' }],
      [APPROVE, { id, audience: 'INTERNAL' }],
    ] as const) {
      expect((await refusal(leader, query, variables))['reason']).toBe('FROM_A_REPORT');
    }
  });

  it('leaves events that tell of it without its words', async () => {
    const { id } = await written('Words that no event holds.');
    await askAs(story, leader, APPROVE, { id, audience: 'PUBLIC' });
    const events = await story.database.query<{ kind: string; actor: string; said: string }>(
      `SELECT kind, "actorName" AS actor, to_jsonb(e)::text AS said FROM "AuditEvent" e
        WHERE kind LIKE 'commentary.%' ORDER BY id DESC LIMIT 2`,
    );
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['commentary.approved', 'Cleo Leader'],
      ['commentary.written', 'Ada Head'],
    ]);
    for (const { said } of events) {
      expect(said).toContain('Norwich, March 2018');
      expect(said).not.toContain('Words that no event holds');
    }
  });

  it('is not changed by an update, and is gone from no revision that knew it', async () => {
    const { id } = await written();
    await expect(
      story.database.query('UPDATE "Commentary" SET text = $1 WHERE id = $2', ['x', Number(id)]),
    ).rejects.toThrow('can only be closed');
    await askAs(story, head, WITHDRAW, { id, reason: 'It was said twice.' });
    const [kept] = await story.database.query<{ text: string }>(
      'SELECT text FROM "Commentary" WHERE id = $1',
      [Number(id)],
    );
    expect(kept?.text).toBe(TEXT);
  });
});
