import { nearestNames } from '../import/names';
import { isSameAreaName, mayBeSameArea } from './area-name';
import { areaKey, knownRegion } from './national-area';
import type { KnownArea } from './match-areas';
import type { NationalAreaRead, NationalIssue } from './national-file';

/** What a file may do to the areas on record, which every authority reads. */
export interface AreaRights {
  /** It may speak of areas that are not on record: they are added. */
  readonly adds: boolean;
  /** What the record does not say of an area is taken from it. */
  readonly fills: boolean;
  /** What the record says of an area gives way to what it says. */
  readonly corrects: boolean;
}

/**
 * A list of local authorities makes areas known; a file of figures does so only where it is the
 * first whole one and is loaded for everybody. What one authority's analyst loads corrects nothing, and only
 * such a list fills what is missing.
 *
 * @param areExtracted true where those on record are known from an extract that everybody sees alone
 */
export function areaRights(
  { isListOfAreas }: { readonly isListOfAreas: boolean },
  isForAll: boolean,
  known: readonly KnownArea[],
  areExtracted = false,
): AreaRights {
  const isFirst =
    areExtracted || known.every(({ kind, laNumber }) => kind !== 'AUTHORITY' || laNumber === null);
  return {
    adds: isListOfAreas || (isForAll && isFirst),
    ...{ fills: isListOfAreas || isForAll, corrects: isForAll },
  };
}

/** Areas on record, as they are looked for. */
interface AreaIndex {
  readonly areas: readonly KnownArea[];
  readonly byNumber: ReadonlyMap<string, KnownArea>;
  readonly byCode: ReadonlyMap<string, KnownArea>;
}

/**
 * What is wrong with the areas that a file names, beside those on record: one that is not on
 * record, with the names nearest to it; a number under the name of another area; a code that
 * stands with another number. England and its regions are known always.
 */
export function areaIssues(
  known: readonly KnownArea[],
  read: readonly NationalAreaRead[],
  rights: AreaRights,
): readonly NationalIssue[] {
  const index: AreaIndex = {
    areas: known.filter(({ kind }) => kind === 'AUTHORITY'),
    byNumber: new Map(known.flatMap((area) => (area.laNumber ? [[area.laNumber, area]] : []))),
    byCode: new Map(known.flatMap((area) => (area.onsCode ? [[area.onsCode, area]] : []))),
  };
  return read
    .filter((area) => area.kind === 'AUTHORITY' && knownRegion(areaKey(area)) === null)
    .flatMap((area) => issueOf(area, index, rights) ?? []);
}

function issueOf(
  area: NationalAreaRead,
  { areas, byNumber, byCode }: AreaIndex,
  { adds, corrects }: AreaRights,
): NationalIssue | null {
  const ofNumber = area.laNumber === null ? undefined : byNumber.get(area.laNumber);
  const ofCode = area.onsCode === null ? undefined : byCode.get(area.onsCode);
  const number = area.laNumber;
  if (ofCode?.laNumber != null && number !== null && ofCode.laNumber !== number) {
    return about(
      area,
      'DIFFERENT_AREAS',
      `${area.onsCode ?? ''} is the code of ${ofCode.name}, ${ofCode.laNumber}, and stands with ${number}`,
      'the code of the area whose number it is',
    );
  }
  const own = ofNumber ?? ofCode;
  const others = areas.filter((other) => other !== own && isSameAreaName(other.name, area.name));
  if (own === undefined) {
    if (adds && others.length === 0) return null;
    return notKnown(
      area,
      others.length > 0 ? others : areas,
      areas.some(({ laNumber }) => laNumber !== null),
    );
  }
  // A list that names an area by its number alone says nothing of its name.
  if (area.name === number || isSameAreaName(own.name, area.name)) return null;
  const [other] = others;
  if (other === undefined && (corrects || mayBeSameArea(own.name, area.name))) return null;
  const whose = other === undefined ? '' : `, and ${other.name} is ${namedBy(other)}`;
  return about(
    area,
    'DIFFERENT_AREAS',
    `“${area.name}” stands with ${areaKey(area)}, which is ${own.name}${whose}`,
    own.name,
  );
}

const namedBy = ({ laNumber, onsCode }: KnownArea) => laNumber ?? onsCode ?? 'without a number';

function notKnown(
  area: NationalAreaRead,
  near: readonly KnownArea[],
  isListed: boolean,
): NationalIssue {
  const names = nearestNames(
    area.name,
    near.map(({ name }) => name),
  );
  const nearest = near
    .filter(({ name }) => names.includes(name))
    .map((one) => `${one.name} (${namedBy(one)})`);
  const what = `${areaKey(area)} ${area.name} is no area that is known`;
  const expected =
    nearest.length > 0
      ? `the number of an area that is known, the nearest ${nearest.join(', ')}`
      : 'the number of an area that is known';
  const instead = isListed
    ? 'What is not known yet is made known by the Department’s list of local authorities: load it first.'
    : 'No areas are known yet: load the Department’s list of local authorities first.';
  const issue = about(area, 'AREA_NOT_KNOWN', what, expected);
  return { ...issue, sentence: `${issue.sentence} ${instead}` };
}

function about(
  { row, column, laNumber, onsCode, name }: NationalAreaRead,
  code: 'AREA_NOT_KNOWN' | 'DIFFERENT_AREAS',
  what: string,
  expected: string,
): NationalIssue {
  const read = [laNumber, onsCode, name].filter((text) => text !== null).join(' ');
  return {
    ...{ severity: 'FAIL', code, row, column, read, expected },
    sentence: `Row ${row}: ${what}. Expected is ${expected}.`,
  };
}
