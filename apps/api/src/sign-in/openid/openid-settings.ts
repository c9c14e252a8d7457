import { isIP } from 'node:net';
import { parseGroupRoles, type GroupRole } from './group-roles';

/** How people sign in at their council's own provider. */
export interface OpenIdSettings {
  /** The provider's issuer identifier, below which its configuration is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button of the sign-in page calls it. */
  readonly name: string;
  readonly scopes: string;
  /** Name of the claim that lists somebody's groups. */
  readonly groupsClaim: string;
  readonly groups: readonly GroupRole[];
  /** Whether e-mail addresses of the provider are taken as proved where it does not say so. */
  readonly trustsEmail: boolean;
  /** Whether the provider asks everybody for a second factor, also where its tokens do not say so. */
  readonly trustsSecondFactor: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Whether an address is of this very machine, where nothing on the way could read along. */
export function isLoopback({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function issuerAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (url === null || !isSecure || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `OPENID_ISSUER is "${text}"; expected is the https address of the provider's issuer.`,
    );
  }
  return text;
}

function flag(name: string, text: string): boolean {
  if (text === '' || text === '0') return false;
  if (text === '1') return true;
  throw new Error(`${name} is "${text}"; expected is 1 or 0.`);
}

/**
 * Reads how people sign in at a provider; undefined where OPENID_ISSUER is not set.
 * @throws Error with a sentence that names the variable and what is expected; it never repeats a secret.
 */
export function readOpenIdSettings(variables: Variables): OpenIdSettings | undefined {
  const of = (name: string) => variables[name]?.trim() ?? '';
  const needed = (name: string) => {
    if (of(name) !== '') return of(name);
    throw new Error(`${name} is not set; with OPENID_ISSUER it is needed.`);
  };
  if (of('OPENID_ISSUER') === '') return undefined;
  const scopes = of('OPENID_SCOPES') || 'openid email profile';
  if (!scopes.split(/\s+/).includes('openid')) {
    throw new Error(`OPENID_SCOPES is "${scopes}"; openid is missing.`);
  }
  return {
    issuer: issuerAddress(of('OPENID_ISSUER')),
    clientId: needed('OPENID_CLIENT_ID'),
    clientSecret: needed('OPENID_CLIENT_SECRET'),
    name: of('OPENID_NAME') || 'your council account',
    scopes,
    groupsClaim: of('OPENID_GROUPS_CLAIM') || 'groups',
    groups: parseGroupRoles(of('OPENID_GROUPS')),
    trustsEmail: flag('OPENID_TRUST_EMAIL', of('OPENID_TRUST_EMAIL')),
    trustsSecondFactor: flag('OPENID_TRUST_SECOND_FACTOR', of('OPENID_TRUST_SECOND_FACTOR')),
  };
}
