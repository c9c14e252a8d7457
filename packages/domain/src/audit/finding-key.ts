import { canonicalJson } from '../canonical-json';
import type { Json } from '../canonical-json';
import { periodKey } from '../period-key';
import type { CheckKind } from './check-kinds';
import type { Found } from './found';

/**
 * The key of a finding: what was compared in words, and a digest of it with its figures. Keys of
 * indicators and slugs of places stand in it, and no number that a database gave, so that the same
 * record loaded elsewhere has the same keys.
 */
export function findingKey(
  check: CheckKind,
  { indicator, other, place, month, ofYearToDate, compared }: Found,
): string {
  const readable = [
    check.toLowerCase().replaceAll('_', '-'),
    indicator?.key ?? '',
    other?.key ?? '',
    place?.slug ?? '',
    month === null ? '' : periodKey(month),
  ];
  const about = { readable, ofYearToDate: ofYearToDate === true, compared };
  return [...readable.filter((part) => part !== ''), digestOf(about)].join('/');
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const SIXTY_FOUR_BITS = 0xffffffffffffffffn;

/** FNV-1a of 64 bits over the canonical text: it tells contents apart, and keeps no secret. */
function digestOf(content: Json): string {
  let digest = OFFSET;
  for (const character of canonicalJson(content)) {
    digest = ((digest ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME) & SIXTY_FOUR_BITS;
  }
  return digest.toString(36);
}
