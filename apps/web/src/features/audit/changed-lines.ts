/** A part of what was changed: what it was and what it is; null where it was not there. */
export interface ChangedLine {
  /** Its names in words from the outermost; empty for a value as a whole. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states that are given as JSON texts, part by part. */
export function changedLines(before: string | null, after: string | null): readonly ChangedLine[] {
  const was = partsOf(before);
  const is = partsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((line) => line.before !== line.after);
}

function partsOf(json: string | null): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  if (json !== null) collect(read(json), [], parts);
  return parts;
}

/** What cannot be read as JSON is shown as the text that it is. */
function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** A name of the record in words: secondFactorRequired is "second factor required". */
function nameWords(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value as one would say it; names of choices, such as HEAD_OF_SERVICE, without their spelling. */
function valueWords(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[A-Z]{3,}(_[A-Z]+)*$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
}

function collect(value: unknown, path: readonly string[], into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    into.set(path.map(nameWords).join(' '), valueWords(value));
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    // The first of a list is 1 to whoever reads it.
    collect(part, [...path, Array.isArray(value) ? String(Number(name) + 1) : name], into);
  }
}
