import { get } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, post } from './signed-in';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

/** A mail server that keeps what it is sent. */
async function mailServer() {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

const email = 'ada@norfolk.example';
let story: Story;

beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES });
  await makePerson(story.database, email, [{ authority: 'norfolk', role: 'ANALYST' }]);
});
afterAll(() => story.end());

/** A quoted-printable text as a reader sees it. */
const readable = (text: string) =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );

describe('a message', () => {
  it('is sent through the mail server that is named, with a link to the public address', async () => {
    const mail = await mailServer();
    const publicUrl = 'https://signs.example';
    const server = await tellStory({
      ...{ database: story.database, bySession: true },
      signIn: {
        ...{ publicUrl, smtpUrl: mail.url, mailFrom: 'Vital Signs <signs@norfolk.example>' },
        secret: 's'.repeat(40),
      },
    });
    const origin = { origin: publicUrl };
    const answer = await post(server, '/request-password-reset', { email }, origin);
    expect(answer.status).toBe(200);
    await server.server.signIn.settled();
    const text = readable(mail.received[0] ?? '');
    expect(text).toContain('From: Vital Signs <signs@norfolk.example>');
    expect(text).toContain(`To: ${email}`);
    expect(text).toContain('Subject: Set a new password');
    const link = /https:\/\/signs\.example\/reset-password\?token=(\S+)/.exec(text);
    expect(link).not.toBeNull();

    const newPassword = 'seven lanterns for an otter';
    const set = await post(server, '/reset-password', { token: link?.[1], newPassword }, origin);
    expect(set.status).toBe(200);
    await server.server.signIn.settled();
    expect(mail.received[1]).toContain('Subject: Your password was changed');
    const page = await server.send('/development/mails');
    expect(page.status).toBe(404);
    await server.server.close();
    await mail.close();
  });

  it('that cannot be sent tells nobody whether there is an account', async () => {
    const gone = await mailServer();
    await gone.close();
    const server = await tellStory({
      ...{ database: story.database, bySession: true },
      signIn: { smtpUrl: gone.url, secret: 's'.repeat(40) },
      logLevel: 'silent',
    });
    for (const to of [email, 'eve@norfolk.example']) {
      const answer = await post(server, '/request-password-reset', { email: to });
      expect(answer.status).toBe(200);
    }
    await server.server.close();
  });

  it('is refused with a sentence where there is no mail server', async () => {
    const server = await tellStory({
      ...{ database: story.database, bySession: true },
      signIn: { ...STORY_SIGN_IN, keepsMail: false },
    });
    const answer = await post(server, '/request-password-reset', { email });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'NO_MAIL' });
    expect((await server.send('/development/mails')).status).toBe(404);
    await server.server.close();
  });

  it('is shown on a page of its own in the demonstration, to this machine alone', async () => {
    await post(story, '/request-password-reset', { email });
    await story.server.signIn.settled();
    const page = await story.send('/development/mails');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('Set a new password');
    expect(html).toMatch(/<a href="http:\/\/127\.0\.0\.1:\d+\/reset-password\?token=/);
    const elsewhere = await tellStory({
      ...{ database: story.database, bySession: true, trustProxy: 1 },
    });
    const headers = { 'x-forwarded-for': '198.51.100.4' };
    expect((await elsewhere.send('/development/mails', { headers })).status).toBe(404);
    await elsewhere.server.close();
    const { port } = story.server;
    const named = await new Promise<number>((resolve, reject) => {
      const options = { port, path: '/development/mails', headers: { host: 'evil.example' } };
      get({ host: '127.0.0.1', ...options }, ({ statusCode }) => resolve(statusCode ?? 0)).on(
        'error',
        reject,
      );
    });
    expect(named).toBe(404);
  });

  it('shows nothing as markup that somebody wrote as a name', async () => {
    await story.database.query(`UPDATE "User" SET name = '<b>Ada</b>' WHERE email = $1`, [email]);
    await post(story, '/request-password-reset', { email });
    await story.server.signIn.settled();
    const html = await (await story.send('/development/mails')).text();
    expect(html).toContain('&lt;b&gt;Ada&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });
});
