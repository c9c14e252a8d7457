import type { MappedName, NameKind } from '@vital-signs/domain';
import type { Issue } from './import-query';

/** A name in a file that nothing of the authority has, or several things, or an indicator after its end. */
export interface UnknownName {
  readonly kind: NameKind;
  readonly text: string;
  readonly rows: number;
  /** The first row in which it stands; null where it stands in a heading. */
  readonly row: number | null;
}

/** What is said of a name: nothing yet, that its rows are left out, or a key or slug of ours. */
export type SaidOfName = '' | typeof LEFT_OUT | `is:${string}`;
export const LEFT_OUT = 'left out';

const KINDS: Readonly<Record<string, NameKind>> = {
  INDICATOR_NOT_KNOWN: 'INDICATOR',
  INDICATOR_AMBIGUOUS: 'INDICATOR',
  PLACE_NOT_KNOWN: 'PLACE',
  PLACE_AMBIGUOUS: 'PLACE',
  INDICATOR_ENDED: 'ENDED_INDICATOR',
};

/** The names that a check did not know or take, each once, in the order of the file. */
export function unknownNames(issues: readonly Issue[]): readonly UnknownName[] {
  const names = new Map<string, UnknownName>();
  for (const { code, read, row, more } of issues) {
    const kind = KINDS[code];
    if (kind === undefined || read === null || read.trim() === '') continue;
    const key = `${kind} ${read}`;
    const rows = (names.get(key)?.rows ?? 0) + 1 + more;
    names.set(key, { kind, text: read, row, ...names.get(key), rows });
  }
  return [...names.values()];
}

/** What was said before with what is said now, which goes before it. */
export function namesSaid(
  before: readonly MappedName[],
  unknown: readonly UnknownName[],
  said: readonly SaidOfName[],
  reason: string,
): readonly MappedName[] {
  const now = unknown.flatMap(({ kind, text }, index): MappedName[] => {
    const what = said[index] ?? '';
    if (what === '') return [];
    return [{ kind, text, means: what === LEFT_OUT ? null : what.slice('is:'.length), reason }];
  });
  const isSaidNow = (name: MappedName) =>
    now.some(({ kind, text }) => kind === name.kind && text === name.text);
  return [...before.filter((name) => !isSaidNow(name)), ...now];
}
