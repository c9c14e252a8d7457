import {
  blocksInWords,
  gapOfCell,
  isSaid,
  judgeCell,
  laidOutColumns,
  questionOf,
  readScorecardLayout,
  saidCell,
  type Period,
  type SaidColumn,
  type SaidRow,
  type ScorecardLayout,
} from '@vital-signs/domain';
import { badInput } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { blocksOf } from '../commentary/markdown-blocks';
import type { ReportWord } from './report-words.repository';
import type { LoadedFacts } from './scorecard-facts.service';
import type { Scorecard, ScorecardRow } from './scorecard.service';

/** Which columns of a layout are said in words, and for each row what. */
export interface SaidScorecard {
  readonly columns: readonly SaidColumn[];
  /** Aligned with the scorecard's rows. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * How an authority lays its scorecard out; null: as the product does. A stored layout that cannot be
 * read, of a later version, is passed over: the product's own shows every figure.
 */
export function layoutOf({ layout }: Pick<AuthorityRecord, 'layout'>): ScorecardLayout | null {
  return layout === null ? null : readScorecardLayout(layout).layout;
}

/**
 * A layout that somebody asks for, as JSON.
 * @throws GraphQLError where it is none, saying what is wrong with it.
 */
export function layoutAsked(text: string): ScorecardLayout {
  const { layout, problems } = readScorecardLayout(parsed(text));
  if (layout !== null) return layout;
  const [problem] = problems;
  throw badInput('as', problem?.given ?? '', problem?.sentence ?? 'a layout');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput('as', text.slice(0, 40), 'a layout as JSON');
  }
}

/** The columns of a layout that are said in words, in its order. */
export function saidColumns(layout: ScorecardLayout | null): readonly SaidColumn[] {
  return layout === null
    ? []
    : laidOutColumns(layout).flatMap(({ column }) => (isSaid(column) ? [column] : []));
}

/** Words of a report with the live figures of their tokens, by what is written. */
export interface ReadReportWord extends ReportWord {
  readonly figures: ReadonlyMap<string, string>;
}

/** What the columns of a layout say of each row. */
export function saidRows(
  { rows, period }: Scorecard,
  facts: LoadedFacts,
  columns: readonly SaidColumn[],
  words: readonly ReadReportWord[],
): readonly (readonly string[])[] {
  return rows.map((row) => {
    const said = saidRow(row, facts, period, words);
    return columns.map((column) => saidCell(column, said));
  });
}

/** Words that may hold marks and live figures as they are read: a cell and a file show no Markdown, and no tokens. */
function inWords({ text, format, figures }: ReadReportWord): string {
  return format === 'PLAIN' ? text : blocksInWords(blocksOf(text, format), figures);
}

function saidRow(
  row: ScorecardRow,
  facts: LoadedFacts,
  month: Period,
  words: readonly ReadReportWord[],
): SaidRow {
  const { id, unit, frequency, basis } = row.indicator;
  const period = row.periods?.at(-1) ?? month;
  const own = words.filter(({ indicatorId }) => indicatorId === id);
  const of = (kind: ReportWord['kind']) => own.filter((word) => word.kind === kind);
  const ofPeriod = (kind: ReportWord['kind']) =>
    of(kind)
      .filter(({ periodEnd }) => periodEnd === period.end || periodEnd === month.end)
      .map(inWords);
  const question = questionOf(facts, row.facts, 0);
  return {
    ...{ unit, frequency, basis, period },
    hasFigure: row.values[0]?.at(-1) != null,
    numerator: row.numerators[0] ?? null,
    denominator: row.denominators[0] ?? null,
    previousYear: of('PREVIOUS_YEAR').at(-1)?.text ?? null,
    gap: gapOfCell(question, judgeCell(question)),
    comments: ofPeriod('COMMENT'),
    actions: of('ACTION').map(({ text }) => text),
    ratingAsPrinted: ofPeriod('PRINT').at(-1) ?? null,
  };
}
