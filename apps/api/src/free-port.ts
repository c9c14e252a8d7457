import { once } from 'node:events';
import { createServer } from 'node:net';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be opened by this user',
  EADDRNOTAVAIL: 'is not of this machine',
  ENOTFOUND: 'is not of this machine',
};

/**
 * Sees to it that the server will be able to listen, before anything is loaded for it.
 * @throws Error in a sentence that names the address and what to do.
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(
      `The address ${host}:${port} ${REASONS[code] ?? `cannot be listened at (${message})`}: ` +
        'choose another with PORT or HOST.',
      { cause: error },
    );
  }
  probe.close();
  await once(probe, 'close');
}
