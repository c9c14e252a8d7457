import { mayBeSameArea } from './area-name';
import { areaKey, type NationalArea } from './national-area';
import type {
  NationalAreaRead,
  NationalFile,
  NationalIssue,
  NationalMeasureRead,
  NationalSource,
  NationalValueRead,
  NeighbourRead,
} from './national-file';
import type { IssueSeverity } from '../import/found-issue';

/** As many issues are listed; the others are counted. */
const MOST_ISSUES = 200;
const MOST_READ = 80;
const LONGEST_KEY = 300;

/** Gathers what a file holds while its rows go by. */
export class NationalContents {
  rows = 0;
  readonly #areas = new Map<string, NationalAreaRead>();
  readonly #measures = new Map<string, NationalMeasureRead>();
  readonly #values: NationalValueRead[] = [];
  readonly #known = new Map<string, NationalValueRead>();
  readonly #neighbours: NeighbourRead[] = [];
  readonly #neighboursKnown = new Set<string>();
  readonly #issues: NationalIssue[] = [];
  #moreIssues = 0;
  #failed = false;

  issue(severity: IssueSeverity, issue: Omit<NationalIssue, 'severity'>): void {
    this.#failed ||= severity === 'FAIL';
    if (this.#issues.length >= MOST_ISSUES) {
      this.#moreIssues += 1;
      return;
    }
    const read = issue.read === null ? null : issue.read.slice(0, MOST_READ);
    this.#issues.push({ severity, ...issue, read });
  }

  /** Keeps an area; what one row does not say of it another may, but not another name. Gives its key. */
  area(area: NationalArea, row: number, column: number | null): string {
    const key = areaKey(area);
    const known = this.#areas.get(key);
    if (known === undefined) {
      this.#areas.set(key, { ...area, row, column });
      return key;
    }
    this.refuseOtherName(known, area.name, row, column);
    if (known.onsCode !== null && known.region !== null) return key;
    const { onsCode, region } = area;
    this.#areas.set(key, {
      ...known,
      onsCode: known.onsCode ?? onsCode,
      region: known.region ?? region,
    });
    return key;
  }

  /** An issue where a row calls an area by a name that cannot be its own. */
  refuseOtherName(known: NationalAreaRead, name: string, row: number, column: number | null): void {
    const key = areaKey(known);
    if (name === known.name || name === key || known.name === key) return;
    if (mayBeSameArea(name, known.name)) return;
    this.issue('FAIL', {
      ...{ code: 'DIFFERENT_AREAS', row, column, read: `${key} ${name}` },
      expected: known.name,
      sentence: `Row ${row} calls ${key} “${name}”, where row ${known.row} calls it “${known.name}”. Expected is one name for each number.`,
    });
  }

  measure(measure: NationalMeasureRead): void {
    this.#measures.set(measure.key, measure);
  }

  /** Keeps a figure; one that is given again is left out where it is the same, and stops the file where not. */
  value(value: NationalValueRead, row: number, column: number | null): void {
    const { measure, area, period } = value;
    const key = `${measure}\n${area}\n${period.start}\n${period.end}`;
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#known.set(key, value);
      this.#values.push(value);
      return;
    }
    const given = { row, column, read: said(value), expected: 'one figure for each' };
    if (known.value === value.value && known.absence === value.absence) {
      this.issue('NOTE', {
        ...{ ...given, code: 'FIGURE_REPEATED' },
        sentence: `Row ${row} repeats the figure of ${measure} for area ${area}, which is left out.`,
      });
      return;
    }
    this.issue('FAIL', {
      ...{ ...given, code: 'DIFFERENT_FIGURES' },
      sentence: `Row ${row} gives ${said(value)} for ${measure}, area ${area}, where ${said(known)} was given above. Expected is one figure: take out the wrong one.`,
    });
  }

  /** Gives the figures' measures other names, all at once. */
  renameMeasures(rename: (key: string) => string): void {
    this.#values.forEach((value, index) => {
      this.#values[index] = { ...value, measure: rename(value.measure) };
    });
  }

  /** Keeps a neighbour; an authority has each one once, each rank once, and never itself. */
  neighbour(neighbour: NeighbourRead, row: number, column: number | null): void {
    const { model, area, rank, neighbour: other } = neighbour;
    const given = [`rank ${rank}`, `neighbour ${other}`].find((what) => {
      const key = `${model}\n${area}\n${what}`;
      const isKnown = this.#neighboursKnown.has(key);
      this.#neighboursKnown.add(key);
      return isKnown;
    });
    if (given === undefined && area !== other) {
      this.#neighbours.push(neighbour);
      return;
    }
    const what =
      area === other ? `names ${area} a neighbour of itself` : `gives ${area} ${given} again`;
    this.issue('FAIL', {
      ...{ code: 'NEIGHBOUR_REPEATED', row, column, read: other },
      expected: 'ten other authorities, each once, by ranks from 1 to 10',
      sentence: `Row ${row} ${what}, by the model ${model}. Expected are other authorities, each once, by ranks from 1 to 10.`,
    });
  }

  /** Two areas under one code would be one area on record. */
  #refuseSharedCodes(): void {
    const byCode = new Map<string, NationalArea>();
    for (const area of this.#areas.values()) {
      const { onsCode } = area;
      const other = onsCode === null ? undefined : byCode.get(onsCode);
      if (onsCode !== null) byCode.set(onsCode, area);
      if (other === undefined) continue;
      const [one, two] = [other, area].map(
        ({ laNumber, name }) => `${laNumber ?? 'no number'}, ${name}`,
      );
      this.issue('FAIL', {
        ...{ code: 'DIFFERENT_AREAS', row: null, column: null, read: onsCode },
        expected: 'one number for each code, in every row',
        sentence: `The code ${onsCode} stands with two areas: “${one}” and “${two}”. Expected is one number for each code, in every row.`,
      });
    }
  }

  /** The record finds measures by their keys, which are short. */
  #refuseLongKeys(): void {
    for (const key of this.#measures.keys()) {
      if (key.length <= LONGEST_KEY) continue;
      this.issue('FAIL', {
        ...{ code: 'MEASURE_MISSING', row: null, column: null, read: key },
        expected: `a short name of at most ${LONGEST_KEY} characters`,
        sentence: `The measure “${key.slice(0, MOST_READ)} …” has a name of ${key.length} characters. Expected is a short name of at most ${LONGEST_KEY} characters.`,
      });
    }
  }

  finish(source: NationalSource, title: string, isListOfAreas = false): NationalFile {
    this.#refuseSharedCodes();
    this.#refuseLongKeys();
    const isEmpty = [this.#values, this.#neighbours].every(({ length }) => length === 0);
    if (isEmpty && this.#measures.size === 0 && this.#areas.size === 0 && !this.#failed) {
      this.issue('FAIL', {
        ...{ code: 'NOTHING_READ', row: null, column: null, read: null },
        expected: 'rows beneath the headings',
        sentence: 'No row beneath the headings could be read. Expected is at least one.',
      });
    }
    return {
      source,
      isListOfAreas,
      title,
      areas: [...this.#areas.values()],
      measures: [...this.#measures.values()],
      values: this.#values,
      neighbours: this.#neighbours,
      rows: this.rows,
      issues: this.#issues,
      moreIssues: this.#moreIssues,
      failed: this.#failed,
    };
  }
}

function said({ value, symbol }: NationalValueRead): string {
  return value === null ? (symbol ?? 'nothing') : String(value);
}
