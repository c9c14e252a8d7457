import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../schema';
import type { AuditedMutation, Left } from './audited-mutation';
import { AUDITED_MUTATIONS, IMPORTED_FILE } from './audited-mutations';
import { askedByPages } from './people-question';
import { cookiesOf, issueSession, makePerson, post, STORY_PASSWORD } from './signed-in';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';
import { follow, LIVE_OPERATIONS, momentsOf } from './story-surgery';
import { plannedSurgery } from './story-room';

const NEW_PASSWORD = 'a heron beside the ninth canal';
const WRONG_PASSWORD = 'not the password at all';

interface EventTold {
  readonly id: number;
  readonly kind: string;
  readonly outcome: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly authority: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

describe('every write', () => {
  let story: Story;
  let smtp: SMTPServer;
  let messages = '';
  let log = '';
  const left: Left = new Map();
  const cookies = new Map<string, string>();
  const secrets = new Set<string>([STORY_PASSWORD, NEW_PASSWORD, WRONG_PASSWORD]);

  const eventsAfter = (id: number) =>
    story.database.query<EventTold>(
      `SELECT e.*, a.slug AS authority FROM "AuditEvent" e
         LEFT JOIN "Authority" a ON a.id = e."authorityId" WHERE e.id > $1 ORDER BY e.id`,
      [id],
    );
  const lastEvent = async () => (await eventsAfter(0)).at(-1)?.id ?? 0;
  const settled = async () => {
    await story.server.signIn.settled();
    await story.server.trail.settled();
  };
  const send = async (as: string, query: string, variables: object = {}) => {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookies.get(as) ?? '' },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as {
      data?: Record<string, never>;
      errors?: { message: string }[];
    };
    return { data, errors, requestId: response.headers.get('x-request-id') };
  };
  const fullMail = () => messages.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const person = async (email: string, ...roles: Parameters<typeof makePerson>[2]) => {
    const id = await makePerson(story.database, email, roles);
    return { id, cookie: await issueSession(story.database, id) };
  };

  const sendFile = async <Answer>(address: string, body: string) => {
    const answer = await story.send(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        cookie: cookies.get('administrator') ?? '',
        origin: 'http://signs.example',
      },
      body,
    });
    return (await answer.json()) as Answer;
  };
  const upload = async () => {
    const address = '/api/imports/norfolk/files?name=march.csv';
    return String((await sendFile<{ number: number }>(address, IMPORTED_FILE)).number);
  };
  /** Somebody who follows the surgery may be handed the driving; who has not been heard of loses it. */
  const leaderFollows = async () => {
    const address = momentsOf({ id: left.get('room'), drives: true });
    const follower = await follow(story.server.url, address, {
      cookie: cookies.get('leader') ?? '',
    });
    await follower.heard(({ present }) => present.some(({ id }) => id === left.get('leader')));
    return follower;
  };
  const leaderIsGone = () =>
    story.database.query(
      `UPDATE "Surgery" SET "driverSeenAt" = now() - interval '30 seconds' WHERE id = $1`,
      [Number(left.get('room'))],
    );
  const uploadNational = async () => {
    const address = '/api/national/norfolk/files?name=codes.csv';
    const list = 'LA Number,LA Name,Region,Type\n926,Norfolk,East of England,x';
    return String((await sendFile<{ release: number }>(address, list)).release);
  };
  /** A warning of the import that is checked in the background; the others were acknowledged already. */
  const warningFound = async () => {
    await expect
      .poll(
        async () => {
          const [warning] = await story.database.query<{ id: number }>(
            `SELECT s.id FROM "ImportIssue" s
               JOIN "Import" i ON i."authorityId" = s."authorityId" AND i.id = s."importId"
              WHERE i.state = 'CHECKED' AND s.severity = 'WARNING'`,
          );
          if (warning !== undefined) left.set('issue', String(warning.id));
          return warning === undefined;
        },
        { timeout: 30_000 },
      )
      .toBe(false);
    await story.database.query(
      `UPDATE "ImportIssue" SET "acknowledgedAt" = now(), "acknowledgedBy" = 'Ada'
        WHERE severity = 'WARNING' AND id <> $1`,
      [Number(left.get('issue'))],
    );
  };

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _session, callback) {
        stream.on('data', (chunk: Buffer) => (messages += chunk.toString()));
        stream.on('end', () => callback());
      },
    });
    const listening = smtp.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    story = await tellStory({
      bySession: true,
      operations: new Map([
        ...askedByPages(...Object.values(AUDITED_MUTATIONS).map(({ operation }) => operation)),
        ...LIVE_OPERATIONS,
      ]),
      logLevel: 'trace',
      logTo: { write: (line: string) => void (log += line) },
      signIn: {
        ...STORY_SIGN_IN,
        keepsMail: false,
        smtpUrl: `smtp://127.0.0.1:${port}`,
        publicUrl: 'http://signs.example',
      },
    });
    const norfolk = { authority: 'norfolk' } as const;
    const roles = [
      { ...norfolk, role: 'ADMINISTRATOR' },
      { ...norfolk, role: 'ANALYST' },
    ] as const;
    cookies.set('administrator', (await person('ada@norfolk.example', ...roles)).cookie);
    const leader = await person('lee@norfolk.example', { ...norfolk, role: 'LEADER' });
    cookies.set('leader', leader.cookie);
    const member = await person('kim@norfolk.example', { ...norfolk, role: 'MEMBER' });
    left.set('person', member.id);
    left.set('release', await uploadNational());
    left.set('import', await upload());
    left.set('otherImport', await upload());
    left.set('password', NEW_PASSWORD);
    left.set('leader', leader.id);
    const { number } = await plannedSurgery(story.database);
    const [item] = await story.database.query<{ id: number }>(
      'SELECT id FROM "SurgeryItem" WHERE "surgeryId" = $1 ORDER BY position',
      [number],
    );
    left.set('room', String(number)).set('roomItem', String(item?.id));
    const [idle] = await story.database.query<{ id: number }>(
      `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart", "periodEnd",
              "startsAt", minutes, pointer, person)
       SELECT p."authorityId", p.id, 'Not held', 'MONTH', '2018-03-01', '2018-04-01', now(), 60, '{}', 'Ann'
         FROM "Place" p WHERE p.slug = 'norwich' RETURNING id`,
    );
    left.set('idleSurgery', String(idle?.id));
    const { data } = await send(
      'administrator',
      '{ dataQuality(authority: "norfolk") { findings { key state } } }',
    );
    const { findings } = data?.['dataQuality'] as unknown as {
      findings: { key: string; state: string }[];
    };
    left.set('finding', findings.find(({ state }) => state === 'OPEN')?.key ?? '');
  });
  afterAll(async () => {
    await story.end();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });

  it('of the schema has its example here', () => {
    const fields = Object.keys(createSchema().getMutationType()?.getFields() ?? {});
    expect(Object.keys(AUDITED_MUTATIONS).sort()).toEqual(fields.sort());
  });

  it.each(Object.entries<AuditedMutation>(AUDITED_MUTATIONS))(
    '%s leaves an event of who did what, when, from where, before and after',
    async (name, { as, operation, variables, keep, kind, tells }) => {
      if (name === 'acceptInvitation') {
        left.set('token', [...fullMail().matchAll(/token=([\w-]{43})/g)].at(-1)?.[1] ?? '');
      }
      if (name === 'acknowledgeImportIssue') await warningFound();
      if (name === 'endMySession') {
        const [session] = await story.database.query<{ id: string }>(
          `SELECT s.id FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.email = $1`,
          ['lee@norfolk.example'],
        );
        left.set('session', session?.id ?? '');
      }
      const follower = name === 'handOverSurgery' ? await leaderFollows() : null;
      if (name === 'takeOverSurgery') await leaderIsGone();
      const before = await lastEvent();
      const { data, errors, requestId } = await send(as, operation, variables?.(left));
      await follower?.leave();
      expect(errors).toEqual([]);
      keep?.(data as never, left);
      const events = await eventsAfter(before);
      if (kind === null) {
        expect(events).toEqual([]);
        return;
      }
      const event = events.find((one) => one.kind === kind);
      expect(event).toMatchObject({
        ...{ outcome: 'DONE', authority: 'norfolk', address: '127.0.0.1', requestId },
        actorId: expect.any(String),
        actorName: expect.stringMatching(
          { administrator: /^ada$/, leader: /^(lee|Lee Longer)$/, invited: /^Jay$/ }[as],
        ),
      });
      expect([event?.before === null, event?.after === null]).toEqual(
        {
          BEFORE: [false, true],
          AFTER: [true, false],
          BOTH: [false, false],
          NEITHER: [true, true],
        }[tells],
      );
    },
  );

  it('of a sign-in, a failure, a sign-out and a reset leaves one too', async () => {
    const before = await lastEvent();
    const email = 'kim@norfolk.example';
    const own = (path: string, body: object, headers: Record<string, string> = {}) =>
      post(story, path, body, { origin: 'http://signs.example', ...headers });
    await own('/sign-in/email', { email, password: WRONG_PASSWORD });
    await own('/sign-in/email', {
      email: 'nobody@norfolk.example',
      password: WRONG_PASSWORD,
    });
    const cookie = cookiesOf(await own('/sign-in/email', { email, password: STORY_PASSWORD }));
    for (const part of cookie.split(/[=;]\s*/)) if (part.length > 20) secrets.add(part);
    await own('/sign-out', {}, { cookie });
    await own('/request-password-reset', { email, redirectTo: '/reset-password' });
    await settled();
    const token = /reset-password\?token=([\w-]+)/.exec(fullMail())?.[1] ?? '';
    expect(token).not.toBe('');
    secrets.add(token);
    await own('/reset-password', { token, newPassword: NEW_PASSWORD });
    await settled();
    const kinds = (await eventsAfter(before)).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ...['sign-in.failed', 'sign-in.done', 'sign-out.done'],
        ...['password.reset-asked', 'password.reset'],
      ]),
    );
  });

  it('by the seeds is told in the name of the system', async () => {
    const published = (await eventsAfter(0)).filter(
      ({ kind, actorId }) => kind === 'edition.published' && actorId === null,
    );
    expect(published.length).toBeGreaterThanOrEqual(2);
    expect(new Set(published.map(({ actorName }) => actorName))).toEqual(
      new Set(['Seed of the sample data']),
    );
  });

  it('about a warning tells its kind, and not the figures that only analysts may see', async () => {
    const [warning] = await story.database.query<{ code: string; sentence: string }>(
      'SELECT code, sentence FROM "ImportIssue" WHERE id = $1',
      [Number(left.get('issue'))],
    );
    const told = (await eventsAfter(0)).filter(({ kind }) => kind === 'import.acknowledged');
    expect(told).toHaveLength(1);
    expect(told[0]?.after).toMatchObject({ warning: warning?.code });
    expect(JSON.stringify(told)).not.toContain(warning?.sentence ?? '');
  });

  it('leaves no secret in any event, nor in the log', async () => {
    for (const cookie of cookies.values()) secrets.add(cookie.split('=')[1] ?? cookie);
    for (const [, secret = ''] of fullMail().matchAll(/token=([\w-]{20,})/g)) secrets.add(secret);
    const kept = await story.database.query<{ secret: string }>(
      `SELECT token AS secret FROM "Session"
       UNION SELECT password FROM "Account" WHERE password IS NOT NULL
       UNION SELECT "tokenHash" FROM "Invitation" UNION SELECT value FROM "Verification"`,
    );
    for (const { secret } of kept) if (secret.length > 12) secrets.add(secret);
    await settled();
    const told = JSON.stringify(await eventsAfter(0));
    expect(secrets.size).toBeGreaterThan(12);
    for (const secret of secrets) {
      expect(told.includes(secret), `an event holds ${secret}`).toBe(false);
      expect(log.includes(secret), `the log holds ${secret}`).toBe(false);
    }
    expect(log).toContain('a message was sent');
    expect(log).not.toContain('kim@norfolk.example');
  });
});
