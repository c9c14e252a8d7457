import { fieldProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';

/** Reads JSON that people configured part by part, and gathers in sentences what is wrong with it. */
export class JsonReader {
  readonly problems: CatalogueProblem[] = [];

  refuse(field: string, label: string, given: unknown, expected: string): void {
    this.problems.push(fieldProblem(field, label, saidOf(given), expected));
  }

  text(field: string, label: string, given: unknown, longest: number): string {
    if (typeof given === 'string') {
      const text = given.trim();
      if (text !== '' && [...text].length <= longest) return text;
    }
    this.refuse(field, label, given, `text of 1 to ${longest} letters`);
    return '';
  }

  oneOf<Word extends string>(
    field: string,
    label: string,
    given: unknown,
    words: readonly [Word, ...Word[]],
  ): Word {
    const found = words.find((word) => word === given);
    if (found === undefined) this.refuse(field, label, given, `one of ${words.join(', ')}`);
    return found ?? words[0];
  }

  list(field: string, label: string, given: unknown): readonly unknown[] {
    if (Array.isArray(given)) return given as readonly unknown[];
    this.refuse(field, label, given, 'a list');
    return [];
  }

  record(field: string, label: string, given: unknown): Readonly<Record<string, unknown>> {
    if (isRecord(given)) return given;
    this.refuse(field, label, given, 'an object');
    return {};
  }

  /** Refuses what an object has and nobody would read. */
  known(field: string, label: string, given: object, parts: readonly string[]): void {
    for (const key of Object.keys(given)) {
      if (!parts.includes(key)) this.refuse(field, label, key, `one of ${parts.join(', ')}`);
    }
  }
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** What was given, as far as a sentence has room for it. */
function saidOf(given: unknown): string | null {
  if (given === undefined || given === null) return null;
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? typeof given);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
