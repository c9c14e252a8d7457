import { isIP } from 'node:net';
import { list, yesOrNo } from './env-values';
import { parseGroupRoles, type GroupRole } from './sign-in/openid/group-roles';

/** What the environment says about single sign-on. */
export interface OpenIdEnvironment {
  /** Address of the provider, under which its configuration is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people are asked to sign in with, by the button of the sign-in page. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** The claim that holds a person's groups. */
  readonly groupsClaim: string;
  readonly groups: readonly GroupRole[];
  /** Whether e-mail addresses count as proved where the provider does not say whether they are. */
  readonly trustEmail: boolean;
  /** Whether the provider asks everybody for a second factor, also where its tokens do not say so. */
  readonly trustSecondFactor: boolean;
}

/** Whether an address is of this very machine, where nobody on the way could read along. */
export function isLoopback({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Issuers of Microsoft Entra ID behind which anybody's organisation may stand, and say anything. */
const OF_EVERY_TENANT = /^\/(common|organizations|consumers)(\/|$)/;

function issuer(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isSafe =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address));
  const isPlain = address?.username === '' && `${address.search}${address.hash}` === '';
  if (address === null || !isSafe || !isPlain) {
    const read = text.includes('@') ? 'not a plain address' : `"${text}"`;
    throw new Error(
      `OPENID_ISSUER is ${read}; expected is the address of a provider that begins with https://.`,
    );
  }
  if (OF_EVERY_TENANT.test(address.pathname)) {
    throw new Error(
      `OPENID_ISSUER is "${text}", which speaks for every organisation; expected is that of your own tenant.`,
    );
  }
  return text;
}

function scopes(text: string | undefined): readonly string[] {
  const asked = list(text);
  if (asked.length === 0) return ['openid', 'profile', 'email'];
  if (asked.includes('openid')) return asked;
  throw new Error(`OPENID_SCOPES is "${asked.join(' ')}"; openid is missing.`);
}

function needed(name: string, text: string | undefined): string {
  if (text !== undefined && text !== '') return text;
  throw new Error(`OPENID_ISSUER is set and ${name} is not; the provider gives it.`);
}

/** Single sign-on, where a provider is named. */
export function openIdEnvironment(variables: NodeJS.ProcessEnv): OpenIdEnvironment | undefined {
  const provider = variables['OPENID_ISSUER'];
  if (provider === undefined || provider === '') return undefined;
  return {
    issuer: issuer(provider),
    clientId: needed('OPENID_CLIENT_ID', variables['OPENID_CLIENT_ID']),
    clientSecret: needed('OPENID_CLIENT_SECRET', variables['OPENID_CLIENT_SECRET']),
    name: variables['OPENID_NAME'] || 'your council account',
    scopes: scopes(variables['OPENID_SCOPES']),
    groupsClaim: variables['OPENID_GROUPS_CLAIM'] || 'groups',
    groups: parseGroupRoles(variables['OPENID_GROUPS'] ?? ''),
    trustEmail: yesOrNo('OPENID_TRUST_EMAIL', variables['OPENID_TRUST_EMAIL']),
    trustSecondFactor: yesOrNo(
      'OPENID_TRUST_SECOND_FACTOR',
      variables['OPENID_TRUST_SECOND_FACTOR'],
    ),
  };
}
