import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../env';
import { createMail } from './mail';

describe('a message that is kept instead of being sent', () => {
  it('stands in the log at the level that development usually shows', async () => {
    let logged = '';
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        logged += line.toString();
        done();
      },
    });
    const level = readEnvironment({ NODE_ENV: 'development' }).logLevel;
    const mail = createMail({
      ...{ smtpUrl: undefined, from: 'Signs <signs@norfolk.example>', keeps: true },
      log: pino({ level }, stream),
    });
    await mail.send({ to: 'ada@norfolk.example', subject: 'Set a new password', text: 'A link' });
    expect(logged).toContain('ada@norfolk.example');
    expect(logged).toContain('A link');
  });
});

describe('a message with an entry for a calendar', () => {
  it('has it as a part that calendars know and as a file, and is logged by its name alone', async () => {
    let received = '';
    const smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onData(stream, _session, done) {
        stream.on('data', (bytes: Buffer) => (received += bytes.toString()));
        stream.on('end', done);
      },
    });
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    let logged = '';
    const logTo = { write: (line: string) => void (logged += line) };
    const mail = createMail({
      ...{ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Signs <signs@norfolk.example>' },
      ...{ keeps: false, log: pino({ level: 'info' }, logTo) },
    });
    await mail.send({
      ...{ to: 'ada@norfolk.example', subject: 'Performance surgery', text: 'Come' },
      calendar: {
        ...{ method: 'REQUEST', uid: 'surgery-7@signs.example', sequence: 1, minutes: 60 },
        ...{ startsAt: new Date('2018-04-23T09:00:00Z'), madeAt: new Date('2018-04-20T09:00:00Z') },
        ...{ title: 'Assessments', description: 'Norwich', link: 'https://signs.example/7' },
        ...{ organizer: mail.address, attendee: { name: 'Ada', email: 'ada@norfolk.example' } },
      },
    });
    mail.close();
    await new Promise<void>((closed) => smtp.close(closed));
    expect(received).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(received).toMatch(/filename=surgery\.ics/);
    const files = received.matchAll(/base64\r\n(?:.*\r\n)*?\r\n([\w+/=\r\n]+)/g);
    const texts = [...files].map(([, text = '']) => Buffer.from(text, 'base64').toString());
    expect(received + texts.join('')).toContain('mailto:signs@norfolk.example');
    expect(received + texts.join('')).toContain('SEQUENCE:1');
    const name = /^Message-ID: (<.+>)\r$/m.exec(received)?.[1];
    expect(JSON.parse(logged)).toMatchObject({ messageId: name, msg: 'a message was sent' });
    expect(logged).not.toMatch(/ada@|Performance surgery/);
  });
});
