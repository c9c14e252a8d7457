import { Writable } from 'node:stream';
import pino from 'pino';
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
