import { fittedText } from '../report-card/fitted-text';

/** One figure of what an item of a surgery shows, as far as a change of it is told. */
export interface SeenFigure {
  /** By which the same figure is found before and after. */
  readonly key: string;
  /** How a sentence begins that is about it: Norwich, 4.3 Assessments in time. */
  readonly name: string;
  /** As it is shown, for example 56.0%; null where there is none. */
  readonly shown: string | null;
  /** In the authority's word; null where it is not rated. */
  readonly rating: string | null;
}

/** What an item of a surgery shows, as far as a change of it is told. */
export interface SeenSight {
  /** What the sight is of, in words: another month is another sight. */
  readonly about: string;
  /** The foremost first. */
  readonly figures: readonly SeenFigure[];
  /** Texts that were approved, by their key. */
  readonly texts: readonly { readonly key: string; readonly words: string }[];
}

/** Of a text so many characters are told at most: enough to know what it says, on one line of a list. */
const TOLD_OF_TEXT = 160;

/**
 * What changed between two sights of the same item, a sentence each: figures in the order of the
 * later sight, then those that are gone, then texts by how they begin. Nothing where the sights say the same.
 */
export function sightChanges(before: SeenSight, after: SeenSight): readonly string[] {
  if (before.about !== after.about) return [`This is now ${after.about}; it was ${before.about}.`];
  const held = new Map(before.figures.map((figure) => [figure.key, figure]));
  const now = new Set(after.figures.map(({ key }) => key));
  const knownTexts = new Map(before.texts.map(({ key, words }) => [key, words]));
  return [
    ...after.figures.flatMap((figure) => figureChange(held.get(figure.key) ?? null, figure)),
    ...before.figures.flatMap(({ key, name }) =>
      now.has(key) ? [] : [`${name} is not shown here any more.`],
    ),
    ...after.texts.flatMap(({ key, words }) => {
      const known = knownTexts.get(key);
      if (known === words) return [];
      const what =
        known === undefined
          ? 'A commentary was approved'
          : 'The commentary says something else now';
      return [`${what}: ${fittedText(words, TOLD_OF_TEXT).words}`];
    }),
  ];
}

function figureChange(before: SeenFigure | null, after: SeenFigure): readonly string[] {
  const { name, shown, rating } = after;
  if (before === null) return shown === null ? [] : [`${name} stands here now: ${shown}.`];
  const turned = before.rating === rating ? '' : turnedWords(before.rating, rating);
  if (before.shown === shown) return turned === '' ? [] : [`${name} is ${turned}.`];
  if (shown === null) return [`${name} has no figure any more; it was ${before.shown ?? ''}.`];
  const was = before.shown === null ? 'there was none' : `it was ${before.shown}`;
  return [`${name} is now ${shown}; ${was}.${turned === '' ? '' : ` It is ${turned}.`}`];
}

function turnedWords(before: string | null, after: string | null): string {
  if (after === null) return `no longer rated: it was ${before ?? ''}`;
  return before === null ? `rated now: ${after}` : `${after} now, no longer ${before}`;
}
