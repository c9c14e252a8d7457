import {
  JUDGEMENT_MODELS,
  ZERO_CONCERN_MINIMUM_DENOMINATOR,
  type JudgementModel,
  type Tolerance,
} from '@vital-signs/domain';
import type { PopulationSet, TargetSet, ToleranceSet } from '../catalogue-edits';
import {
  AGES,
  type CatalogueState,
  type PopulationStanding,
  type TargetStanding,
  type ToleranceStanding,
} from '../catalogue-state';
import { SET_HERE } from '../standard-edits';
import { number, text, type PartEdits, type RowReader } from './row-reader';
import { plainText, type ReadRow } from './workbook-rows';

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

/** Tolerances that read otherwise; the rows of one indicator and place are all that are to stand. */
export function toleranceEdits(state: CatalogueState, reader: RowReader): PartEdits<ToleranceSet> {
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

/** The same of targets. */
export function targetEdits(state: CatalogueState, reader: RowReader): PartEdits<TargetSet> {
  const groups = new Map<string, Group<TargetStanding> & Omit<TargetSet, 'versions'>>();
  const reads = ({ value, between, from, to }: TargetStanding) =>
    JSON.stringify([value, between, from, to]);
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
      between: kind === 'TRAJECTORY' && row.values['between'] === true,
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

/** The same of populations. */
export function populationEdits(
  state: CatalogueState,
  reader: RowReader,
): PartEdits<PopulationSet> {
  const groups = new Map<string, Group<PopulationStanding> & Pick<PopulationSet, 'place'>>();
  const reads = ({ count, estimateYear, source, from, to }: PopulationStanding) =>
    JSON.stringify([count, estimateYear, plainText(source), from, to]);
  const liveOf = (place: string) =>
    state.populations.filter((each) => each.place === place && each.ages === AGES);
  for (const row of reader.sheet.rows) {
    const place = reader.required(row, 'place', 'Place');
    const from = reader.required(row, 'from', 'Holds from');
    const count = number(row.values['count']);
    if (count === null)
      reader.wrong(row, 'count', 'Children: no number was read; expected is one.');
    if (place === null || from === null || count === null) continue;
    const group = groups.get(place) ?? { place, versions: [], rows: [] };
    const version: PopulationStanding = {
      ...{ id: null, place, ages: AGES, count, estimateYear: number(row.values['estimateYear']) },
      ...{ source: text(row.values['source']) ?? '', provenance: 'PUBLISHED' },
      ...{ from, to: text(row.values['to']) },
    };
    group.versions.push(asStanding(version, liveOf(place), group.versions, reads));
    group.rows.push(row.row);
    groups.set(place, group);
  }
  const changed = [...groups.values()].filter(
    ({ place, versions }) => !isUnchanged(versions, liveOf(place)),
  );
  return { edits: changed, rows: changed.map(({ rows }) => rows), problems: reader.problems };
}
