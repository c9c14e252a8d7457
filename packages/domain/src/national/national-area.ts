/** What an area of official statistics is. */
export const NATIONAL_AREA_KINDS = ['AUTHORITY', 'REGION', 'NATION'] as const;
export type NationalAreaKind = (typeof NATIONAL_AREA_KINDS)[number];

/** An area as a published file names it. */
export interface NationalArea {
  readonly kind: NationalAreaKind;
  /** The Department's three-digit number (926); null where the file does not say it. */
  readonly laNumber: string | null;
  /** The nine-character code of the Office for National Statistics; null where the file does not say it. */
  readonly onsCode: string | null;
  readonly name: string;
  /** Of an authority; null where the file does not say it. */
  readonly region: string | null;
}

/** England and its regions, under the codes and the names that the published files give them. */
const KNOWN_REGIONS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['970', 'E92000001', 'England', []],
  ['980', 'E12000001', 'North East', []],
  ['981', 'E12000002', 'North West', []],
  ['982', 'E12000003', 'Yorkshire and the Humber', []],
  ['983', 'E12000004', 'East Midlands', []],
  ['984', 'E12000005', 'West Midlands', []],
  ['985', 'E12000006', 'East of England', ['east']],
  ['986', 'E12000007', 'London', []],
  ['987', 'E13000001', 'London (Inner)', ['inner london']],
  ['988', 'E13000002', 'London (Outer)', ['outer london']],
  ['989', 'E12000008', 'South East', []],
  ['990', 'E12000009', 'South West', []],
];

const REGION_OF = new Map(
  KNOWN_REGIONS.flatMap(([laNumber, onsCode, name, others]) => {
    const kind = laNumber === '970' ? ('NATION' as const) : ('REGION' as const);
    const area: NationalArea = { kind, laNumber, onsCode, name, region: null };
    return [laNumber, onsCode, name.toLowerCase(), ...others].map((key) => [key, area] as const);
  }),
);

/**
 * England or one of its regions, by any code or name that a file gives it: "Inner London" and
 * "London (Inner)" are one. Null for any other area.
 */
export function knownRegion(codeOrName: string): NationalArea | null {
  return REGION_OF.get(codeOrName.trim().toLowerCase()) ?? REGION_OF.get(codeOrName.trim()) ?? null;
}

/** A region as it is named here; null for "NA", and other names as they are. */
export function regionName(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'NA') return null;
  return knownRegion(trimmed)?.name ?? trimmed;
}

/** What an area is known by within a file: its number, or else its code. */
export function areaKey({ laNumber, onsCode }: Pick<NationalArea, 'laNumber' | 'onsCode'>): string {
  return laNumber ?? onsCode ?? '';
}

/** A local authority's number as the Department writes it, three digits; null for anything else. */
export function laNumberOf(text: string): string | null {
  return /^\d{3}$/.test(text.trim()) ? text.trim() : null;
}

/** The number of a local authority, not of England or a region; null for anything else. */
export function authorityNumberOf(text: string): string | null {
  return knownRegion(text) === null ? laNumberOf(text) : null;
}

/** A code of the Office for National Statistics for England; null for anything else. */
export function onsCodeOf(text: string): string | null {
  return /^E\d{8}$/.test(text.trim()) ? text.trim() : null;
}
