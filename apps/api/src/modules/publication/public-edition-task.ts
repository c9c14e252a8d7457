import {
  leftOutRows,
  onlyPlaces,
  periodsBetween,
  publicEditionDocument,
  quarterlyRow,
  type CellFacts,
  type HiddenCounts,
  type LeftOutRows,
  type MonthSpan,
  type PublicEditionParts,
  type PublicIndicator,
  type PublicPlaceName,
  type PublicRowFacts,
  type ScorecardFacts,
  type UnprotectedCount,
} from '@vital-signs/domain';
import type { LoadedFacts } from '../scorecard/scorecard-facts.service';

/** The parts of a public edition as another thread takes them: nothing but data. */
export interface PublicEditionTask extends Omit<
  PublicEditionParts<PublicRowFacts>,
  'describe' | 'nameOf' | 'secondary'
> {
  /** By the indicator's key. */
  readonly descriptions: Readonly<Record<string, PublicIndicator>>;
  /** By the place's slug. */
  readonly names: Readonly<Record<string, PublicPlaceName>>;
}

/** What is made of it. */
export interface PublicEditionOutcome {
  readonly text: string;
  readonly hidden: HiddenCounts;
  readonly unprotected: readonly UnprotectedCount[];
  /** How many counts it would show if none were hidden. */
  readonly counts: number;
  readonly indicators: number;
  readonly places: number;
  readonly commentary: number;
  readonly commentaryWithheld: number;
  readonly withheld: readonly WithheldCommentary[];
}

/** Commentary that the edition leaves out. */
export interface WithheldCommentary {
  readonly title: string | null;
  /** Name of the place that it is about. */
  readonly place: string;
  readonly reason: string;
}

/** Judges the public edition and protects its small numbers. */
export function makePublicEdition({
  descriptions,
  names,
  ...parts
}: PublicEditionTask): PublicEditionOutcome {
  const { edition, text, hidden, counts, unprotected } = publicEditionDocument<PublicRowFacts>({
    ...parts,
    describe: ({ indicator: { key } }) => known(descriptions, key),
    nameOf: (slug) => known(names, slug),
  });
  const withheld = edition.commentary.flatMap(
    ({ title, place, withheld: reason }): WithheldCommentary[] =>
      reason === null ? [] : [{ title, place: known(names, place).name, reason }],
  );
  return {
    ...{ text, hidden, counts, unprotected },
    indicators: edition.indicators.length,
    places: edition.places.length,
    commentary: edition.commentary.length - withheld.length,
    commentaryWithheld: withheld.length,
    withheld,
  };
}

function known<Item>(items: Readonly<Record<string, Item>>, key: string): Item {
  const item = items[key];
  if (item === undefined) throw new Error(`A public edition does not name ${key}.`);
  return item;
}

/** As much of what is loaded as a public edition may be made from, without its teams, as data alone. */
export function plainFacts(loaded: LoadedFacts): ScorecardFacts<PublicRowFacts> {
  const open = loaded.places.flatMap(({ kind }, index) => (kind === 'TEAM' ? [] : [index]));
  const { judgementModel, precision, span, places, rows } = onlyPlaces(loaded, open);
  return {
    ...{ judgementModel, precision, span, modelled: false },
    places: places.map(({ node: _, ...place }) => place),
    // Of longer periods than quarters nothing is public: small numbers are protected among months, and
    // among quarters beside their months, and a year beside them could give them away.
    rows: rows.flatMap(({ indicator, tolerances, targets, annotations, cells, span: own }) => {
      const row = { indicator, tolerances, targets, annotations };
      if (own === undefined) return { ...row, cells };
      const quarterly = quarterlyRow(span, own, cells);
      if (quarterly !== null) return { ...row, ...quarterly };
      const behind = monthsBehind(span, own);
      if (behind === null) return [];
      if (behind === 0) return { ...row, cells };
      return { ...row, behind, cells: cells.map((cell) => cell && laterBy(cell, behind)) };
    }),
  };
}

/** How many rows a public edition is not made from, by the kind of their periods. */
export function rowsLeftOut({ rows, span }: LoadedFacts): readonly LeftOutRows[] {
  return leftOutRows(
    rows.flatMap(({ span: own, cells }) => {
      if (own === undefined || monthsBehind(span, own) !== null) return [];
      return quarterlyRow(span, own, cells) === null ? (own.months.at(-1)?.kind ?? []) : [];
    }),
  );
}

/**
 * How many of the edition's periods lie after the latest of a row that shows its latest figure; null
 * where the row is of another kind of period, or its figure of none that the edition shows.
 */
function monthsBehind({ months, shown }: MonthSpan, own: MonthSpan): number | null {
  const [axis, latest] = [months.at(-1), own.months.at(-1)];
  if (axis === undefined || latest === undefined || axis.kind !== latest.kind) return null;
  const behind = periodsBetween(latest, axis);
  return behind >= 0 && behind < shown ? behind : null;
}

/** A cell that ends so many periods earlier than the edition, without a figure in those. */
function laterBy(cell: CellFacts, behind: number): CellFacts {
  return {
    months: [...cell.months, ...Array<null>(behind).fill(null)],
    ...{ printedYearToDate: null, printedPreviousYearToDate: null },
  };
}
