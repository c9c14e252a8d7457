import {
  DEFAULT_LAYOUT,
  directionWord,
  formatLimit,
  formatPeriod,
  formatValue,
  layoutColumnWord,
  parsePeriodKey,
  polarityInUse,
  polarityWord,
  toleranceZoneWords,
  type LayoutColumn,
  type ScorecardLayout,
} from '@vital-signs/domain';
import type { PackCell, PackColumn } from '@vital-signs/pack';
import type { Scorecard, ScorecardRow } from '../../scorecard/scorecard.service';
import { ARROWS, figureAt, isYearSoFarAlone, trendFigure } from './figure-words';
import type { PackSaid } from './pack-record';
import type { PackVoice } from './pack-voice';

/** A column of the scorecard with what it says of each row. */
export interface ScorecardColumn extends PackColumn {
  readonly cell: (row: ScorecardRow, index: number) => PackCell | string | null;
}

/** Columns that stand together in a table: the figures, what is beside them, and running text. */
export type ColumnGroup = 'FIGURES' | 'BESIDE' | 'WORDS';

export interface GroupedColumns {
  readonly group: ColumnGroup;
  readonly columns: readonly ScorecardColumn[];
}

const GROUPS: Readonly<Partial<Record<LayoutColumn, ColumnGroup>>> = {
  PLACES: 'BESIDE',
  TOLERANCES: 'BESIDE',
  TOLERANCE_LIMITS: 'BESIDE',
  BENCHMARKS: 'BESIDE',
  PREVIOUS_YEAR: 'BESIDE',
  POLARITY: 'BESIDE',
  FREQUENCY: 'BESIDE',
  BASIS: 'BESIDE',
  DATA_NOTE: 'BESIDE',
  COMMENTS: 'WORDS',
  ACTIONS: 'WORDS',
  GAP: 'WORDS',
  DATA_STATUS: 'WORDS',
};

const SAID: Readonly<Partial<Record<LayoutColumn, string>>> = {
  UNIT: 'unit',
  FREQUENCY: 'frequency',
  BASIS: 'basis',
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
  PERIOD: 'period',
  PREVIOUS_YEAR: 'previous-year',
  GAP: 'gap',
  DATA_STATUS: 'status',
  COMMENTS: 'comments',
  ACTIONS: 'actions',
  RATING_AS_PRINTED: 'printed-rating',
  JUDGEMENT_AS_PRINTED: 'printed-judgement',
};

const COMPARATOR_HEADINGS = {
  NEIGHBOUR_AVERAGE: 'Neighbours',
  BEST_NEIGHBOUR: 'Best neighbour',
  NATIONAL: 'England',
  NATIONAL_TOP_QUARTILE: 'Top quartile',
  REGION: 'Region',
} as const;

function ratedCell(
  row: ScorecardRow,
  place: number,
  months: readonly unknown[],
  voice: PackVoice,
): PackCell | string {
  const cell = figureAt(row, months, place);
  const state = row.states[place] ?? 'NOT_RATED';
  if (typeof cell === 'string' || state === 'NOT_RATED') return cell;
  return { ...cell, mark: voice.mark(state) };
}

/** Which way a row went, and that it went by less than is shown where both figures are printed alike. */
function travelCell(row: ScorecardRow, months: readonly unknown[]): string {
  const arrow = row.arrows[0] ?? 'NONE';
  if (arrow === 'NONE') return '–';
  const said = `${ARROWS[arrow]} ${directionWord(row.meanings[0] ?? 'NONE')}`;
  const [before, now] = [figureAt(row, months, 0, 1), figureAt(row, months)];
  if (arrow === 'SAME' || typeof before === 'string' || typeof now === 'string') return said;
  return before.words === now.words ? `${said}, by less than is shown` : said;
}

interface ColumnsAsked {
  readonly scorecard: Scorecard;
  readonly layout: ScorecardLayout;
  readonly said: PackSaid;
  readonly voice: PackVoice;
}

/** Whether a layout gives a rating a column of its own; otherwise it stands beside the figure. */
const ratesApart = ({ columns }: ScorecardLayout): boolean =>
  columns.some(({ column }) => column === 'RATING');

function columnsOf(
  column: LayoutColumn,
  heading: string,
  { scorecard, layout, said, voice }: ColumnsAsked,
): readonly ScorecardColumn[] {
  const { months, places } = scorecard;
  const shown = Math.min(layout.trendMonths, months.length);
  const hasCurrent = layout.columns.some((each) => each.column === 'CURRENT');
  const saidAt = said.columns.indexOf(SAID[column] ?? '');
  if (saidAt >= 0) {
    return [{ heading, cell: (_, index) => said.rows[index]?.[saidAt] ?? null }];
  }
  const currentCell = (row: ScorecardRow) =>
    ratesApart(layout) ? figureAt(row, months) : ratedCell(row, 0, months, voice);
  switch (column) {
    case 'POLARITY':
      return [{ heading, cell: ({ indicator }) => polarityWord(indicator.polarity) }];
    case 'DATA_NOTE':
      return [{ heading, cell: ({ indicator }) => indicator.dataNote }];
    case 'CURRENT':
      return [{ heading, align: 'DECIMAL', cell: currentCell }];
    case 'TREND':
      return months.slice(-shown).map((key, index): ScorecardColumn => {
        const back = shown - 1 - index;
        return {
          heading: formatPeriod(parsePeriodKey(key), 'SHORT'),
          align: 'DECIMAL',
          cell: (row) => {
            if (back === 0 && !hasCurrent) return currentCell(row);
            // Where the year so far has a column of its own, it is no month beside it.
            const isAlone = hasCurrent && isYearSoFarAlone(row, scorecard);
            return isAlone ? '–' : trendFigure(row, scorecard, back);
          },
        };
      });
    case 'YEAR_TO_DATE':
    case 'PREVIOUS_YEAR_TO_DATE':
      return [
        {
          heading,
          align: 'DECIMAL',
          cell: (row) => {
            const shownValue = column === 'YEAR_TO_DATE' ? row.yearToDate : row.previousYearToDate;
            if (shownValue?.value == null) return '–';
            const { unit, decimals } = row.indicator;
            return {
              words: formatValue(shownValue.value, unit ?? '', decimals),
              number: shownValue.value,
            };
          },
        },
      ];
    case 'TARGET':
      return [
        {
          heading,
          align: 'DECIMAL',
          cell: ({ target, indicator }) =>
            target === null
              ? '–'
              : { words: formatLimit(target.value, indicator.unit ?? ''), number: target.value },
        },
        {
          heading: voice.ownTitle('On the way'),
          cell: ({ indicator }) => onTheWay(scorecard, indicator.key, voice),
        },
      ];
    case 'TRAVEL':
      return [
        {
          heading,
          cell: (row) => travelCell(row, months),
        },
      ];
    case 'RATING':
      return [
        {
          heading,
          cell: ({ states }) => ({ words: '', mark: voice.mark(states[0] ?? 'NOT_RATED') }),
        },
      ];
    case 'SECOND_RATING':
      return [
        {
          heading,
          cell: ({ secondStates }) => {
            const state = secondStates?.[0];
            return state === undefined ? null : { words: '', mark: voice.mark(state, 'SECOND') };
          },
        },
      ];
    case 'PLACES':
      return places.flatMap(({ relation, shortName }, place): ScorecardColumn[] =>
        relation === 'CHILD'
          ? [
              {
                heading: voice.title(shortName),
                cell: (row) => ratedCell(row, place, months, voice),
              },
            ]
          : [],
      );
    case 'TOLERANCES':
    case 'TOLERANCE_LIMITS':
      return [
        {
          heading,
          cell: ({ toleranceInForce: rule, indicator }) => {
            if (rule === null) return null;
            const { polarity } = polarityInUse(indicator.polarity, rule);
            const words = toleranceZoneWords(rule, polarity, indicator.unit ?? '', layout);
            return words === '' ? null : words;
          },
        },
      ];
    case 'BENCHMARKS':
      return Object.entries(COMPARATOR_HEADINGS).map(([comparator, name]): ScorecardColumn => ({
        heading: voice.ownTitle(name),
        align: 'DECIMAL',
        cell: ({ benchmarks, indicator }) => {
          const found = benchmarks.find((each) => each.comparator === comparator);
          if (found === undefined) return '–';
          return { words: formatLimit(found.value, indicator.unit ?? ''), number: found.value };
        },
      }));
    // Ref and name head each row; the place above is the authority itself; lines stand on the report
    // cards; of what is said in words alone, nothing is said where it is not said above.
    default:
      return [];
  }
}

/** Where a row stands on the way to its target, in a word: "on plan", "behind plan"; null where no way is set. */
export function onTheWay(
  { trajectories }: Pick<Scorecard, 'trajectories'>,
  key: string,
  voice: PackVoice,
): string | null {
  const standing = trajectories.find(({ indicator }) => indicator === key)?.standings[0] ?? null;
  return standing === null || standing.reason !== 'JUDGED' ? null : voice.ownTitle(standing.word);
}

/** The columns of an authority's own layout, in its order, in the tables that have room for them. */
export function scorecardColumns(asked: ColumnsAsked): readonly GroupedColumns[] {
  const { layout, voice } = asked;
  const grouped = layout.columns.map(({ column, heading }) => ({
    group: GROUPS[column] ?? ('FIGURES' as const),
    columns: columnsOf(column, voice.ownTitle(heading ?? layoutColumnWord(column)), asked),
  }));
  return (['FIGURES', 'BESIDE', 'WORDS'] as const).map((group) => ({
    group,
    columns: grouped.filter((each) => each.group === group).flatMap(({ columns }) => columns),
  }));
}

/** Headings of a layout whose columns are not in a pack: beside those that head each row. */
export function missingHeadings(asked: ColumnsAsked): readonly string[] {
  return asked.layout.columns.flatMap(({ column, heading }) => {
    if (heading === null || column === 'REF' || column === 'NAME') return [];
    return columnsOf(column, heading, asked).length === 0 ? [heading] : [];
  });
}

/** The layout of an authority, or the product's own where it has none. */
export const layoutInUse = (layout: ScorecardLayout | null): ScorecardLayout =>
  layout ?? DEFAULT_LAYOUT;
