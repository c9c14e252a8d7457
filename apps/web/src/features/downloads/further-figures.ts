import { figureWords, type FigureWords } from './figure-words';

/** A figure that a cell says beside its first, and what it is of that cell: 711 of "398 of 711". */
export interface FurtherFigure {
  readonly label: string;
  readonly figure: FigureWords;
}

interface Saying {
  readonly pattern: RegExp;
  /** What each figure of the pattern is called; of a pair, the first group may name the second. */
  readonly labels: readonly string[] | 'FIRST_GROUP';
}

const FIGURE = String.raw`([−-]?\d[\d,]*(?:\.\d+)?%?)`;
const saying = (source: string, labels: Saying['labels']): Saying => ({
  ...{ pattern: new RegExp(source.replaceAll('#', FIGURE)), labels },
});

/** How pages say a second figure in one cell. */
const SAYINGS: readonly Saying[] = [
  saying(String.raw`^\(# of #\)`, ['count', 'of']),
  saying(String.raw`^\(?of #\)?(?!\d)`, ['of']),
  saying(String.raw`^was #`, ['was']),
  saying(String.raw`\binterval from # to #`, ['interval from', 'interval to']),
  saying(String.raw`^red #,?\s?green #`, ['red', 'green']),
  saying(String.raw`\(([A-Z][a-z]+ \d{4}): #\)`, 'FIRST_GROUP'),
  saying(String.raw`(?<=^rows), # figures`, ['figures']),
  saying(String.raw`^#, #$`, ['second', 'third']),
];

/** Takes the figures that words say out of them, so that each has a column of its own. */
export function furtherFigures(words: string): {
  readonly further: readonly FurtherFigure[];
  readonly rest: string;
} {
  for (const { pattern, labels } of SAYINGS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const [all, ...groups] = found;
    const [first = '', ...others] = groups;
    const names = labels === 'FIRST_GROUP' ? [first] : labels;
    const figures = labels === 'FIRST_GROUP' ? others : groups;
    const further = names.flatMap((label, index) => {
      const figure = figureWords(figures[index] ?? '');
      return figure === null ? [] : [{ label, figure }];
    });
    if (further.length < names.length) continue;
    return { further, rest: withoutEnds(words.replace(all, ' ')) };
  }
  return { further: [], rest: words };
}

/** What is left of words from which something was taken. */
export function withoutEnds(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1');
}
