import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { ImportMapping, MappedName, NameKind } from './import-mapping';
import type { IssueLog } from './issue-log';
import { comparableName } from './names';

const NAMED_AT_MOST = 12;

interface Chosen {
  readonly name: MappedName;
  readonly rows: number[];
  count: number;
  last: number | null;
}

/** What somebody said of names that nothing of the authority has, and of how many rows each was. */
export class NameChoices {
  readonly #chosen = new Map<string, Chosen>();
  readonly #indicators: ReadonlyMap<string, ImportIndicator>;
  readonly #places: ReadonlyMap<string, ImportPlace>;

  constructor({ names = [] }: ImportMapping, { indicators, places }: ImportCatalogue) {
    for (const name of names) {
      this.#chosen.set(keyOf(name.kind, name.text), { name, rows: [], count: 0, last: null });
    }
    this.#indicators = new Map(indicators.map((indicator) => [indicator.key, indicator]));
    this.#places = new Map(places.map((place) => [place.slug, place]));
  }

  /** Whether nobody said anything of any name. */
  get isEmpty(): boolean {
    return this.#chosen.size === 0;
  }

  /** Whether rows of a name are to be left out; counts the row where they are. */
  leavesOut(kind: NameKind, text: string, row: number): boolean {
    const chosen = this.#of(kind, text);
    if (chosen === null || chosen.name.means !== null) return false;
    count(chosen, row);
    return true;
  }

  /** Whether figures of an indicator after its end are to be left out; counts the row where they are. */
  leavesOutEnded({ ref, name, key }: ImportIndicator, row: number): boolean {
    if (this.isEmpty) return false;
    return [ref, name, key].some(
      (text) => text !== null && this.leavesOut('ENDED_INDICATOR', text, row),
    );
  }

  /** The indicator that somebody said a name is; null where nobody did. A row of its own is counted. */
  indicator(text: string, row: number | null): ImportIndicator | null {
    return this.#meant('INDICATOR', text, row, this.#indicators);
  }

  /** The place that somebody said a name is; null where nobody did. */
  place(text: string, row: number | null): ImportPlace | null {
    return this.#meant('PLACE', text, row, this.#places);
  }

  #of(kind: NameKind, text: string): Chosen | null {
    return this.isEmpty ? null : (this.#chosen.get(keyOf(kind, text)) ?? null);
  }

  #meant<T>(
    kind: NameKind,
    text: string,
    row: number | null,
    known: ReadonlyMap<string, T>,
  ): T | null {
    const chosen = this.#of(kind, text);
    if (chosen === null || chosen.name.means === null) return null;
    if (row !== null) count(chosen, row);
    return known.get(chosen.name.means) ?? null;
  }

  /** Says of each name what was done with its rows. */
  say(log: IssueLog): void {
    for (const { name, rows, count: all } of this.#chosen.values()) {
      if (all === 0) continue;
      const named = `${rows.join(', ')}${all > rows.length ? ' and others' : ''}`;
      const why = name.reason.trim() === '' ? '' : ` ${name.reason.trim()}`;
      const of = all === 1 ? `Row ${named}` : `${all} rows (${named})`;
      const about = { row: rows[0] ?? null, column: null, read: name.text };
      if (name.means === null) {
        const ended = name.kind === 'ENDED_INDICATOR' ? ', after its end,' : '';
        const sentence = `${of} of "${name.text}"${ended} ${all === 1 ? 'is' : 'are'} left out by choice:${why}`;
        log.add('LEFT_OUT_BY_CHOICE', { ...about, expected: null, sentence });
      } else {
        const sentence = `"${name.text}" in ${of.toLowerCase()} is read as ${name.means}, as was said of it.${why}`;
        log.add('NAME_MAPPED', { ...about, expected: name.means, sentence });
      }
    }
  }
}

function count(chosen: Chosen, row: number): void {
  // A row of several figures is one row.
  if (chosen.last === row) return;
  chosen.last = row;
  chosen.count += 1;
  if (chosen.rows.length < NAMED_AT_MOST) chosen.rows.push(row);
}

function keyOf(kind: NameKind, text: string): string {
  return `${kind} ${comparableName(text)}`;
}
