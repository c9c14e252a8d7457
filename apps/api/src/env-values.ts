import { isIP } from 'node:net';

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** @throws Error that names the variable, what was read, and the range. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { usual, least, most }: Range,
): number {
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}"; expected is a whole number from ${least} to ${most}.`);
}

/** @throws Error that names the variable and what was read. */
export function yesOrNo(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === '0') return false;
  if (text === '1') return true;
  throw new Error(`${name} is "${text}"; expected is 1 or 0.`);
}

/** Something that nobody may learn: of what is wrong with it, only that it is too short is said. */
export function secret(name: string, text: string | undefined, least: number): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length >= least) return text;
  throw new Error(
    `${name} has ${text.length} characters; expected are at least ${least}, at random.`,
  );
}

/** What is separated by commas, spaces or new lines. */
export function list(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

/**
 * Where a server is reached, without a path or what follows it.
 * @throws Error that names the variable and what was read.
 */
export function webAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const address = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.username === '' &&
    `${address.pathname}${address.search}${address.hash}` === '/';
  if (isOrigin) return address.origin;
  // What stands before an @ may be a password.
  const read = text.includes('@') ? 'not a plain address' : `"${text}"`;
  throw new Error(
    `${name} is ${read}; expected is where a server is reached, without a path, for example https://signs.example.`,
  );
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** @throws Error that says what was read. */
export function readTrustProxy(text: string | undefined): number | readonly string[] | false {
  if (text === undefined || text === '' || text === '0') return false;
  if (/^\d$/.test(text)) return Number(text);
  const addresses = list(text);
  if (addresses.length > 0 && addresses.every(isAddressOrRange)) return addresses;
  throw new Error(
    `TRUST_PROXY is "${text}"; expected is how many proxies stand before the server, or their addresses, ` +
      'for example 1 or 10.0.0.0/8.',
  );
}
