const MOST_CHARACTERS = 200;

/** Line ends and other control characters, those that turn the direction of writing, and signs of markup. */
const UNWRITTEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069<>]/u;

/** Why a text is not somebody’s name, in a sentence; null where it may be one. */
export function personNameProblem(text: string): string | null {
  const name = text.trim();
  if (name === '') return 'The name is empty; expected is what the person is called.';
  if (name.length > MOST_CHARACTERS) {
    return `The name has ${name.length} characters; expected are at most ${MOST_CHARACTERS}.`;
  }
  if (UNWRITTEN.test(name)) return `The name reads “${name}”; expected is a name on one line.`;
  return null;
}
