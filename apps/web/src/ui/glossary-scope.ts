import { createContext, use, useId, useLayoutEffect, useState } from 'react';

/** Which stretch of text of a page explains a term: the first that came with it. */
type Claims = Map<string, string>;

export const GlossaryScope = createContext<Claims>(new Map());

/** A scope for one page, in which each term is explained once. */
export function useNewGlossaryScope(): Claims {
  const [claims] = useState<Claims>(() => new Map());
  return claims;
}

/** Which of some terms are explained by the text that asks: those that no text before it has. */
export function useFirstUses(terms: readonly string[]): ReadonlySet<string> {
  const id = useId();
  const claims = use(GlossaryScope);
  const [firsts, setFirsts] = useState<ReadonlySet<string>>(NONE);
  const joined = terms.join('\n');
  useLayoutEffect(() => {
    const mine = joined.split('\n').filter((term) => term !== '' && !claims.has(term));
    for (const term of mine) claims.set(term, id);
    setFirsts(mine.length === 0 ? NONE : new Set(mine));
    return () => {
      for (const term of mine) claims.delete(term);
    };
  }, [claims, id, joined]);
  return firsts;
}

const NONE: ReadonlySet<string> = new Set();
