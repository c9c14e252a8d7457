import { createTransport } from 'nodemailer';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { isServerFault } from './mail-faults';

const MESSAGE = { from: 'signs@norfolk.example', to: 'ada@norfolk.example', text: 'Come' };
const failureAt = (port: number, login = '') =>
  createTransport(`smtp://${login}127.0.0.1:${port}`)
    .sendMail(MESSAGE)
    .then(
      () => null,
      (error: unknown) => error,
    );

describe('what keeps a message from being sent', () => {
  it('is of the server where that is not reached or lets nobody in, and of the message where an address is refused', async () => {
    const smtp = new SMTPServer({
      ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
      onAuth: (_login, _session, done) => done(new Error('Wrong password')),
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('Not known here'), { responseCode: 550 })),
    });
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    const refused = await failureAt(port);
    const shut = await failureAt(port, 'signs:secret@');
    await new Promise<void>((closed) => smtp.close(closed));
    const away = await failureAt(port);
    expect(refused).toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
    expect([refused, shut, away].map(isServerFault)).toEqual([false, true, true]);
    expect(isServerFault(new Error('550 ada@norfolk.example'))).toBe(false);
  });
});
