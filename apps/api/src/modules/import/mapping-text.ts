import {
  BASES,
  COLUMN_MEANINGS,
  IMPORT_SHAPES,
  NAME_KINDS,
  PRINTS_THAT_COUNT,
  type Basis,
  type ColumnMeaning,
  type ImportShape,
} from '@vital-signs/domain';
import type { ColumnAsked, MappingAsked, NameAsked } from './import-mapping.service';

type Read = Readonly<Record<string, unknown>>;

/** What is wrong with a mapping that was written down. */
export class MappingTextError extends Error {}

const TEXTS = ['sheet', 'indicator', 'place', 'period', 'basis'] as const;
const KEYS = [
  'shape',
  'headingRow',
  'columns',
  'percentagesAreFractions',
  'names',
  'prints',
  ...TEXTS,
];
const COLUMN_TEXTS = ['period', 'place', 'basis'] as const;
const NAME_KEYS = ['kind', 'text', 'means', 'reason'];
const COLUMN_KEYS = ['column', 'heading', 'meaning', ...COLUMN_TEXTS];

function objectOf(read: unknown, what: string, keys: readonly string[]): Read {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new MappingTextError(`${what} is not an object.`);
  }
  const unknown = Object.keys(read).find((key) => !keys.includes(key));
  if (unknown === undefined) return read as Read;
  throw new MappingTextError(
    `${what} has "${unknown}", which is not understood; known are ${keys.join(', ')}.`,
  );
}

function oneOf<T extends string>(read: unknown, what: string, words: readonly T[]): T {
  const word = words.find((one) => one === read);
  if (word !== undefined) return word;
  throw new MappingTextError(
    `${what} is ${JSON.stringify(read) ?? 'missing'}; expected is one of ${words.join(', ')}.`,
  );
}

function textIn(read: Read, key: string, what: string): string | null {
  const value = read[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new MappingTextError(`${what}: "${key}" is not a text.`);
}

const basisIn = (read: Read, what: string): Basis | null =>
  read['basis'] == null ? null : oneOf(read['basis'], `${what}: "basis"`, BASES);

function numberFrom1(read: unknown, what: string): number {
  if (typeof read === 'number' && Number.isInteger(read) && read >= 1) return read;
  throw new MappingTextError(
    `${what} is ${JSON.stringify(read) ?? 'missing'}; expected is a number from 1.`,
  );
}

function columnOf(read: unknown, index: number): ColumnAsked {
  const what = `Column ${index + 1} of the list`;
  const column = objectOf(read, what, COLUMN_KEYS);
  return {
    column: numberFrom1(column['column'], `${what}: "column"`),
    meaning: oneOf<ColumnMeaning>(column['meaning'], `${what}: "meaning"`, COLUMN_MEANINGS),
    heading: textIn(column, 'heading', what),
    period: textIn(column, 'period', what),
    place: textIn(column, 'place', what),
    basis: basisIn(column, what),
  };
}

function nameOf(read: unknown, index: number): NameAsked {
  const what = `Name ${index + 1} of the list`;
  const name = objectOf(read, what, NAME_KEYS);
  return {
    kind: oneOf(name['kind'], `${what}: "kind"`, NAME_KINDS),
    text: textIn(name, 'text', what) ?? '',
    means: textIn(name, 'means', what),
    reason: textIn(name, 'reason', what),
  };
}

/**
 * Reads a mapping that was written down as JSON, in the shape of the API's ImportMappingAsked; a
 * heading that is given with a column has to stand above it in the file too.
 * @throws MappingTextError that says what is wrong and what is expected.
 */
export function readMappingText(text: string): MappingAsked {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MappingTextError(`The mapping is not JSON: ${why}`);
  }
  const read = objectOf(parsed, 'The mapping', KEYS);
  const { columns, headingRow = null, percentagesAreFractions = null, names = [] } = read;
  if (!Array.isArray(columns)) throw new MappingTextError('The mapping: "columns" is not a list.');
  if (!Array.isArray(names)) throw new MappingTextError('The mapping: "names" is not a list.');
  if (percentagesAreFractions !== null && typeof percentagesAreFractions !== 'boolean') {
    throw new MappingTextError('The mapping: "percentagesAreFractions" is neither true nor false.');
  }
  const what = 'The mapping';
  return {
    shape: oneOf<ImportShape>(read['shape'], `${what}: "shape"`, IMPORT_SHAPES),
    headingRow: headingRow === null ? null : numberFrom1(headingRow, `${what}: "headingRow"`),
    columns: columns.map(columnOf),
    names: names.map(nameOf),
    prints:
      read['prints'] == null ? null : oneOf(read['prints'], `${what}: "prints"`, PRINTS_THAT_COUNT),
    sheet: textIn(read, 'sheet', what),
    indicator: textIn(read, 'indicator', what),
    place: textIn(read, 'place', what),
    period: textIn(read, 'period', what),
    basis: basisIn(read, what),
    percentagesAreFractions,
  };
}
