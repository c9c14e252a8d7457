import { ROLES, ROLES_WITHOUT_PLACE, type Role } from '@vital-signs/domain';
import { list, yesOrNo } from './env-values';

/** A group at the provider of single sign-on, and the role that it gives. */
export interface GroupRole {
  readonly group: string;
  /** Slug of the authority. */
  readonly authority: string;
  readonly role: Role;
  /** Slug of the place; null: the whole authority. */
  readonly place: string | null;
}

/** What the environment says about single sign-on. */
export interface OpenIdEnvironment {
  /** Address of the provider, under which its configuration is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** The claim that holds a person's groups. */
  readonly groupsClaim: string;
  readonly groups: readonly GroupRole[];
  /** Whether a second factor that the provider says it asked for counts here. */
  readonly trustSecondFactor: boolean;
}

const GROUP = /^(?<group>.+)=(?<authority>[a-z0-9-]+):(?<role>[A-Z_]+)(?::(?<place>[a-z0-9-]+))?$/;

function isRole(text: string | undefined): text is Role {
  return ROLES.some((role) => role === text);
}

/** @throws Error that says which part was not understood. */
function groupRole(text: string): GroupRole {
  const { group, authority, role, place = null } = GROUP.exec(text)?.groups ?? {};
  if (group === undefined || authority === undefined || !isRole(role)) {
    throw new Error(
      `OPENID_GROUPS has "${text}"; expected is group=authority:ROLE or group=authority:ROLE:place, ` +
        `with one of ${ROLES.join(', ')}.`,
    );
  }
  if (place !== null && ROLES_WITHOUT_PLACE.includes(role)) {
    throw new Error(
      `OPENID_GROUPS has "${text}"; ${role} is for a whole authority, without a place.`,
    );
  }
  return { group, authority, role, place };
}

/** Groups may hold spaces, so that only commas and new lines part them. */
function groups(text: string | undefined): GroupRole[] {
  return (text ?? '')
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(groupRole);
}

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

function issuer(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isSafe =
    address?.protocol === 'https:' ||
    (address?.protocol === 'http:' && isLoopback(address.hostname));
  if (isSafe) return text;
  throw new Error(
    `OPENID_ISSUER is "${text}"; expected is the address of a provider that begins with https://.`,
  );
}

function needed(name: string, text: string | undefined): string {
  if (text !== undefined && text !== '') return text;
  throw new Error(`OPENID_ISSUER is set and ${name} is not; the provider gives it.`);
}

/** Single sign-on, where a provider is named. */
export function openIdEnvironment(variables: NodeJS.ProcessEnv): OpenIdEnvironment | undefined {
  const provider = variables['OPENID_ISSUER'];
  if (provider === undefined || provider === '') return undefined;
  const scopes = list(variables['OPENID_SCOPES']);
  return {
    issuer: issuer(provider),
    clientId: needed('OPENID_CLIENT_ID', variables['OPENID_CLIENT_ID']),
    clientSecret: needed('OPENID_CLIENT_SECRET', variables['OPENID_CLIENT_SECRET']),
    name: variables['OPENID_NAME'] || 'Single sign-on',
    scopes: scopes.length === 0 ? ['openid', 'profile', 'email'] : scopes,
    groupsClaim: variables['OPENID_GROUPS_CLAIM'] || 'groups',
    groups: groups(variables['OPENID_GROUPS']),
    trustSecondFactor: yesOrNo(
      'OPENID_TRUST_SECOND_FACTOR',
      variables['OPENID_TRUST_SECOND_FACTOR'],
    ),
  };
}
