/** The keys of an address as they come: from a query string, or typed by hand. */
export type ViewParams = Readonly<Record<string, unknown>>;

/** A part of an address that was not understood, and is left out. */
export interface ViewProblem {
  readonly key: string;
  /** What was read. */
  readonly read: string;
  readonly sentence: string;
}

/** How one part of a view is written in an address. */
export interface ViewParam<Value> {
  readonly key: string;
  /** Completes "… is not". */
  readonly expected: string;
  /** Whether it holds several values, so that its key may also stand in an address several times. */
  readonly takesSeveral: boolean;
  /** `refused` holds what was not understood. */
  readonly read: (text: string) => { readonly value: Value; readonly refused: readonly string[] };
  /** Empty for what need not be said. */
  readonly write: (value: Value) => string;
}

/** A member of the vocabulary as addresses spell it: does-not-recompute for DOES_NOT_RECOMPUTE. */
export function addressWord(member: string): string {
  return member.toLowerCase().replaceAll('_', '-');
}

/** A part that holds one value, `none` where it is left out or not understood. */
export function oneOf<Value>(
  key: string,
  none: Value,
  expected: string,
  read: (text: string) => Value | null,
  write: (value: Value) => string = String,
): ViewParam<Value> {
  return {
    key,
    expected,
    takesSeveral: false,
    read: (text) => {
      const value = read(text);
      return value === null ? { value: none, refused: [text] } : { value, refused: [] };
    },
    write: (value) => (value === none ? '' : write(value)),
  };
}

/** A part that holds one member of the vocabulary. */
export function oneMemberOf<Member extends string>(
  key: string,
  none: Member,
  members: readonly Member[],
): ViewParam<Member> {
  const read = (text: string) => members.find((member) => addressWord(member) === text) ?? null;
  return oneOf<Member>(key, none, expectedOf(members), read, addressWord);
}

/** A part that holds several values, with commas between them. */
export function manyOf<Value extends string>(
  key: string,
  expected: string,
  read: (text: string) => Value | null,
  write: (value: Value) => string = String,
): ViewParam<readonly Value[]> {
  return {
    key,
    expected,
    takesSeveral: true,
    read: (text) => {
      const words = text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const values = words.map((word) => read(word));
      return {
        value: [...new Set(values.filter((value) => value !== null))],
        refused: words.filter((_, index) => values[index] === null),
      };
    },
    write: (values) => values.map(write).join(','),
  };
}

/** A part that holds several members of the vocabulary. */
export function manyMembersOf<Member extends string>(
  key: string,
  members: readonly Member[],
): ViewParam<readonly Member[]> {
  const read = (text: string) =>
    members.find((member) => addressWord(member) === text.toLowerCase()) ?? null;
  return manyOf(key, expectedOf(members), read, addressWord);
}

function expectedOf(members: readonly string[]): string {
  return `one of ${members.map(addressWord).join(', ')}`;
}

/** The sentence for what was not understood. */
export function problemOf(
  param: Pick<ViewParam<unknown>, 'key' | 'expected'>,
  read: string,
): ViewProblem {
  return { key: param.key, read, sentence: `${param.key}: “${read}” is not ${param.expected}.` };
}

/** The sentence for a key that stands in an address more than once and takes one value. */
export function repeatedProblem(key: string, given: readonly string[]): ViewProblem {
  return {
    key,
    read: given.join(', '),
    sentence: `${key}: given ${given.length} times, as ${given.map((text) => `“${text}”`).join(' and ')}; it takes one value.`,
  };
}
