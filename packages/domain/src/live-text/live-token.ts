/**
 * What a token stands for: the value, how it moved since the month before, the rating, the target,
 * the gap to green, the year to date, and the average of the statistical neighbours.
 */
export const LIVE_FIGURES = [
  'value',
  'change',
  'rating',
  'target',
  'gap',
  'ytd',
  'neighbours',
] as const;
export type LiveFigureKind = (typeof LIVE_FIGURES)[number];

/** A token as it was written; what it leaves out is that of the commentary it stands in. */
export interface LiveToken {
  readonly kind: LiveFigureKind;
  /** Ref or key of an indicator. */
  readonly indicator: string | null;
  /** Slug of a place. */
  readonly place: string | null;
  /** Key of a month. */
  readonly month: string | null;
}

/** What was made of the inside of a pair of double braces. */
export type TokenRead =
  | { readonly token: LiveToken; readonly problem: null }
  | { readonly token: null; readonly problem: string };

const KINDS_IN_WORDS = `${LIVE_FIGURES.slice(0, -1).join(', ')} or ${LIVE_FIGURES.at(-1) ?? ''}`;

function isKind(word: string): word is LiveFigureKind {
  return (LIVE_FIGURES as readonly string[]).includes(word);
}

const unread = (problem: string): TokenRead => ({ token: null, problem });

/**
 * Reads the inside of a token: `value 3.3`, `change 3.3 place=norwich month=2018-02`. What it says
 * wrong is told in a sentence; it never throws.
 */
export function readToken(inside: string): TokenRead {
  const [kind = '', ...rest] = inside.trim().split(/\s+/);
  if (kind === '') return unread(`A token begins with ${KINDS_IN_WORDS}.`);
  if (!isKind(kind)) return unread(`“${kind}” is no live figure: write ${KINDS_IN_WORDS}.`);
  const token = {
    kind,
    indicator: null as string | null,
    place: null as string | null,
    month: null as string | null,
  };
  for (const word of rest) {
    const at = word.indexOf('=');
    const name = at === -1 ? 'indicator' : word.slice(0, at);
    const value = at === -1 ? word : word.slice(at + 1);
    if (name !== 'indicator' && name !== 'place' && name !== 'month') {
      return unread(`“${name}=” is not known in a token: write place= or month=.`);
    }
    if (value === '') return unread(`Nothing stands after “${name}=”.`);
    if (token[name] !== null) return unread(`The ${name} is named twice in this token.`);
    token[name] = value;
  }
  if (token.month !== null && !/^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(token.month)) {
    return unread(`“${token.month}” is no month: write it as 2018-02.`);
  }
  return { token, problem: null };
}

/** A token as it is written into a text. */
export function tokenText({ kind, indicator, place, month }: LiveToken): string {
  const parts = [
    kind,
    ...(indicator === null ? [] : [indicator]),
    ...(place === null ? [] : [`place=${place}`]),
    ...(month === null ? [] : [`month=${month}`]),
  ];
  return `{{${parts.join(' ')}}}`;
}
