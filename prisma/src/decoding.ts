import pg from 'pg';

const OID = {
  int8: 20,
  numeric: 1700,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  int8Array: 1016,
  numericArray: 1231,
  dateArray: 1182,
} as const;

type Decode = (text: string) => unknown;

/** A whole number that JavaScript's numbers cannot hold is an error, never rounded in silence. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number.`);
  return value;
}

/** Timestamps without a zone are kept in UTC. */
const utc: Decode = (text) => new Date(`${text.replace(' ', 'T')}Z`);

/** One-dimensional arrays whose members need no quoting. */
const arrayOf =
  (decode: Decode): Decode =>
  (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((member) => (member === 'NULL' ? null : decode(member)));

const decoders = new Map<number, Decode>([
  [OID.int8, wholeNumber],
  [OID.numeric, Number],
  [OID.date, (text) => text],
  [OID.timestamp, utc],
  [OID.int8Array, arrayOf(wholeNumber)],
  [OID.numericArray, arrayOf(Number)],
  [OID.dateArray, arrayOf((text) => text)],
]);

/**
 * How raw queries read PostgreSQL's types: counts and decimals as numbers, dates as ISO text
 * (a date has no hour and no zone), timestamps as Date.
 */
export const rawTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : decoders.get(oid)) ??
    (pg.types.getTypeParser(oid, format) as Decode),
};
