import {
  DEFAULT_LAYOUT,
  SCORECARD_COLUMNS,
  VIEW_COLUMNS,
  headlineOf,
  headlineWord,
  HEADLINES,
  isSaid,
  stateWords,
} from '@vital-signs/domain';
import type {
  Headline,
  RatingPosition,
  RatingState,
  SaidState,
  ScorecardLayout,
  ViewColumn,
} from '@vital-signs/domain';
import type { ScorecardPage_ScorecardFragment } from '../../apollo/generated/documents';
import type { AuthorityWords } from '../../lib/state-words';

type LayoutAsSent = NonNullable<ScorecardPage_ScorecardFragment['layout']>;

/** How the authority lays its scorecard out, made ready to be looked up in. */
export interface ShownLayout extends AuthorityWords {
  /** In their order. */
  readonly columns: readonly ViewColumn[];
  /** Headings of its own. */
  readonly headings: ReadonlyMap<ViewColumn, string>;
  /** Where in a row's said cells each column of words stands. */
  readonly saidAt: ReadonlyMap<ViewColumn, number>;
  readonly grouping: ScorecardLayout['grouping'];
  readonly headlines: Readonly<Record<Headline, string>>;
  readonly trendMonths: number;
  readonly notes: readonly string[];
}

const sent = (words: LayoutAsSent['words']) =>
  Object.fromEntries(words.map(({ state, word, symbol }) => [state, { word, symbol }]));

const HEADLINE_WORDS = Object.fromEntries(
  HEADLINES.map((headline) => [headline, headlineWord(headline)]),
) as Record<Headline, string>;

const PRODUCT_LAYOUT: ShownLayout = {
  columns: SCORECARD_COLUMNS,
  headings: new Map(),
  saidAt: new Map(),
  headlines: HEADLINE_WORDS,
  ...{ grouping: DEFAULT_LAYOUT.grouping, trendMonths: DEFAULT_LAYOUT.trendMonths },
  ...{ words: {}, notes: [] },
};

/** The layout as it came; the product's own where the authority has none. */
export function shownLayout(layout: LayoutAsSent | null): ShownLayout {
  if (layout === null) return PRODUCT_LAYOUT;
  const columns = layout.columns.flatMap(({ column: name, heading }) => {
    const column = VIEW_COLUMNS.find((known) => known === name);
    return column === undefined ? [] : [{ column, heading }];
  });
  const said = columns.map(({ column }) => column).filter(isSaid);
  return {
    columns: columns.map(({ column }) => column),
    headings: new Map(
      columns.flatMap(({ column, heading }) => (heading === null ? [] : [[column, heading]])),
    ),
    saidAt: new Map(said.map((column, index) => [column, index])),
    words: sent(layout.words),
    ...(layout.secondWords.length > 0 && { secondWords: sent(layout.secondWords) }),
    headlines: {
      ...HEADLINE_WORDS,
      ...Object.fromEntries(layout.headlines.map(({ headline, word }) => [headline, word])),
    },
    ...{ grouping: layout.grouping, trendMonths: layout.trendMonths, notes: layout.notes },
  };
}

/** A rating in the words of the scorecard's authority. */
export function saidState(
  { layout }: { readonly layout: AuthorityWords },
  state: RatingState,
  position?: RatingPosition,
): SaidState {
  return stateWords(layout, state, position);
}

/** What a row stands under: its heading's key and name. */
export interface RowGroup {
  readonly key: string;
  readonly name: string;
}

interface Grouped {
  readonly indicator: { readonly reportArea: { readonly slug: string; readonly name: string } };
  readonly states: readonly RatingState[];
  readonly secondStates: readonly RatingState[] | null;
}

/** Under which heading a row stands: its area of the report, or what is to be said of it. */
export function groupOf({ grouping, headlines }: ShownLayout, row: Grouped): RowGroup {
  if (grouping === 'AREA') {
    const { slug, name } = row.indicator.reportArea;
    return { key: slug, name };
  }
  const headline = headlineOfRow(row);
  return { key: headline, name: headlines[headline] };
}

/**
 * The rows as they stand under their headings: by area in the order in which the areas first come, by
 * headline in its order; within each as they come. A later paper’s rows of an area are so among the rest.
 */
export function inGroups<Row extends Grouped>(
  { grouping }: ShownLayout,
  rows: readonly Row[],
): readonly Row[] {
  if (grouping === 'AREA') {
    const areas = [...new Set(rows.map(areaSlug))];
    return areas.flatMap((area) => rows.filter((row) => areaSlug(row) === area));
  }
  return HEADLINES.flatMap((headline) => rows.filter((row) => headlineOfRow(row) === headline));
}

function areaSlug({ indicator }: Grouped): string {
  return indicator.reportArea.slug;
}

function headlineOfRow({ states, secondStates }: Grouped): Headline {
  const [first = 'NOT_RATED'] = states;
  const second = secondStates?.[0];
  return headlineOf([{ state: first }, ...(second === undefined ? [] : [{ state: second }])]);
}
