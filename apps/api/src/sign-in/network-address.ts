import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address, eight of them, without leading zeros. */
function groups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return all.map((group) => Number.parseInt(group, 16).toString(16));
}

/**
 * The network whose holder an address belongs to: an IPv4 address by itself, of an IPv6 address the
 * first 64 bits, for whoever has one has all that share them.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = address] = address.split('%');
  return isIPv6(plain) && !plain.includes('.')
    ? `${groups(plain).slice(0, 4).join(':')}::/64`
    : address;
}
