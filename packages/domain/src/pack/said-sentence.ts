/** A clause as a sentence of its own: with a capital at its beginning and a stop at its end. */
export function saidSentence(clause: string): string {
  const text = clause.trim();
  if (text === '') return '';
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?:…]$/.test(begun) ? begun : `${begun}.`;
}
