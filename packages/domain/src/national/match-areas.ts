import { isSameAreaName } from './area-name';
import type { AreaRights } from './check-areas';
import { areaKey, type NationalArea } from './national-area';

/** An area as it is on record. */
export interface KnownArea extends NationalArea {
  readonly id: number;
}

/** What loading a file does to the areas on record. */
export interface AreaChanges {
  /** Areas of the file that are on record, by their keys in the file. */
  readonly found: ReadonlyMap<string, number>;
  readonly added: readonly NationalArea[];
  /** Areas on record, as they are to be. */
  readonly changed: readonly KnownArea[];
  /** Keys in the file of two areas that are one on record; null: there are none. */
  readonly same: readonly [string, string] | null;
}

/**
 * Finds the areas of a file among those on record: by number first, then by code, since numbers
 * stayed where codes changed. What the record does not say of an area yet is taken from the file
 * where it `fills`, and what it says is changed only where it `corrects`: every authority reads the
 * same areas, so that one authority's file of figures changes nothing of them.
 */
export function matchAreas(
  known: readonly KnownArea[],
  read: readonly NationalArea[],
  rights: Omit<AreaRights, 'adds'>,
): AreaChanges {
  const byNumber = new Map(known.flatMap((area) => (area.laNumber ? [[area.laNumber, area]] : [])));
  const byCode = new Map(known.flatMap((area) => (area.onsCode ? [[area.onsCode, area]] : [])));
  const found = new Map<string, number>();
  const added: NationalArea[] = [];
  const changed: KnownArea[] = [];
  for (const area of read) {
    const holder = area.onsCode === null ? undefined : byCode.get(area.onsCode);
    const isNumbered = area.laNumber !== null && holder?.laNumber != null;
    const own =
      (area.laNumber === null ? undefined : byNumber.get(area.laNumber)) ??
      (isNumbered ? undefined : holder);
    if (own === undefined) {
      // Another number is another area, and a code that stands with one stays there.
      added.push(holder === undefined ? area : { ...area, onsCode: null });
      continue;
    }
    found.set(areaKey(area), own.id);
    const merged = mergedArea(own, area, rights);
    // A code that stands with another area stays there.
    const holds = merged.onsCode === null ? undefined : byCode.get(merged.onsCode);
    const isFree = holds === undefined || holds.id === own.id;
    const next = isFree ? merged : { ...merged, onsCode: own.onsCode };
    if (next.onsCode !== null) byCode.set(next.onsCode, next);
    if (isOther(own, next)) changed.push(next);
  }
  return { found, added, changed, same: sameOnRecord(found) };
}

function sameOnRecord(found: ReadonlyMap<string, number>): readonly [string, string] | null {
  const keys = new Map<number, string>();
  for (const [key, id] of found) {
    const other = keys.get(id);
    if (other !== undefined) return [other, key];
    keys.set(id, key);
  }
  return null;
}

function mergedArea(
  own: KnownArea,
  area: NationalArea,
  { fills, corrects }: Omit<AreaRights, 'adds'>,
): KnownArea {
  if (!fills) return own;
  const pick = <Value>(known: Value | null, read: Value | null) =>
    corrects ? (read ?? known) : (known ?? read);
  return {
    ...own,
    laNumber: own.laNumber ?? area.laNumber,
    onsCode: pick(own.onsCode, area.onsCode),
    region: pick(own.region, area.region),
    // A list that names an area by its number alone does not rename it.
    name: corrects && area.name !== area.laNumber ? area.name : own.name,
  };
}

function isOther(one: KnownArea, other: KnownArea): boolean {
  return (['laNumber', 'onsCode', 'name', 'region'] as const).some(
    (key) => one[key] !== other[key],
  );
}

/**
 * The area of an authority: that of its code, else the one of its name, whatever kind of council it
 * calls itself. The Local Authority Interactive Tool's figures know no codes. Null where there is none.
 */
export function areaOfAuthority<Area extends NationalArea>(
  { name, code }: { readonly name: string; readonly code: string | null },
  areas: readonly Area[],
): Area | null {
  const authorities = areas.filter(({ kind }) => kind === 'AUTHORITY');
  const plain = (text: string) => text.trim().toLowerCase();
  return (
    authorities.find(({ onsCode }) => code !== null && onsCode === code) ??
    authorities.find((area) => plain(area.name) === plain(name)) ??
    theOnly(authorities.filter((area) => isSameAreaName(area.name, name)))
  );
}

const theOnly = <Of>(found: readonly Of[]): Of | null =>
  found.length === 1 ? (found[0] ?? null) : null;
