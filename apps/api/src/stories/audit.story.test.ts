import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit, type AuditEventMade } from '../audit/record-audit';
import { askedByPages } from './people-question';
import { askWith, issueSession, makePerson } from './signed-in';
import { tellStory, type Story, type Told } from './story-server';

const EVENTS = `query ($authority: String = "norfolk", $filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(authority: $authority, filter: $filter, first: $first, after: $after) {
    next kinds
    events { id at kind outcome actor address requestId subject sentence before after } } }`;
const SCORECARD = `query ($authority: String!) { scorecard(authority: $authority) { revision } }`;
const ACCEPT = `mutation ($authority: String!) {
  acceptFinding(authority: $authority, finding: "none", reason: "A reason that is long enough") { key } }`;
const WRITE = `mutation ($commentary: CommentaryInput!) {
  writeCommentary(authority: "norfolk", commentary: $commentary) { id } }`;
const FREELY = '{ authorities { slug name } }';

interface EventTold {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly outcome: string;
  readonly actor: string;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly subject: string | null;
  readonly sentence: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Page {
  readonly auditEvents: {
    readonly next: string | null;
    readonly kinds: readonly string[];
    readonly events: readonly EventTold[];
  };
}

describe('what was done in an authority', () => {
  let story: Story;
  let norfolkId: number;
  const cookies = new Map<string, string>();
  const cookie = (who: string) => cookies.get(who) ?? '';
  const ask = <Data>(who: string, query: string, variables = {}) =>
    askWith<Data>(story, cookie(who), query, variables);
  const events = async (filter: object = {}, more: object = {}) => {
    await story.server.trail.settled();
    const { data, errors } = await ask<Page>('administrator', EVENTS, { filter, ...more });
    expect(errors).toEqual([]);
    return data.auditEvents.events;
  };
  const add = (event: Partial<AuditEventMade>) =>
    recordAudit(story.database, {
      ...{ authorityId: norfolkId, kind: 'finding.accepted', outcome: 'DONE', subject: null },
      actor: { id: null, name: 'A story', address: '192.0.2.7', requestId: 'request-4711' },
      sentence: 'Something was done.',
      ...event,
    });
  const csv = (query: string, who = 'administrator') =>
    story.send(`/export/audit.csv?${query}`, { headers: { cookie: cookie(who) } });

  beforeAll(async () => {
    const operations = askedByPages(EVENTS, SCORECARD, ACCEPT, WRITE);
    story = await tellStory({ bySession: true, operations });
    const [norfolk] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
    );
    norfolkId = norfolk?.id ?? 0;
    const make = async (name: string, role: Parameters<typeof makePerson>[2][number]) => {
      const id = await makePerson(story.database, `${name}@norfolk.example`, [role]);
      cookies.set(name, await issueSession(story.database, id));
    };
    await make('administrator', { authority: 'norfolk', role: 'ADMINISTRATOR' });
    await make('other', { authority: 'wendmere', role: 'ADMINISTRATOR' });
    await make('head', { authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' });
    await make('member', { authority: 'norfolk', role: 'MEMBER' });
  });
  afterAll(() => story.end());

  describe('is searched by administrators', () => {
    beforeAll(async () => {
      await add({
        sentence: '100% of _nothing_ was done with a \\ in it',
        subject: 'quail@x.example',
      });
      await add({ kind: 'sign-in.failed', outcome: 'FAILED', sentence: 'A sign-in failed.' });
      await add({ kind: 'sign-in.done', sentence: 'Quail signed in.' });
      await add({ authorityId: null, sentence: 'Quail of no authority.' });
    });

    it.each([
      [{ text: 'quail' }, 2],
      [{ text: 'QUAIL signed' }, 1],
      [{ text: '100%' }, 1],
      [{ text: '1%0' }, 0],
      [{ text: '_nothing_' }, 1],
      [{ text: 'with_a' }, 0],
      [{ text: '\\' }, 1],
      [{ text: 'request-4711 192.0.2.7 story' }, 3],
      [{ kind: 'sign-in' }, 2],
      [{ kind: 'sign-in.failed' }, 1],
      [{ outcome: 'FAILED' }, 1],
      [{ kind: 'sign-in', outcome: 'DONE', text: 'quail' }, 1],
      [{ kind: 'sign-out' }, 0],
    ])('by %j', async (filter, count) => {
      expect(await events(filter)).toHaveLength(count);
    });

    it('by days as the clocks of London show them', async () => {
      const at = (moment: string) =>
        story.database.query(
          `INSERT INTO "AuditEvent" ("authorityId", at, kind, outcome, "actorName", sentence)
           VALUES ($1, $2, 'finding.accepted', 'DONE', 'A story', 'On a summer night.')`,
          [norfolkId, moment],
        );
      // Midnight in London is 23:00 in the summer’s universal time.
      for (const minute of ['22:59', '23:00']) await at(`2018-06-30T${minute}:00Z`);
      const times = async (filter: object) => (await events(filter)).map((one) => one.at);
      expect(await times({ text: 'summer', to: '2018-06-30' })).toEqual([
        '2018-06-30T22:59:00.000Z',
      ]);
      expect(await times({ text: 'summer', from: '2018-07-01' })).toEqual([
        '2018-06-30T23:00:00.000Z',
      ]);
      expect(await times({ text: 'summer', from: '2018-06-30', to: '2018-07-01' })).toHaveLength(2);
    });

    it.each([
      [{ filter: { kind: 'sign' } }, 'kind'],
      [{ filter: { from: '2018-02-30' } }, 'from'],
      [{ filter: { text: 'x '.repeat(11) } }, 'text'],
      [{ first: 201 }, 'first'],
      [{ after: 'nowhere' }, 'after'],
    ])('and says what is wrong with %j', async (variables, argument) => {
      const { errors } = await ask('administrator', EVENTS, variables);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it('page by page, each event once, the latest first', async () => {
      await Promise.all(Array.from({ length: 7 }, () => add({ sentence: 'One of several.' })));
      const seen: EventTold[] = [];
      let after: string | null = null;
      do {
        const variables: object = { first: 3, after, filter: { text: 'several' } };
        const { data }: Told<Page> = await ask<Page>('administrator', EVENTS, variables);
        seen.push(...data.auditEvents.events);
        after = data.auditEvents.next;
      } while (after !== null);
      expect(seen).toHaveLength(7);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
      const order = seen.map(({ at, id }) => `${at} ${id.padStart(9, '0')}`);
      expect(order).toEqual([...order].sort().reverse());
    });

    it('of their own authority alone', async () => {
      expect(await events({ text: 'quail of no authority' })).toEqual([]);
      const own = await ask<Page>('other', EVENTS, { authority: 'wendmere' });
      expect(JSON.stringify(own.data)).not.toContain('Quail');
      const [theirs, none] = [
        await ask('other', EVENTS, { authority: 'norfolk' }),
        await ask('other', EVENTS, { authority: 'atlantis' }),
      ];
      expect(theirs.errors[0]?.message).toBe(none.errors[0]?.message);
    });

    it('and by nobody else', async () => {
      for (const who of ['head', 'member']) {
        const { errors } = await ask(who, EVENTS);
        expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
      }
      const { errors } = await ask('nobody', EVENTS);
      expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    });
  });

  describe('holds refusals', () => {
    const refusals = async (text: string) =>
      (await events({ kind: 'request.refused', text })).map(
        ({ actor, sentence, outcome, address }) => [...[actor, sentence, outcome, address]],
      );

    it('of fields that a role does not give, and of writes that were not done', async () => {
      await ask('head', ACCEPT, { authority: 'norfolk' });
      expect(await refusals('acceptFinding')).toEqual([
        [
          'head',
          'Tried to accept a finding; their role does not allow it.',
          'REFUSED',
          '127.0.0.1',
        ],
      ]);
      await ask('administrator', ACCEPT, { authority: 'norfolk' });
      expect(await refusals('Mutation.acceptFinding')).toHaveLength(2);
    });

    it('of a write about a place out of scope, without what was to be written', async () => {
      const commentary = { indicator: '3.3', place: 'breckland', month: '2018-03' };
      const text = 'Words about Breckland that nobody asked for.';
      await ask('head', WRITE, { commentary: { ...commentary, kind: 'ANALYSIS', text } });
      expect(await refusals('writeCommentary')).toEqual([
        [
          'head',
          'Tried to write a commentary; there is no such place within their role.',
          'REFUSED',
          '127.0.0.1',
        ],
      ]);
      expect(await events({ text: 'nobody asked' })).toEqual([]);
    });

    it('of somebody of another authority, and of nobody', async () => {
      await ask('other', SCORECARD, { authority: 'norfolk' });
      await ask('nobody', SCORECARD, { authority: 'norfolk' });
      // No answer waits for them to be written down: either may be first.
      const written = await refusals('Query.scorecard');
      expect(written.sort(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
        ['Nobody signed in', 'Asked for: scorecard; nobody was signed in.', 'REFUSED', '127.0.0.1'],
        ['other', 'Asked for: scorecard; they hold no role there.', 'REFUSED', '127.0.0.1'],
      ]);
    });

    it('of questions in one’s own words', async () => {
      const { status } = await ask('head', FREELY);
      expect(status).toBe(403);
      await story.server.trail.settled();
      const told = await story.database.query<{ sentence: string; actorName: string }>(
        `SELECT sentence, "actorName" FROM "AuditEvent" WHERE subject = '/graphql'`,
      );
      expect(told).toEqual([
        {
          sentence:
            'Asked the API in words of their own; their role takes the questions of the pages alone.',
          actorName: 'head',
        },
      ]);
    });

    it('of downloads', async () => {
      expect((await csv('authority=norfolk', 'head')).status).toBe(403);
      expect((await csv('authority=norfolk', 'other')).status).toBe(404);
      expect((await csv('authority=norfolk', 'nobody')).status).toBe(401);
      await story.server.trail.settled();
      expect((await refusals('/export/audit.csv')).map(([actor]) => actor).sort()).toEqual([
        ...['Nobody signed in', 'head', 'other'],
      ]);
    });

    it('counted, so that a flood of them does not fill the record', async () => {
      const count = async () =>
        Number(
          (
            await story.database.query<{ n: number }>('SELECT count(*)::int AS n FROM "AuditEvent"')
          )[0]?.n,
        );
      await story.server.trail.settled();
      const before = await count();
      const actor = { id: 'flood', name: 'Flood', address: '192.0.2.1', requestId: null };
      const refuse = (id: string, what: string) =>
        story.server.trail.refused({
          ...{ actor: { ...actor, id }, authority: 'norfolk', what, code: 'FORBIDDEN' },
        });
      for (let time = 0; time < 500; time += 1) refuse('flood', 'Query.people');
      await story.server.trail.settled();
      expect(await count()).toBe(before + 2);
      expect(await refusals('Flood')).toEqual([
        [
          'Flood',
          'Asked for the people of the authority; their role does not allow it (499 times more within a minute).',
          'REFUSED',
          '192.0.2.1',
        ],
        [
          'Flood',
          'Asked for the people of the authority; their role does not allow it.',
          'REFUSED',
          '192.0.2.1',
        ],
      ]);
      // Names of authorities that there are not are one, so that nothing else is hidden behind them.
      const invent = (authority: string) =>
        story.server.trail.refused({
          actor,
          authority,
          what: 'Query.scorecard',
          code: 'NOT_KNOWN',
        });
      for (let name = 0; name < 500; name += 1) invent(`invented-${name}`);
      refuse('quiet', 'Mutation.changeRoles');
      await story.server.trail.settled();
      expect(await count()).toBe(before + 2 + 2 + 1);
      expect(await refusals('changeRoles')).toHaveLength(1);
    });
  });

  describe('is given as a file', () => {
    const lines = async (query: string) => {
      const response = await csv(query);
      expect(response.status).toBe(200);
      const text = await response.text();
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      return rows;
    };

    it('as far as the filter of the page leaves it, however long', async () => {
      await Promise.all(Array.from({ length: 450 }, () => add({ sentence: 'One of very many.' })));
      const found = await lines('authority=norfolk&q=very+many&kind=finding&outcome=done');
      expect(found).toHaveLength(450);
      expect(new Set(found.map((line) => line['Number'])).size).toBe(450);
      expect(found[0]).toMatchObject({
        Kind: 'finding.accepted',
        Outcome: 'done',
        Who: 'A story',
        'From where': '192.0.2.7',
        What: 'One of very many.',
      });
    });

    it('whose formulas are harmless', async () => {
      const formula = '=HYPERLINK("http://x.example")';
      await add({ subject: formula, sentence: '+1+1', after: { reason: '@SUM(A1)' } });
      const text = await (await csv(`authority=norfolk&q=HYPERLINK`)).text();
      expect(text).toContain(`'=HYPERLINK`);
      expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
    });

    it('comes packed, piece by piece, where its reader takes that, and whole', async () => {
      const packed = await csv('authority=norfolk');
      expect(packed.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
      expect(packed.headers.get('vary')).toBe('accept-encoding, cookie');
      const plain = await story.send('/export/audit.csv?authority=norfolk', {
        headers: { cookie: cookie('administrator'), 'accept-encoding': 'identity' },
      });
      expect(plain.headers.get('content-encoding')).toBeNull();
      // The download before it is an event too.
      expect(await plain.text()).toContain((await packed.text()).trimEnd().split('\r\n').at(-1));
    });

    it('and its download is told, as that of a scorecard is', async () => {
      await (await csv('authority=norfolk&from=2026-01-01')).text();
      const headers = { cookie: cookie('head') };
      await (
        await story.send('/export/scorecard.csv?authority=norfolk&place=norwich', { headers })
      ).text();
      const [scorecard, audit] = await events({ kind: 'export.made' });
      expect(scorecard).toMatchObject({
        actor: 'head',
        subject: 'norfolk-scorecard-2018-03-norwich.csv',
        after: '{"address": "/export/scorecard.csv?authority=norfolk&place=norwich"}',
      });
      expect(audit).toMatchObject({ actor: 'administrator', subject: 'norfolk-audit.csv' });
      expect(audit?.after).toContain('from=2026-01-01');
    });

    it.each([
      ['', 400, 'authority: missing'],
      ['authority=norfolk&colour=red', 400, 'colour: not a key that is understood'],
      ['authority=norfolk&outcome=purple', 400, 'outcome: “purple” is not one of done'],
      ['authority=norfolk&kind=purple', 400, 'purple'],
      ['authority=norfolk&q=a&q=b', 400, 'q: given several times'],
      ['authority=norfolk&from=today', 400, 'a day as YYYY-MM-DD'],
      ['authority=atlantis', 404, 'There are no events of atlantis'],
    ])('or said in words what is wrong with %s', async (query, status, sentence) => {
      const response = await csv(query);
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(sentence);
    });
  });
});
