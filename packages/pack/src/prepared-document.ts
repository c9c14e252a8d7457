import type { PackDocument } from './document';
import { documentProblems } from './document-problems';
import type { Inline } from './inline';
import { PackRefusedError } from './pack-problem';

/** No file can hold these, or they would turn round the text that follows. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202a-\u202e]/gu;

/** A text as every kind of file can hold it: one line, without what no reader can show. */
export const writableText = (text: string): string =>
  text.replace(/\r\n?|[\n\t]/g, ' ').replace(UNWRITABLE, '');

/**
 * A document ready to be written, the same for every kind of file: checked, its texts writable, its
 * abbreviations spelled out.
 * @throws PackRefusedError with all that is wrong with it.
 */
export function preparedDocument(document: PackDocument): PackDocument {
  const cleaned = mapStrings(document, writableText);
  const problems = documentProblems(cleaned);
  if (problems.length > 0) throw new PackRefusedError(problems);
  return spelledOut(cleaned);
}

/** The same document with each of its strings changed. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  return mapped(value, (one) => (typeof one === 'string' ? change(one) : undefined));
}

function spelledOut(document: PackDocument): PackDocument {
  const met = new Set<string>();
  return mapped(document, (value) => {
    if (!isAbbreviation(value)) return undefined;
    if (value.stays === true) return value;
    if (document.variant.isPlainLanguage) return value.meaning;
    const key = `${value.text} ${value.meaning}`;
    if (met.has(key)) return value;
    met.add(key);
    return `${value.meaning} (${value.text})`;
  });
}

type Abbreviation = Extract<Inline, { kind: 'ABBREVIATION' }>;

const isAbbreviation = (value: unknown): value is Abbreviation =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'ABBREVIATION';

/** A copy of plain data, in its own order; what `change` leaves undefined is copied as it is. */
function mapped<T>(value: T, change: (value: unknown) => unknown): T {
  const walk = (one: unknown): unknown => {
    const changed = change(one);
    if (changed !== undefined) return changed;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  // The shape is that of the value: only its strings and abbreviations change, for what may stand there.
  return walk(value) as T;
}
