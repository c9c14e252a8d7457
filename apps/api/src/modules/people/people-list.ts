import {
  emailAddress,
  personNameProblem,
  ROLES,
  roleName,
  roleNamed,
  type Role,
} from '@vital-signs/domain';
import { parse, type CsvError } from 'csv-parse/sync';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import { placedRole, placeNamed, type PlacedRole, type Read } from './role-place';

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
  /** All that is wrong, what was read and what is expected, in sentences; null where nothing is. */
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

function readEmail(text: string): Read<string> {
  const value = emailAddress(text);
  if (value !== null) return { value, problem: null };
  const problem = `The e-mail address reads “${text}”; expected is one such as a.person@council.gov.uk.`;
  return { value, problem };
}

function readRole(text: string): Read<Role> {
  const value = roleNamed(text);
  if (value !== null) return { value, problem: null };
  const expected = ROLES.map(roleName).join(', ');
  return { value, problem: `The role reads “${text}”; expected is one of ${expected}.` };
}

/** Where no role can be read, the place is read by itself, so that its own faults are told too. */
function readPlacedRole(
  role: Role | null,
  text: string,
  tree: PlaceTree,
): Read<PlacedRole> | Read<PlaceNode | null> {
  if (role === null) return placeNamed(text, tree);
  // An empty cell is soon left by oversight, and would give a head of service the widest view.
  if (role === 'HEAD_OF_SERVICE' && text === '') {
    const whole =
      tree.root === null ? '' : `, or write ${tree.root.slug} for all of ${tree.root.name}`;
    return { value: null, problem: `${roleName(role)} needs a place: name one${whole}.` };
  }
  return placedRole(role, text, tree);
}

function readLine(line: number, cells: Cells, tree: PlaceTree): ListedLine {
  const email = readEmail(cells.email);
  const role = readRole(cells.role);
  const placed = readPlacedRole(role.value, cells.place, tree);
  const problems = [email.problem, personNameProblem(cells.name), role.problem, placed.problem];
  const said = problems.filter((problem) => problem !== null).join(' ');
  if (said !== '' || email.value === null || placed.value === null || !('role' in placed.value)) {
    return wrong(line, said, cells);
  }
  const person = { email: email.value, name: cells.name.trim(), ...placed.value };
  return { line, ...cells, problem: null, person };
}

/** Whoever is on an earlier line, whatever else is wrong with either, is not invited a second time. */
function withoutRepeats(lines: readonly ListedLine[]): readonly ListedLine[] {
  const seen = new Map<string, number>();
  return lines.map((each) => {
    const email = emailAddress(each.email);
    if (email === null) return each;
    const earlier = seen.get(email);
    if (earlier === undefined) {
      seen.set(email, each.line);
      return each;
    }
    const repeat = `Line ${earlier} has the same e-mail address; another role can be given once they have accepted.`;
    const problem = each.problem === null ? repeat : `${each.problem} ${repeat}`;
    return { ...each, problem, person: null };
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
      skip_records_with_empty_values: true,
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
