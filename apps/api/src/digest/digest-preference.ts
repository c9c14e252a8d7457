import { DIGEST_AS_USUAL } from '@vital-signs/domain';
import type { DigestReaderRow } from './digest.repository';

/** Whether somebody wants digests: as they chose, and where they did not, as their roles usually do. */
export function wantsDigest({
  preferences,
  grants,
}: Pick<DigestReaderRow, 'preferences' | 'grants'>): boolean {
  const chosen = preferences['digest'];
  if (chosen === 'on' || chosen === 'off') return chosen === 'on';
  return grants.some(({ role }) => DIGEST_AS_USUAL.includes(role));
}
