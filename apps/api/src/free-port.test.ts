import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { checkPort } from './free-port';

it('says in a sentence that a port is in use, and nothing when it is free again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(
    `The address 127.0.0.1:${port} is in use by another program: choose another with PORT or HOST.`,
  );
  other.close();
  await once(other, 'close');
  await checkPort(port, '127.0.0.1');
});

it('says that an address is not of this machine', async () => {
  await expect(checkPort(0, '192.0.2.1')).rejects.toThrow('192.0.2.1:0 is not of this machine');
});
