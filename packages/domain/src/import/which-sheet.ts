import type { ProposedMapping } from './propose-mapping';

/** A sheet of a workbook with how it would be understood. */
export interface ProposedSheet {
  /** Null: the only table of a text file. */
  readonly name: string | null;
  readonly proposed: ProposedMapping;
}

/** Whether a sheet reads as a table of figures: it says what they are of, and where they stand. */
export function holdsFigures({ mapping, refusal }: ProposedMapping): boolean {
  const { columns, indicator } = mapping;
  const named = indicator !== null || columns.some(({ meaning }) => meaning === 'INDICATOR');
  const figures = columns.some(
    ({ meaning }) => meaning.startsWith('VALUE') || meaning === 'NUMERATOR',
  );
  return refusal !== null || (named && figures);
}

/** Names of sheets that tell of the others: what looks like a figure there is none. */
const NOTES = /^\s*(?:notes?|read ?me|about|guidance|instructions|contents)\s*$/i;

/** Those that may be the table: all but the notes, where there is anything else. */
function tablesOf<T extends ProposedSheet>(sheets: readonly T[]): readonly T[] {
  const tables = sheets.filter(({ name }) => !NOTES.test(name ?? ''));
  return tables.length > 0 ? tables : sheets;
}

/** The sheet to read where nobody says which: the first that holds figures, otherwise the first. */
export function sheetToRead<T extends ProposedSheet>(sheets: readonly T[]): T | null {
  const tables = tablesOf(sheets);
  return tables.find(({ proposed }) => holdsFigures(proposed)) ?? tables[0] ?? null;
}

/** The sheets beside the one that is read which hold figures, too; notes are none of them. */
export function otherTables<T extends ProposedSheet>(
  read: string | null,
  sheets: readonly T[],
): readonly T[] {
  return tablesOf(sheets).filter(({ name, proposed }) => name !== read && holdsFigures(proposed));
}

/** Which of several sheets is read and why, in a sentence each. */
export function sheetRemarks(
  chosen: ProposedSheet,
  sheets: readonly ProposedSheet[],
): readonly string[] {
  const others = sheets.filter(({ name }) => name !== chosen.name);
  if (others.length === 0) return [];
  const also = otherTables(chosen.name, sheets);
  const first = sheets[0]?.name === chosen.name;
  return [
    holdsFigures(chosen.proposed)
      ? `The sheet "${chosen.name ?? ''}" is read${first ? '' : ', the first that holds figures'}. Choose another where that is not the one.`
      : `No sheet reads as a table of figures; "${chosen.name ?? ''}" is the first.`,
    ...(also.length === 0 ? [] : [sheetsNotRead(also.map(({ name }) => name ?? ''))]),
  ];
}

/** That further sheets hold figures and are not read. */
export function sheetsNotRead(names: readonly string[]): string {
  const named = names.map((name) => `"${name}"`).join(', ');
  return names.length === 1
    ? `The sheet ${named} holds figures too, and is not read: load it by itself.`
    : `The sheets ${named} hold figures too, and are not read: load each by itself.`;
}
