import {
  BASES,
  changedFields,
  INDICATOR_FIELDS,
  MEASURE_KINDS,
  PERIOD_KINDS,
  POLARITIES,
  YEAR_TO_DATE_RULES,
  type IndicatorDescription,
  type IndicatorField,
} from '@vital-signs/domain';
import type { AreaEdit, CatalogueEdits, PlaceEdit } from '../catalogue-edits';
import type { CatalogueState } from '../catalogue-state';
import { number, RowReader, text, type PartEdits } from './row-reader';
import { annotationEdits, sectionEdits } from './workbook-report';
import { plainText, type ReadWorkbook, type WorkbookProblem } from './workbook-rows';
import { populationEdits, targetEdits, toleranceEdits } from './workbook-standards';

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

/** What a workbook says otherwise than the catalogue as it stands. */
export function workbookEdits(state: CatalogueState, workbook: ReadWorkbook): WorkbookEdits {
  const indicators = indicatorEdits(state, new RowReader('Indicators', workbook));
  const tolerances = toleranceEdits(state, new RowReader('Tolerances', workbook));
  const targets = targetEdits(state, new RowReader('Targets', workbook));
  const populations = populationEdits(state, new RowReader('Populations', workbook));
  const places = placeEdits(state, new RowReader('Places', workbook));
  const areas = areaEdits(state, new RowReader('Areas', workbook));
  const sections = sectionEdits(state, new RowReader('Sections', workbook));
  const annotations = annotationEdits(state, new RowReader('Annotations', workbook));
  const parts = {
    ...{ indicators, tolerances, targets, populations, places, areas, sections, annotations },
  };
  return {
    edits: {
      ...{ indicators: indicators.edits, tolerances: tolerances.edits, targets: targets.edits },
      ...{ populations: populations.edits, places: places.edits, areas: areas.edits },
      ...{ sections: sections.edits, annotations: annotations.edits },
    },
    rows: {
      ...{ indicators: indicators.rows, tolerances: tolerances.rows, targets: targets.rows },
      ...{ populations: populations.rows, places: places.rows, areas: areas.rows },
      ...{ sections: sections.rows, annotations: annotations.rows },
    },
    problems: [...workbook.problems, ...Object.values(parts).flatMap(({ problems }) => problems)],
  };
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
