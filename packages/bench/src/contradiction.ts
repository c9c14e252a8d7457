/** What comes of holding claims against an answer. */
export interface ClaimsHeld {
  /** Where the answer first says other than is claimed; null: nowhere. */
  readonly contradiction: string | null;
  /** How many single values were compared. */
  readonly compared: number;
}

/**
 * Holds what is claimed against an answer, value by value. What the answer says beside is not looked
 * at, and neither is a claim about a field that it was not asked for.
 */
export function holdClaims(answer: unknown, claimed: unknown, path = '$'): ClaimsHeld {
  if (!isNested(claimed) || !isNested(answer)) {
    return {
      contradiction: Object.is(answer, claimed)
        ? null
        : `${path}: ${shown(answer)} and ${shown(claimed)}`,
      compared: 1,
    };
  }
  if (Array.isArray(claimed) !== Array.isArray(answer) || tooFewOrMany(answer, claimed)) {
    return { contradiction: `${path}: ${shown(answer)} and ${shown(claimed)}`, compared: 1 };
  }
  let compared = 0;
  for (const key of Object.keys(claimed)) {
    if (!(key in answer)) continue;
    const held = holdClaims(answer[key], claimed[key], `${path}.${key}`);
    compared += held.compared;
    if (held.contradiction !== null) return { ...held, compared };
  }
  return { contradiction: null, compared };
}

function tooFewOrMany(answer: object, claimed: object): boolean {
  return Array.isArray(claimed) && Object.keys(answer).length !== claimed.length;
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 200);
}
