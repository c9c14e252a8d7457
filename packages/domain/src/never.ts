/** Closes a switch: a member that nobody foresaw is an error when compiling, and loud if it comes. */
export function assertNever(value: never): never {
  throw new TypeError(`Unforeseen value: ${String(value)}`);
}
