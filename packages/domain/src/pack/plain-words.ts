import { EXCEPTION_ORDER_SENTENCE } from '../exception/exception-order';
import type { ScorecardLayout } from '../layout/scorecard-layout';
import { stateWords } from '../layout/state-words';
import { withoutAbbreviations } from './abbreviations';
import type { PackPartKind } from './pack-contents';

/** A figure within a sentence of the product. */
const FIGURE = String.raw`([-+−]?\d[\d,]*(?:\.\d+)?%?)`;
const figured = (before: string, after = '') => new RegExp(`${before} ${FIGURE}${after}`, 'g');

/** Whole sentences of the product that are said in other words. */
const SENTENCES: readonly (readonly [RegExp | string, string])[] = [
  [
    EXCEPTION_ORDER_SENTENCE,
    'First stands what a report calls red without a figure, then what is new. Red stands before amber, and amber before green. What is furthest from green, counted in children, stands before the rest.',
  ],
  [
    /In this order: stated red without a figure; then what is new; then by rating, .+?; then by how many children it would take to be (.+?), the most first; then by reference\./,
    'First stands what a report calls red without a figure, then what is new. A worse mark stands before a better one. What would take the most children to be $1 stands before the rest.',
  ],
  [
    'No exception of the period before is cleared by a better rating',
    'Nothing that needed attention in the period before has a better mark now',
  ],
  [
    'No exception of the period before is cleared',
    'Everything that needed attention in the period before still does',
  ],
  [/\bhas improved by more than chance\b/, 'has got better by more than chance'],
  [/\b(1 of the period before) is cleared\b/, '$1 no longer needs it'],
  [/\b(of the period before) are cleared\b/, '$1 no longer need it'],
  [
    /the latest period takes part in a signal in the adverse direction/,
    'the latest figure is worse by more than chance would explain',
  ],
  [/rated red; of two ratings either of them/, 'rated red; of two ratings one is enough'],
  [
    /; of what is no percentage by (\d+%) of the target or more/,
    '; a figure that is no percentage is off target where it is worse by $1 of the target or more',
  ],
  [
    /, at its own frequency and on unrounded figures; a gap begins anew/,
    '; where a figure is missing, counting begins again',
  ],
  [/nought, where nought is a concern/, 'there is none, where none at all is a worry'],
  [/adversely affects a corporate risk/, 'makes a risk to the council worse'],
  [
    'Its denominators are not known, so that it cannot be told whether they are large enough.',
    'It is not known of how many cases it is a share, so it may move by chance more than it seems.',
  ],
  [
    /so that runs come about more easily than the rules allow for/,
    'so it may seem to keep going one way when it does not',
  ],
  ['The report prints no benchmark.', 'The report compares it with nobody.'],
  [/There is no report card: nothing is an exception/, 'There is no page: nothing needs attention'],
  [/points that take part in a signal/, 'figures that are more than chance'],
];

/** What a control chart says: its limits are what is usual, and never the limits that a council has set. */
const CHART_WORDS: readonly (readonly [RegExp, string])[] = [
  [figured('below the lower limit of'), 'below $1, the lowest that is usual here'],
  [figured('above the upper limit of'), 'above $1, the highest that is usual here'],
  [figured('close to the lower limit of'), 'close to $1, the lowest that is usual here'],
  [figured('close to the upper limit of'), 'close to $1, the highest that is usual here'],
  [/\bthe limits of ordinary variation\b/g, 'what is usual here'],
  [/\btakes part in no run or trend\b/g, 'does not keep going one way'],
  [figured('the mean of'), 'the average of $1'],
  [/, as the limits stand,/g, ''],
  [/\btakes part in another signal\b/g, 'stands out in another way'],
  [/\bA period that takes part in no signal\b/g, 'A period in which nothing stands out'],
  [
    /\bNo verdict: (.+?) (is|are) too few for control limits, which need (\d+)/g,
    'It cannot be told yet whether a change is real: $1 $2 too few, and $3 are needed',
  ],
  [/\bNo verdict\b/g, 'It cannot be told whether a change is real'],
  [/ without a gap for control limits\b/g, ' without a gap'],
  [/\bwhich makes runs of its own\b/g, 'so it seems to keep going one way'],
  [/\bis one extreme case, not a process with limits\b/g, 'says nothing of all the other cases'],
  [/\bso that limits would have no width\b/g, 'so that no range is usual'],
  [/\bNo real change\b/g, 'No change beyond chance'],
  [/\bno real change\b/g, 'no change beyond chance'],
  [/\bControl chart\b/g, 'More than chance'],
  [/\bcontrol chart\b/g, 'what is more than chance'],
  [/\bordinary control limits do not hold\b/g, 'what is usual cannot be told from them'],
  [/\bcontrol limits\b/g, 'the usual range'],
];

/** Words of the trade that the product's own sentences hold, and what is said instead. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/\ba signal beyond ordinary variation\b/g, 'a change that is more than chance'],
  [/\bwithin ordinary variation\b/g, 'figures go up and down this much by chance'],
  [/\bthe adverse direction\b/g, 'the wrong direction'],
  [/\badversely affects\b/g, 'is bad for'],
  [/\badverse\b/g, 'wrong'],
  [/\bDeteriorated\b/g, 'Got worse'],
  [/\bDeteriorating\b/g, 'Getting worse'],
  [/\bdeteriorat(?:ing|ed|es)\b/g, 'getting worse'],
  [/\bWorsening\b/g, 'Getting worse'],
  [/\bImproving\b/g, 'Getting better'],
  [/\btolerances mis-set\b/g, 'limits set wrongly'],
  [/\btolerance\b/g, 'limit'],
  [/\btolerances\b/g, 'limits'],
  [/\bTolerances\b/g, 'Limits'],
  [/\btrajectory\b/g, 'planned path'],
  [/\btrajectories\b/g, 'planned paths'],
  [/\bthe statistical neighbours’/g, 'similar councils’'],
  [/\b(?:the )?statistical neighbours\b/g, 'similar councils'],
  [/\bStatistical neighbours\b/g, 'Similar councils'],
  [/\bNeighbours\b/g, 'Similar councils'],
  [/\bBest neighbour\b/g, 'Best similar council'],
  [/\bbest neighbour’s\b/g, 'best similar council’s'],
  [/\bTop quartile\b/g, 'Best quarter'],
  [/\bnational top quartile’s\b/g, 'best quarter of all councils’'],
  [/; for (\d{4}\/\d{2})(?=[.;]|$)/g, ' (for $1)'],
  [/; year not printed\b/g, ' (the year is not printed)'],
  [/; lowest (.+?), highest /g, '. The lowest was $1, the highest '],
  [/; 1 (month|quarter|year) without a figure/g, '. 1 $1 has no figure'],
  [/; (\d+ (?:month|quarter|year)s) without a figure/g, '. $1 have no figure'],
  [/\bexceptions\b/g, 'things that need attention'],
  [/\bis an exception\b/g, 'needs attention'],
  [/\bis no exception any more\b/g, 'no longer needs attention'],
  [/\bmore exceptions\b/g, 'more things that need attention'],
  [/\bexception\b/g, 'thing that needs attention'],
  [/\bException\b/g, 'Needs attention'],
  [/\bExceptions\b/g, 'What needs attention'],
  [/\bWhat would clear it\b/g, 'What would have to change'],
  [/\bwould clear it\b/g, 'would be enough'],
  [/\band clears it unless that is red\b/g, 'and that is enough unless it is red'],
  [/\bindicators\b/g, 'measures'],
  [/\bindicator\b/g, 'measure'],
  [/\bIndicators\b/g, 'Measures'],
  [/\bIndicator\b/g, 'Measure'],
  [/\byear to date\b/g, 'year so far'],
  [/\bYear to date\b/g, 'Year so far'],
  [/\bNo direction of travel\b/g, 'It cannot be compared with the time before'],
  [/\bno direction of travel\b/g, 'it cannot be compared with the time before'],
  [/\bdirection of travel\b/g, 'which way it is going'],
  [/\bZero concern\b/g, 'None at all'],
  [/\bzero concern\b/g, 'none at all'],
  [/\bnought\b/g, 'zero'],
  [/\bNought\b/g, 'Zero'],
  [/\boutturn\b/g, 'result'],
  [/\bsuppressed\b/g, 'hidden'],
  [/\bCorporate risk\b/g, 'Risk to the council'],
  [/\bcorporate risk\b/g, 'risk to the council'],
  [/\blocalities\b/g, 'parts of the area'],
  [/\blocality\b/g, 'part of the area'],
];

/** The same said in short sentences: a clause after a semicolon becomes a sentence of its own. */
function inShortSentences(text: string): string {
  return text.replace(/;\s+(\p{Ll})?/gu, (_, letter: string | undefined) =>
    letter === undefined ? '. ' : `. ${letter.toUpperCase()}`,
  );
}

/**
 * A sentence of the product in plain language: abbreviations spelled out where they surely can be, words
 * of the trade said in everyday ones, a sentence for each thought. A council's limits stay apart from what
 * is usual by chance. What people wrote is never changed so: it is theirs.
 */
export function plainWords(text: string): string {
  const said = [...SENTENCES, ...CHART_WORDS, ...PLAINER].reduce(
    (words, [jargon, plain]) => words.replace(jargon, plain),
    withoutAbbreviations(text),
  );
  return inShortSentences(said);
}

const PLAIN_PART_NAMES: Readonly<Record<PackPartKind, string>> = {
  SUMMARY: 'Summary',
  EXCEPTIONS: 'What needs attention',
  CARDS: 'One page for each measure',
  AREAS: 'Subject by subject',
  SCORECARD: 'All the figures',
  GLOSSARY: 'What words mean',
  NOTES: 'About these figures',
};

/** What a part of a pack is called in plain language. */
export function plainPartName(kind: PackPartKind): string {
  return PLAIN_PART_NAMES[kind];
}

/** What the marks mean, in the authority's own words and in plain language, before they are used. */
export function marksInPlainWords(
  wording: Pick<ScorecardLayout, 'words' | 'secondWords'>,
): readonly string[] {
  const word = (state: 'RED' | 'AMBER' | 'GREEN') => {
    const { word: own } = stateWords(wording, state);
    return `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
  };
  return [
    `${word('RED')} means that a figure is worse than the limit that the council has set. Something has to be done.`,
    `${word('AMBER')} means that a figure is between the two limits. It has to be watched.`,
    `${word('GREEN')} means that a figure is where the council wants it to be.`,
    'Every mark has a sign and a word, so that nobody has to tell it by its colour.',
  ];
}
