import { decimalsOfText } from '../format';
import type { StatementRelation } from '../statement/statement';
import type { RatingState } from '../vocabulary';
import { MONTH_PATTERN } from './claim-months';
import type { ClaimShape, ClaimSide, ClaimYardstick } from './claim-shape';
import { NUMBER_PATTERN, numberOfWord } from './number-words';

const RISEN =
  'rose|risen|increased|grew|grown|went up|gone up|climbed|is up|are up|was up|were up|rise|rises|rising|increase|increases|increasing|growth';
const FALLEN =
  'fell|fallen|dropped|decreased|declined|went down|gone down|is down|are down|was down|were down|fall|falls|falling|drop|drops|decrease|decreases|decreasing|decline|declines';
/** Those that say by themselves that something happened; the others are nouns, or of what is to come. */
const ROSE = 'rose|has risen|have risen|risen|increased|grew|has grown|went up|climbed';
const FELL = 'fell|has fallen|have fallen|fallen|dropped|decreased|declined|went down';
const UNCHANGED =
  'unchanged|stayed the same|remained the same|did not change|has not changed|have not changed';

const SOME_NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)(%)?';
const YEAR_AGO =
  'than a year ago|on last year|on the year before|since last year|year on year|compared with last year|compared with a year ago';
/** "by 5.8 points", "from 50.2%", "to 56.0%", "since October 2017". */
const TAIL = `(?: (?:by|to) (?:${SOME_NUMBER}|\\{\\{[^{}]*\\}\\})(?: percentage)?(?: points)?)?(?: from ${SOME_NUMBER})?(?: to (?:${SOME_NUMBER}|\\{\\{[^{}]*\\}\\}))?(?:,? (?:since|on|from) (${MONTH_PATTERN})|,? (${YEAR_AGO}))?`;
const IN_MONTH = `(?:,? in (${MONTH_PATTERN}))?`;

/** A way in which plain English claims something of a figure. */
export interface ClaimPattern {
  readonly pattern: RegExp;
  /** Null: what it matched claims nothing after all. */
  readonly shapeOf: (match: RegExpExecArray, sentence: string) => ClaimShape | null;
  readonly isPlain: boolean;
}

const STATEMENT = {
  kind: 'STATEMENT',
  number: null,
  monthsBack: null,
  since: null,
  decimals: 0,
  isPercentage: null,
} as const;

/** Words that stand by themselves, as part of a pattern. */
export const word = (words: string) => `(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`;
/** A pattern over small letters that is looked for everywhere. */
export const pattern = (source: string) => new RegExp(source, 'gu');

/** Which way a sentence says that it went: the nearest word before the phrase, or else after it. */
function wayIn(sentence: string, at: number): 1 | -1 | null {
  const found = [...sentence.matchAll(pattern(word(`${RISEN}|${FALLEN}`)))].map((match) => ({
    at: match.index,
    way: new RegExp(`^(?:${RISEN})$`, 'u').test(match[0]) ? (1 as const) : (-1 as const),
  }));
  const before = found.filter((each) => each.at <= at).at(-1);
  return (before ?? found.find((each) => each.at > at))?.way ?? null;
}

function inARow(number: string, match: RegExpExecArray, sentence: string): ClaimShape | null {
  const months = numberOfWord(number);
  if (months === null || months < 2) return null;
  const way = wayIn(sentence, match.index + match[0].length);
  if (way === null) {
    return {
      kind: 'UNCLEAR',
      why: 'it does not say of these months whether the figure rose or fell',
    };
  }
  const relation = way === 1 ? 'RISEN_IN_A_ROW' : 'FALLEN_IN_A_ROW';
  return { ...STATEMENT, relation, number: months };
}

function extreme(
  which: string,
  reach: Pick<Extract<ClaimShape, { kind: 'STATEMENT' }>, 'monthsBack' | 'since'>,
): ClaimShape {
  return {
    ...STATEMENT,
    relation: which === 'highest' ? 'HIGHEST_SINCE' : 'LOWEST_SINCE',
    ...reach,
  };
}

const SIDES: readonly (readonly [pattern: RegExp, side: ClaimSide])[] = [
  [/^(?:above|over|higher than|exceed)/, 'ABOVE'],
  [/^(?:below|under|lower than)/, 'BELOW'],
  [/^(?:at or better|better|met|meets|meeting|reache)/, 'BETTER'],
  [/^(?:worse|miss|short of|not as good)/, 'WORSE'],
];

function yardstick(words: string, against: ClaimYardstick): ClaimShape | null {
  const side = SIDES.find(([start]) => start.test(words))?.[1];
  return side === undefined ? null : { kind: 'YARDSTICK', side, yardstick: against };
}

function numbered(relation: StatementRelation, number: string, percent: string | undefined) {
  const plain = number.replaceAll(',', '');
  return {
    ...STATEMENT,
    relation,
    number: Number(plain),
    decimals: decimalsOfText(plain),
    isPercentage: percent === '%',
  };
}

const RELATIONS: Readonly<Record<string, StatementRelation>> = {
  above: 'ABOVE',
  over: 'ABOVE',
  'more than': 'ABOVE',
  below: 'BELOW',
  under: 'BELOW',
  'less than': 'BELOW',
  'fewer than': 'BELOW',
  'at least': 'AT_LEAST',
  'at most': 'AT_MOST',
};

function moved(relation: StatementRelation, match: RegExpExecArray): ClaimShape {
  const [, , , from, fromPercent, , , since, yearAgo] = match;
  const monthsBack = yearAgo === undefined ? null : 12;
  if (from === undefined) {
    return { ...STATEMENT, relation, since: since ?? null, monthsBack, decimals: 6 };
  }
  return { ...numbered(relation, from, fromPercent), since: since ?? null, monthsBack };
}

const STATES: Readonly<Record<string, RatingState>> = {
  red: 'RED',
  amber: 'AMBER',
  green: 'GREEN',
};

/** The first that matches a stretch of a sentence takes it. */
export const CLAIM_PATTERNS: readonly ClaimPattern[] = [
  {
    pattern: pattern(
      `(?:for (?:the|a) )?(?<![\\p{L}\\d])(${NUMBER_PATTERN})(?: consecutive)? months?(?: in a row| running| in succession)${IN_MONTH}`,
    ),
    shapeOf: (match, sentence) => inARow(match[1] ?? '', match, sentence),
    isPlain: true,
  },
  {
    pattern: pattern(
      `(?<![\\p{L}\\d])(${NUMBER_PATTERN}) (?:consecutive|successive) (?:monthly )?(?:months?|rises?|falls?|increases?|decreases?|drops?)${IN_MONTH}`,
    ),
    shapeOf: (match, sentence) => inARow(match[1] ?? '', match, sentence),
    isPlain: true,
  },
  {
    pattern: pattern(
      `(highest|lowest)(?: \\p{L}+){0,3}? (?:in|for|over|of)(?: the)?(?: last| past)? (${NUMBER_PATTERN}) (months|years)`,
    ),
    shapeOf: ([, which = '', number = '', unit]) => {
      const count = numberOfWord(number);
      if (count === null) return null;
      return extreme(which, { monthsBack: unit === 'years' ? count * 12 : count, since: null });
    },
    isPlain: true,
  },
  {
    pattern: pattern(
      `(highest|lowest)(?: \\p{L}+){0,3}? (?:in|for|over) (?:a|one|the last|the past) year`,
    ),
    shapeOf: ([, which = '']) => extreme(which, { monthsBack: 12, since: null }),
    isPlain: true,
  },
  {
    pattern: pattern(`(highest|lowest)(?: \\p{L}+){0,3}? since (${MONTH_PATTERN})`),
    shapeOf: ([, which = '', since = '']) => extreme(which, { monthsBack: null, since }),
    isPlain: true,
  },
  {
    pattern: pattern(`(?:highest|lowest)(?: \\p{L}+){0,3}? (?:ever|on record|since records began)`),
    shapeOf: () => ({ kind: 'UNCLEAR', why: 'it does not say how far back' }),
    isPlain: true,
  },
  {
    pattern: pattern(
      `${word('above|below|over|under|higher than|lower than|better than|worse than|not as good as')}(?: (?:the|our|that|those|of|average|mean|its|statistical)){0,6} neighbours?(?:[’'] (?:average|mean))?${IN_MONTH}`,
    ),
    shapeOf: ([words]) => yardstick(words, 'NEIGHBOURS'),
    isPlain: true,
  },
  {
    pattern: pattern(
      `${word('above|below|over|under|better than|worse than|exceeded|exceeds|met|meets|meeting|missed|misses|missing|short of|reached|reaches')}(?: (?:the|our|its|a|of|${SOME_NUMBER})){0,3} target${IN_MONTH}`,
    ),
    shapeOf: ([words]) => yardstick(words, 'TARGET'),
    isPlain: true,
  },
  {
    pattern: pattern(
      `${word('is|was|are|were|remains|remained|stays|stayed|turned|rated')}(?: (?:now|still|again|rated|at)){0,2} (red|amber|green)(?![\\p{L}\\d])${IN_MONTH}`,
    ),
    shapeOf: ([, state = '']) => {
      const rated = STATES[state];
      return rated === undefined ? null : { kind: 'RATING', state: rated };
    },
    isPlain: false,
  },
  {
    pattern: pattern(
      `(?<![\\p{L}\\d])(above|below|over|under|more than|less than|fewer than|at least|at most) ${SOME_NUMBER}(?! (?:points|percentage|of|more|fewer|days?|weeks?|months?|years?))${IN_MONTH}`,
    ),
    shapeOf: ([, words = '', number = '', percent]) => {
      const relation = RELATIONS[words];
      return relation === undefined ? null : numbered(relation, number, percent);
    },
    isPlain: false,
  },
  {
    pattern: pattern(
      `${word('is|was|stood at|stands at')} (\\d[\\d,]*(?:\\.\\d+)?)(%)(?! (?:points|percentage|of|more|fewer|higher|lower|above|below))${IN_MONTH}`,
    ),
    shapeOf: ([, number = '', percent]) => numbered('IS', number, percent),
    isPlain: false,
  },
  {
    pattern: pattern(`${word(ROSE)}${TAIL}${IN_MONTH}`),
    shapeOf: (match) => moved('ROSE', match),
    isPlain: false,
  },
  {
    pattern: pattern(`${word(FELL)}${TAIL}${IN_MONTH}`),
    shapeOf: (match) => moved('FELL', match),
    isPlain: false,
  },
  {
    pattern: pattern(`${word(UNCHANGED)}${IN_MONTH}`),
    shapeOf: () => ({ ...STATEMENT, relation: 'UNCHANGED', decimals: 6 }),
    isPlain: false,
  },
];
