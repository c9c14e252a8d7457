import type { OpenIdEnvironment } from '../../env-openid';

/** Somebody as the provider tells of them. */
export interface ProvidedPerson {
  /** Issuer and subject: what the provider promises never to give to somebody else. */
  readonly accountId: string;
  readonly name: string;
  /** In lower case; null where the provider tells none. */
  readonly email: string | null;
  /** Whether the provider vouches that the address is theirs. */
  readonly emailProved: boolean;
  readonly groups: readonly string[];
  /** True where they have more groups than the provider puts into a token: Microsoft Entra ID’s overage. */
  readonly groupsLeftOut: boolean;
  /** Whether the provider asked for a second factor. */
  readonly secondFactor: boolean;
}

export type Claims = Readonly<Record<string, unknown>>;

/** Authentication methods of RFC 8176 that are, or come with, something that one has. */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sc'];

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const isTrue = (value: unknown) => value === true || value === 'true' || value === '1';

function texts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string' && one !== '') as string[];
}

function leavesOut(claims: Claims, claim: string): boolean {
  const elsewhere = claims['_claim_names'];
  const isElsewhere = typeof elsewhere === 'object' && elsewhere !== null && claim in elsewhere;
  return isElsewhere || isTrue(claims['hasgroups']);
}

/**
 * Reads what the provider says of somebody. An address is proved where `email_verified` says so, or
 * Microsoft's `xms_edov` (the owner of the address's domain is verified), or the settings trust it.
 */
export function providedPerson(
  claims: Claims,
  { groupsClaim, trustEmail, trustSecondFactor }: OpenIdEnvironment,
): ProvidedPerson {
  const email = text(claims['email']).toLowerCase();
  const isAddress = /^[^@\s]+@[^@\s]+$/.test(email);
  const said = claims['email_verified'] ?? claims['xms_edov'];
  return {
    accountId: `${text(claims['iss'])}|${text(claims['sub'])}`,
    name: text(claims['name']) || email,
    email: isAddress ? email : null,
    emailProved: isAddress && (said === undefined ? trustEmail : isTrue(said)),
    groups: texts(claims[groupsClaim]),
    groupsLeftOut: claims[groupsClaim] === undefined && leavesOut(claims, groupsClaim),
    secondFactor:
      trustSecondFactor || texts(claims['amr']).some((method) => SECOND_FACTORS.includes(method)),
  };
}
