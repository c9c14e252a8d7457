import type { Choice } from './choice';

/** What a button says of a choice of many: all, the one or two by name, or how many. */
export function selectionWords(
  label: string,
  allLabel: string,
  options: readonly Choice[],
  selected: readonly string[],
): string {
  const names = options.filter(({ key }) => selected.includes(key)).map((option) => option.label);
  if (names.length === 0) return allLabel;
  return names.length <= 2 ? names.join(', ') : `${label}: ${names.length} of ${options.length}`;
}
