import { emailAddress, personNameProblem, ROLES, roleName, roleNamed } from '@vital-signs/domain';
import { parse, type CsvError } from 'csv-parse/sync';
import type { PlaceTree } from '../place/place-tree';
import { placedRole, type PlacedRole } from './role-place';

export const MOST_CHARACTERS = 50_000;
export const MOST_LINES = 500;
const HEADINGS = ['email', 'name', 'role', 'place'] as const;
type Heading = (typeof HEADINGS)[number];

/** A line of a list of people, as it was understood. */
export interface ListedLine {
  /** 1 is the first line of the text. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
  /** What is wrong, what was read and what is expected; null where nothing is. */
  readonly problem: string | null;
  /** Whom it names, in the spelling that is kept; null where something is wrong. */
  readonly person: (PlacedRole & { readonly email: string; readonly name: string }) | null;
}

interface CsvRecord {
  readonly record: readonly string[];
  /** `lines` is the line on which the record ends. */
  readonly info: { readonly lines: number };
}

type Cells = Readonly<Record<Heading, string>>;

const NO_CELLS: Cells = { email: '', name: '', role: '', place: '' };

function wrong(line: number, problem: string, cells: Cells = NO_CELLS): ListedLine {
  return { line, ...cells, problem, person: null };
}

const firstLine = ({ record, info }: CsvRecord) =>
  info.lines - record.join('').split('\n').length + 1;

/** Which column holds which heading; a sentence where a heading is missing, unknown or there twice. */
function columnsOf(cells: readonly string[]): Map<Heading, number> | string {
  const read = cells.map((cell) => cell.trim().toLowerCase());
  const columns = new Map<Heading, number>();
  for (const [index, name] of read.entries()) {
    const heading = HEADINGS.find((known) => known === name);
    if (heading === undefined) {
      if (name === '') continue;
      return `A heading reads “${cells[index]}”; expected is one of ${HEADINGS.join(', ')}.`;
    }
    if (columns.has(heading)) return `The heading ${heading} is there twice.`;
    columns.set(heading, index);
  }
  const missing = HEADINGS.filter((heading) => heading !== 'place' && !columns.has(heading));
  if (missing.length === 0) return columns;
  return `The first line has no heading ${missing.join(', ')}; expected are ${HEADINGS.join(', ')}.`;
}

function readLine(line: number, cells: Cells, tree: PlaceTree): ListedLine {
  const email = emailAddress(cells.email);
  if (email === null) {
    return wrong(
      line,
      `The e-mail address reads “${cells.email}”; expected is one such as a.person@council.gov.uk.`,
      cells,
    );
  }
  const nameProblem = personNameProblem(cells.name);
  if (nameProblem !== null) return wrong(line, nameProblem, cells);
  const role = roleNamed(cells.role);
  if (role === null) {
    const expected = ROLES.map(roleName).join(', ');
    return wrong(line, `The role reads “${cells.role}”; expected is one of ${expected}.`, cells);
  }
  const placed = placedRole(role, cells.place, tree);
  if (placed.problem !== null) return wrong(line, placed.problem, cells);
  const person = { email, name: cells.name.trim(), ...placed.value };
  return { line, ...cells, problem: null, person };
}

/** The same person for the same role and place on an earlier line. */
function withoutRepeats(lines: readonly ListedLine[]): readonly ListedLine[] {
  const seen = new Map<string, number>();
  return lines.map((each) => {
    if (each.person === null) return each;
    const { email, role, place } = each.person;
    const key = `${email} ${role} ${place?.slug ?? ''}`;
    const earlier = seen.get(key);
    seen.set(key, earlier ?? each.line);
    if (earlier === undefined) return each;
    return { ...each, problem: `Line ${earlier} says the same already.`, person: null };
  });
}

function readRecords(csv: string): readonly CsvRecord[] | ListedLine {
  try {
    // A line is a line however it ends, within quotation marks too.
    return parse(csv.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    const { lines } = error as CsvError & { readonly lines?: number };
    return wrong(
      lines ?? 1,
      'A quotation mark stands where none can be, or is not closed; one that belongs to a text is written twice.',
    );
  }
}

/**
 * Reads CSV text with the headings email, name, role and place, in any order and case, parted by
 * commas, semicolons or tabs. Every line is given, with what is wrong with it.
 */
export function readPeopleList(csv: string, tree: PlaceTree): readonly ListedLine[] {
  const records = readRecords(csv);
  if (!Array.isArray(records)) return [records as ListedLine];
  const [headings, ...rows] = records as readonly CsvRecord[];
  if (headings === undefined) return [];
  const columns = columnsOf(headings.record);
  if (typeof columns === 'string') return [wrong(firstLine(headings), columns)];
  if (rows.length > MOST_LINES) {
    const problem = `There are ${rows.length} people on this list; expected are at most ${MOST_LINES}.`;
    return [wrong(firstLine(headings), problem)];
  }
  const lines = rows.map((row) => {
    const cell = (heading: Heading) => row.record[columns.get(heading) ?? -1]?.trim() ?? '';
    const cells = {
      email: cell('email'),
      name: cell('name'),
      role: cell('role'),
      place: cell('place'),
    };
    const extra = row.record.slice(headings.record.length).filter((text) => text.trim() !== '');
    return extra.length === 0
      ? readLine(firstLine(row), cells, tree)
      : wrong(
          firstLine(row),
          `The line has ${row.record.length} cells; expected are ${headings.record.length}, as in the first line.`,
          cells,
        );
  });
  return withoutRepeats(lines);
}
