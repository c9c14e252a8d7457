/** Words and signs before a number that make it no exact one. */
const BEFORE =
  /^\s*(circa|c\.|about|around|approximately|approx\.?|over|under|more than|less than|at least|up to|[~≈<>≤≥])\s*\d/i;
/** The same behind it: "100+", "100 or more". */
const BEHIND = /\d\s*%?\s*(\+|or more|or fewer|or less)\s*$/i;

/** What a report prints of a figure where that is no exact figure, "100+" or "circa 98%"; null of any other. */
export function inexactPrint(text: string): string | null {
  return BEFORE.test(text) || BEHIND.test(text) ? text.trim() : null;
}

/** What is said of a figure that is printed so, to stand alone or inside a sentence. */
export function inexactSentence(text: string): string {
  return `printed as “${text}”: no exact figure`;
}
