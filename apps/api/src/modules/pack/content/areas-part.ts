import {
  comparatorPossessive,
  directionWord,
  formatLimit,
  formatPeriod,
  headlinesTogether,
  parsePeriodKey,
  targetWithin,
  verdictLetterAt,
  verdictWords,
} from '@vital-signs/domain';
import type { PackBlock, PackCell, PackColumn, PackTable, Words } from '@vital-signs/pack';
import type { AreaSummary } from '../../area-summary/area-summary.service';
import type { BriefReading } from '../../area-summary/brief-reading';
import type { Scorecard, ScorecardRow } from '../../scorecard/scorecard.service';
import { idText, indicatorWords, type CardIds } from './card-ids';
import { ARROWS, figureAt, ratedFigure, recomputeFootnotes } from './figure-words';
import type { PackCommentary } from './pack-record';
import { paragraph, spaced, type PackVoice } from './pack-voice';
import { onTheWay } from './scorecard-columns';

/** Which benchmark stands beside a figure where there are several: the first that is there. */
const COMPARED_FIRST = ['NEIGHBOUR_AVERAGE', 'NATIONAL', 'REGION'] as const;

/** A report area of a pack, with what it is told from. */
export interface PackArea {
  readonly summary: AreaSummary;
  readonly commentary: readonly PackCommentary[];
}

/** What commentary says under the name of its page, with who wrote it; what is to be known of it below. */
export function commentaryBlocks(
  commentary: readonly PackCommentary[],
  idOf: (index: number) => string,
  level: 2 | 3,
  voice: PackVoice,
): PackBlock[] {
  const titles = [...new Set(commentary.map(({ title }) => title))];
  return titles.flatMap((title, index): PackBlock[] => {
    const own = commentary.filter((each) => each.title === title);
    const analysis = own.filter(({ isNote }) => !isNote);
    return [
      ...(title === null
        ? []
        : [{ kind: 'HEADING' as const, id: idOf(index), level, text: voice.title(title) }]),
      ...analysis.flatMap(({ paragraphs }) =>
        paragraphs.map((text) => paragraph(voice.quoted(text))),
      ),
      ...sourceNote(analysis, voice),
      ...own
        .filter(({ isNote }) => isNote)
        .flatMap(({ paragraphs }) =>
          paragraphs.map((text) => paragraph(voice.quoted(text), 'NOTE')),
        ),
    ];
  });
}

function sourceNote(commentary: readonly PackCommentary[], voice: PackVoice): PackBlock[] {
  const said = [...new Set(commentary.flatMap((each) => each.said ?? []))].filter(
    (text) => text !== '',
  );
  return said.length === 0 ? [] : [paragraph(voice.quoted(said.join('; ')), 'NOTE')];
}

function benchmarkOf(
  row: ScorecardRow | undefined,
  regionName: string | null,
  voice: PackVoice,
): Words {
  const found = COMPARED_FIRST.flatMap(
    (comparator) => row?.benchmarks.find((each) => each.comparator === comparator) ?? [],
  )[0];
  if (row === undefined || found === undefined) return '–';
  const year = found.year === null ? '' : `, ${found.year}`;
  const whose = comparatorPossessive(found.comparator, regionName);
  return voice.own(`${whose} ${formatLimit(found.value, row.indicator.unit ?? '')}${year}`);
}

function directionCell(
  { arrow, meaning, verdict, shown, directionSentence }: BriefReading,
  before: PackCell | string,
  voice: PackVoice,
): Words {
  if (arrow === 'NONE') return '–';
  const { kind, short } = verdictWords(verdictLetterAt(verdict, 0));
  const real = kind === 'NONE' ? '' : `; ${short.charAt(0).toLowerCase()}${short.slice(1)}`;
  // Two figures that are printed alike are told as exactly as it takes to see which way it went.
  const isAlike = arrow !== 'SAME' && typeof before === 'object' && before.words === shown;
  const moved = isAlike ? directionSentence : directionWord(meaning);
  return voice.own(`${ARROWS[arrow]} ${moved}${real}`);
}

/**
 * The figure of the period before. A year so far that begins anew with the period stands beside that of
 * another year, and says so.
 */
function figureBefore(row: ScorecardRow, { months }: Scorecard): PackCell | string {
  const before = figureAt(row, months, 0, 1);
  const then = (row.periods ?? months.map(parsePeriodKey)).at(-2);
  const isOtherYear = row.directionReasons[0] === 'NEW_YEAR' && then !== undefined;
  if (typeof before === 'string' || !isOtherYear) return before;
  return { ...before, words: spaced(before.words, `(year so far, ${formatPeriod(then)})`) };
}

/** The target of a row, or the one that its tolerance holds itself, with where it stands on the way to it. */
function targetCell(row: ScorecardRow | undefined, scorecard: Scorecard, voice: PackVoice): string {
  const target = row?.target?.value ?? targetWithin(row?.toleranceInForce ?? null);
  if (row === undefined || target === null) return '–';
  const { key, unit } = row.indicator;
  const way = onTheWay(scorecard, key, voice);
  return [formatLimit(target, unit ?? ''), ...(way === null ? [] : [way])].join(', ');
}

interface AreaColumn extends PackColumn {
  readonly cells: readonly (PackCell | string)[];
}

/** Whether a column says anything; one of dashes takes room from the others. */
const saysAnything = ({ cells }: AreaColumn): boolean =>
  cells.some((cell) => (typeof cell === 'string' ? cell : cell.words) !== '–');

function rowsTable(
  { area, readings }: AreaSummary,
  scorecard: Scorecard,
  cards: CardIds,
  voice: PackVoice,
  monthName: string,
): PackTable {
  const rows = new Map(scorecard.rows.map((row) => [row.indicator.key, row]));
  const { regionName } = scorecard.authority;
  const rowOf = (reading: BriefReading) => rows.get(reading.indicator.key);
  const befores = readings.map((reading) => {
    const row = rowOf(reading);
    return row === undefined ? '–' : figureBefore(row, scorecard);
  });
  const ratesTwice = readings.some((reading) => rowOf(reading)?.secondStates?.[0] !== undefined);
  const columns: AreaColumn[] = [
    { heading: 'Before', weight: 1, cells: befores },
    {
      heading: 'Figure',
      weight: ratesTwice ? 4 : 1.6,
      cells: readings.map((reading) => {
        const state = reading.state === 'NOT_RATED' ? null : reading.state;
        return ratedFigure(reading, state, rowOf(reading), voice);
      }),
    },
    {
      heading: 'Direction',
      weight: 1.6,
      cells: readings.map((reading, index) => ({
        words: directionCell(reading, befores[index] ?? '–', voice),
      })),
    },
    {
      heading: 'Target',
      weight: 1.1,
      cells: readings.map((reading) => targetCell(rowOf(reading), scorecard, voice)),
    },
    {
      heading: 'Beside others',
      weight: 1.8,
      cells: readings.map((reading) => ({
        words: benchmarkOf(rowOf(reading), regionName, voice),
      })),
    },
  ];
  const shown = columns.filter((column) => column.heading === 'Figure' || saysAnything(column));
  const footnotes = recomputeFootnotes(
    readings.map((_, index) => shown.map(({ cells }) => cells[index] ?? null)),
    readings.map(rowOf),
    voice,
  );
  return {
    kind: 'TABLE',
    id: `area-${idText(area.slug)}-table`,
    caption: voice.title(`${area.name}, ${monthName}`),
    columns: [
      { heading: voice.ownTitle('Indicator'), weight: 3 },
      ...shown.map(({ cells: _cells, ...column }) => column),
    ],
    rows: readings.map((reading, index): (PackCell | string)[] => [
      { words: indicatorWords(reading.indicator, cards, voice) },
      ...shown.map(({ cells }) => cells[index] ?? '–'),
    ]),
    ...footnotes,
  };
}

/** The page of a report area: its sentences, its rows, and what was approved about it. */
export function areaBlocks(
  { summary, commentary }: PackArea,
  scorecard: Scorecard,
  cards: CardIds,
  voice: PackVoice,
  monthName: string,
  isPublic: boolean,
): PackBlock[] {
  const id = `area-${idText(summary.area.slug)}`;
  const [lead, ...rest] = headlinesTogether(summary.headlines);
  return [
    { kind: 'HEADING', id, level: 2, text: voice.title(summary.area.name) },
    ...(lead === undefined ? [] : [paragraph(voice.own(lead), 'LEAD')]),
    ...(rest.length === 0
      ? []
      : [{ kind: 'LIST' as const, isOrdered: false, items: rest.map((text) => voice.own(text)) }]),
    ...commentaryBlocks(commentary, (index) => `${id}-said-${index + 1}`, 3, voice),
    // Of a public edition nobody knows what was approved beside it.
    ...(commentary.length > 0 || isPublic
      ? []
      : [
          paragraph(
            voice.own('No commentary about the area as a whole is approved for this period.'),
            'NOTE',
          ),
        ]),
    rowsTable(summary, scorecard, cards, voice, monthName),
  ];
}
