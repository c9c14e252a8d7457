import {
  BASES,
  changedFields,
  INDICATOR_FIELDS,
  JUDGEMENT_MODELS,
  MEASURE_KINDS,
  PERIOD_KINDS,
  POLARITIES,
  YEAR_TO_DATE_RULES,
  ZERO_CONCERN_MINIMUM_DENOMINATOR,
  type IndicatorDescription,
  type IndicatorField,
  type JudgementModel,
  type Tolerance,
} from '@vital-signs/domain';
import { expectedName } from '../../../nearest-names';
import type {
  AreaEdit,
  CatalogueEdits,
  PlaceEdit,
  TargetSet,
  ToleranceSet,
} from '../catalogue-edits';
import type { CatalogueState, TargetStanding, ToleranceStanding } from '../catalogue-state';
import { SET_HERE } from '../catalogue-writing.service';
import {
  plainText,
  type Read,
  type ReadRow,
  type ReadSheet,
  type ReadWorkbook,
  type WorkbookProblem,
} from './workbook-rows';
import type { SheetName } from './workbook-sheets';

/** Where an edit was read: its rows, those of a set in the order of its versions. */
export type EditRows = Readonly<Record<keyof CatalogueEdits, readonly (readonly number[])[]>>;

/** What a workbook would change, and where each change was read. */
export interface WorkbookEdits {
  readonly edits: CatalogueEdits;
  readonly rows: EditRows;
  readonly problems: readonly WorkbookProblem[];
}

const VOCABULARY: Partial<Record<IndicatorField, readonly string[]>> = {
  ...{ polarity: POLARITIES, measureKind: MEASURE_KINDS, basis: BASES },
  ...{ frequency: PERIOD_KINDS, yearToDateRule: YEAR_TO_DATE_RULES },
};

const EMPTY: ReadSheet = { rows: [], columns: new Map() };

const text = (read: Read | undefined): string | null => (typeof read === 'string' ? read : null);
const number = (read: Read | undefined): number | null => (typeof read === 'number' ? read : null);

/** Reads rows, and keeps what is wrong with a cell of them. */
class RowReader {
  readonly problems: WorkbookProblem[] = [];
  private readonly name: SheetName;
  readonly sheet: ReadSheet;

  constructor(name: SheetName, { sheets }: ReadWorkbook) {
    this.name = name;
    this.sheet = sheets.get(name) ?? EMPTY;
  }

  wrong({ row }: ReadRow, field: string, sentence: string): null {
    this.problems.push({
      ...{ sheet: this.name, row, column: this.sheet.columns.get(field) ?? null, sentence },
    });
    return null;
  }

  /** A text that has to be there. */
  required(row: ReadRow, field: string, heading: string): string | null {
    const found = text(row.values[field]);
    return (
      found ??
      this.wrong(row, field, `${heading}: nothing was read; expected is ${heading.toLowerCase()}.`)
    );
  }

  /** One of the words of a vocabulary. */
  oneOf<Word extends string>(
    row: ReadRow,
    field: string,
    heading: string,
    words: readonly Word[],
  ): Word | null {
    const read = text(row.values[field]) ?? '';
    const found = words.find((word) => word === read.toUpperCase().replaceAll(' ', '_'));
    return (
      found ??
      this.wrong(
        row,
        field,
        `${heading}: “${read}” was read; expected is ${expectedName(`one of ${words.join(', ')}`, read, words)}.`,
      )
    );
  }
}

/** What a workbook says otherwise than the catalogue as it stands. */
export function workbookEdits(state: CatalogueState, workbook: ReadWorkbook): WorkbookEdits {
  const indicators = indicatorEdits(state, new RowReader('Indicators', workbook));
  const tolerances = toleranceEdits(state, new RowReader('Tolerances', workbook));
  const targets = targetEdits(state, new RowReader('Targets', workbook));
  const places = placeEdits(state, new RowReader('Places', workbook));
  const areas = areaEdits(state, new RowReader('Areas', workbook));
  const parts = { indicators, tolerances, targets, places, areas };
  return {
    edits: {
      ...{ indicators: indicators.edits, tolerances: tolerances.edits, targets: targets.edits },
      ...{ places: places.edits, areas: areas.edits },
    },
    rows: {
      ...{ indicators: indicators.rows, tolerances: tolerances.rows, targets: targets.rows },
      ...{ places: places.rows, areas: areas.rows },
    },
    problems: [...workbook.problems, ...Object.values(parts).flatMap(({ problems }) => problems)],
  };
}

interface PartEdits<Edit> {
  readonly edits: readonly Edit[];
  readonly rows: readonly (readonly number[])[];
  readonly problems: readonly WorkbookProblem[];
}

/** Two descriptions say the same where all their fields read so, spaces at the ends aside. */
function readsAs(before: IndicatorDescription, after: IndicatorDescription): boolean {
  return changedFields(before, after).every(
    (changed) => plainText(changed.before ?? '') === plainText(changed.after ?? ''),
  );
}

function indicatorEdits(state: CatalogueState, reader: RowReader): PartEdits<IndicatorDescription> {
  const edits: IndicatorDescription[] = [];
  const rows: number[][] = [];
  const standing = new Map(state.indicators.map((each) => [each.key, each]));
  const areas = new Map(state.areas.map(({ slug, name }) => [name.toLowerCase(), slug]));
  const seen = new Set<string>();
  for (const row of reader.sheet.rows) {
    const before = reader.problems.length;
    const key = reader.required(row, 'key', 'Key');
    if (key === null) continue;
    if (seen.has(key))
      reader.wrong(row, 'key', `Key: “${key}” stands in two rows; expected is one.`);
    seen.add(key);
    for (const [field, words] of Object.entries(VOCABULARY)) {
      reader.oneOf(row, field, INDICATOR_FIELDS[field as IndicatorField], words);
    }
    const area = text(row.values['area']) ?? '';
    const described = {
      ...row.values,
      key,
      area: areas.get(area.toLowerCase()) ?? area,
      ...Object.fromEntries(
        Object.keys(VOCABULARY).map((field) => [
          field,
          (text(row.values[field]) ?? '').toUpperCase().replaceAll(' ', '_'),
        ]),
      ),
      position: number(row.values['position']) ?? -1,
      multiplier: number(row.values['multiplier']) ?? -1,
      decimals: number(row.values['decimals']) ?? -1,
      source: text(row.values['source']) ?? '',
      teamKinds: Array.isArray(row.values['teamKinds']) ? row.values['teamKinds'] : [],
      ...Object.fromEntries(
        (['onScorecard', 'denominatorIsPopulation', 'countsChildren', 'additive'] as const).map(
          (field) => [field, row.values[field] === true],
        ),
      ),
      // The fields of the sheet are those of a description, each read as its column holds it.
    } as unknown as IndicatorDescription;
    const was = standing.get(key);
    const isSame = was !== undefined && readsAs(was, described);
    if (isSame || reader.problems.length > before) continue;
    edits.push(described);
    rows.push([row.row]);
  }
  return { edits, rows, problems: reader.problems };
}

function ruleOf(row: ReadRow, model: JudgementModel): Tolerance {
  const limit = (field: string) => number(row.values[field]);
  switch (model) {
    case 'THRESHOLDS':
      return { model, red: limit('red'), green: limit('green') };
    case 'BAND':
      return {
        ...{ model, lower: limit('lower'), upper: limit('upper') },
        zeroConcern: row.values['zeroConcern'] === true,
        zeroConcernMinimumDenominator:
          limit('zeroConcernMinimumDenominator') ?? ZERO_CONCERN_MINIMUM_DENOMINATOR,
      };
    case 'DUAL':
      return { model, tolerance: limit('tolerance'), target: limit('target') };
    case 'MINIMUM_UPPER':
      return { model, minimum: limit('minimum'), upper: limit('upper') };
  }
}

interface Group<Standing> {
  readonly versions: Standing[];
  readonly rows: number[];
}

/** Those of a group as they are to stand: a row that reads as a live version is that one. */
function asStanding<Standing extends { readonly id: number | null }>(
  version: Standing,
  live: readonly Standing[],
  taken: readonly Standing[],
  reads: (standing: Standing) => string,
): Standing {
  const same = live.find((each) => reads(each) === reads(version) && !taken.includes(each));
  return same ?? version;
}

function isUnchanged(
  versions: readonly { readonly id: number | null }[],
  live: readonly unknown[],
): boolean {
  return versions.length === live.length && versions.every(({ id }) => id !== null);
}

function toleranceEdits(state: CatalogueState, reader: RowReader): PartEdits<ToleranceSet> {
  const groups = new Map<string, Group<ToleranceStanding> & Pick<ToleranceSet, 'key' | 'place'>>();
  const reads = ({ rule, from, to, note }: ToleranceStanding) =>
    JSON.stringify([Object.entries(rule).sort(), from, to, plainText(note ?? '')]);
  const liveOf = (key: string, place: string | null) =>
    state.tolerances.filter((each) => each.key === key && each.place === place);
  for (const row of reader.sheet.rows) {
    const key = reader.required(row, 'key', 'Indicator');
    const model = reader.oneOf(row, 'model', 'Judged by', JUDGEMENT_MODELS);
    const from = reader.required(row, 'from', 'Holds from');
    if (key === null || model === null || from === null) continue;
    const place = text(row.values['place']);
    const name = `${key} ${place ?? ''}`;
    const group = groups.get(name) ?? { key, place, versions: [], rows: [] };
    const version: ToleranceStanding = {
      ...{ id: null, key, place, from, to: text(row.values['to']), rule: ruleOf(row, model) },
      ...{ note: text(row.values['note']), textAsPrinted: null, source: SET_HERE },
    };
    group.versions.push(asStanding(version, liveOf(key, place), group.versions, reads));
    group.rows.push(row.row);
    groups.set(name, group);
  }
  const changed = [...groups.values()].filter(
    ({ key, place, versions }) => !isUnchanged(versions, liveOf(key, place)),
  );
  return { edits: changed, rows: changed.map(({ rows }) => rows), problems: reader.problems };
}

const TARGET_KINDS = ['TARGET', 'TRAJECTORY'] as const;

function targetEdits(state: CatalogueState, reader: RowReader): PartEdits<TargetSet> {
  const groups = new Map<string, Group<TargetStanding> & Omit<TargetSet, 'versions'>>();
  const reads = ({ value, from, to }: TargetStanding) => JSON.stringify([value, from, to]);
  const liveOf = ({ key, place, kind }: Omit<TargetSet, 'versions'>) =>
    state.targets.filter((each) => each.key === key && each.place === place && each.kind === kind);
  for (const row of reader.sheet.rows) {
    const key = reader.required(row, 'key', 'Indicator');
    const kind = reader.oneOf(row, 'kind', 'Kind', TARGET_KINDS);
    const from = reader.required(row, 'from', 'Holds from');
    const value = number(row.values['value']);
    if (value === null) reader.wrong(row, 'value', 'Target: no number was read; expected is one.');
    if (key === null || kind === null || from === null || value === null) continue;
    const place = text(row.values['place']);
    const name = `${key} ${place ?? ''} ${kind}`;
    const group = groups.get(name) ?? { key, place, kind, versions: [], rows: [] };
    const version: TargetStanding = {
      ...{ id: null, key, place, kind, value, from, to: text(row.values['to']) },
      ...{ textAsPrinted: null, source: SET_HERE },
    };
    group.versions.push(asStanding(version, liveOf(group), group.versions, reads));
    group.rows.push(row.row);
    groups.set(name, group);
  }
  const changed = [...groups.values()].filter(
    (group) => !isUnchanged(group.versions, liveOf(group)),
  );
  return { edits: changed, rows: changed.map(({ rows }) => rows), problems: reader.problems };
}

function placeEdits(state: CatalogueState, reader: RowReader): PartEdits<PlaceEdit> {
  const edits: PlaceEdit[] = [];
  const rows: number[][] = [];
  for (const row of reader.sheet.rows) {
    const slug = reader.required(row, 'slug', 'Slug');
    if (slug === null) continue;
    const place: PlaceEdit = {
      ...{ slug, name: text(row.values['name']) ?? '' },
      ...{ shortName: text(row.values['shortName']) ?? '' },
      ...{ teamKind: text(row.values['teamKind']), position: number(row.values['position']) ?? -1 },
    };
    const was = state.places.find((each) => each.slug === slug);
    const reads = (each: PlaceEdit) =>
      [each.name, each.shortName, each.teamKind ?? '', String(each.position)]
        .map(plainText)
        .join('\n');
    if (was !== undefined && reads(was) === reads(place)) continue;
    edits.push(place);
    rows.push([row.row]);
  }
  return { edits, rows, problems: reader.problems };
}

function areaEdits(state: CatalogueState, reader: RowReader): PartEdits<AreaEdit> {
  const edits: AreaEdit[] = [];
  const rows: number[][] = [];
  for (const row of reader.sheet.rows) {
    const slug = text(row.values['slug']);
    const name = text(row.values['name']) ?? '';
    const position = number(row.values['position']) ?? -1;
    const was = state.areas.find((each) => each.slug === slug);
    if (was !== undefined && plainText(was.name) === name && was.position === position) continue;
    edits.push({ slug, name, position });
    rows.push([row.row]);
  }
  return { edits, rows, problems: reader.problems };
}
