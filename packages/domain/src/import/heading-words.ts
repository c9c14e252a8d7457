import type { ColumnMeaning } from './import-mapping';

/** What a column may be by its heading alone. */
export type HeadingRole = Exclude<ColumnMeaning, 'VALUE_OF_PERIOD' | 'VALUE_OF_PLACE'>;

const ROLES: readonly (readonly [HeadingRole, RegExp])[] = [
  [
    'INDICATOR',
    /^(?:ref|reference|indicator(?: (?:ref|reference|name|id|code|no|number|title))?|measure(?: (?:name|id|ref|code|title))?|kpi|pi(?: ref)?|performance (?:indicator|measure)|name|title|description|code|no|id|data item)$/,
  ],
  [
    'PLACE',
    /^(?:place(?: name)?|localit(?:y|ies)|team(?: name)?|area(?: name)?|district(?: name)?|geography|location|wards?|division|cluster|neighbourhood|parish|patch|zone|site|office|hub|(?:new |old )?la (?:name|code)|local authority(?: (?:name|code))?|authority|council)$/,
  ],
  [
    'PERIOD',
    /^(?:(?:reporting |time )?(?:period|month|date|year|quarter)(?: end| ending| key| no| number| name)?|as at|(?:financial|fin|fiscal|academic) (?:year|month|period|quarter)|fy)$/,
  ],
  ['BASIS', /^(?:basis|period type|time basis|figure type)$/],
  [
    'VALUE',
    /^(?:value|figure|result|current|current (?:value|performance|figure|month)|actual|latest|latest (?:value|figure)|performance|outturn|count|percentage|percent|%|rate|this month)$/,
  ],
  ['NUMERATOR', /^(?:numerator|num|n|numer|top)$/],
  ['DENOMINATOR', /^(?:denominator|denom|den|d|base|cohort|out of|bottom)$/],
];

const NOT_READ =
  /\b(?:targets?|tol|tolerances?|rag|rating|dot|direction|travel|trend|arrow|sparkline|avg|best|nat|national|england|eastern|region|regional|neighbours?|sn|comparator|benchmark|quartile|rank|min|minimum|upper|lower|recomputed|status|notes?|comments?|commentary|source|src|lines?|raw|quote|units?|polarity|good|perf|filled|flag|frequency|qualifier|judgement|section|category|owner|lead|variance|change|difference|identifier|level|country)\b/;

/** What a heading says that a column is; null where its words say nothing known. */
export function roleOfHeading(words: string): HeadingRole | null {
  const role = ROLES.find(([, pattern]) => pattern.test(words))?.[0];
  if (role !== undefined) return role;
  return NOT_READ.test(words) ? 'IGNORED' : null;
}

const WITHIN: readonly (readonly [HeadingRole, RegExp])[] = [
  ['NUMERATOR', /\b(?:numerator|numer|num|n)\b/],
  ['DENOMINATOR', /\b(?:denominator|denom|den|d)\b/],
  [
    'VALUE',
    /(?:\b(?:value|val|figure|result|actual|percentage|percent|rate|count|no|outturn)\b|%)/,
  ],
];

/** The part of a figure that a heading names beside a period or a place, and the heading without it. */
export function partWithin(words: string): {
  readonly role: HeadingRole | null;
  readonly rest: string;
} {
  for (const [role, pattern] of WITHIN) {
    if (!pattern.test(words)) continue;
    return { role, rest: words.replace(pattern, ' ').replace(/ +/g, ' ').trim() };
  }
  return { role: null, rest: words };
}
