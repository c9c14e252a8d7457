import {
  headlineOf,
  headlineWord,
  HEADLINES,
  indicatorShortName,
  indicatorTitle,
  formatPeriod,
  listed,
  monthCodeOf,
  unitBesideName,
  type ScorecardLayout,
} from '@vital-signs/domain';
import type { PackBlock, PackCell, PackFlowing, PackTable } from '@vital-signs/pack';
import type { Scorecard, ScorecardRow } from '../../scorecard/scorecard.service';
import { idText, packTitle } from './card-ids';
import { isYearSoFarAlone, monthsAlone, recomputeFootnotes } from './figure-words';
import type { PackSaid } from './pack-record';
import { paragraph, type PackVoice } from './pack-voice';
import { missingHeadings, scorecardColumns, type ScorecardColumn } from './scorecard-columns';

/** As many columns beside the name as a landscape page shows without narrow ones. */
const MOST_COLUMNS = 13;

interface RowAt {
  readonly row: ScorecardRow;
  /** Its place in the scorecard. */
  readonly index: number;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly RowAt[];
}

/** A scorecard as a pack shows it: rows of its report areas in their order, in the authority's own layout. */
export interface PackScorecard {
  readonly scorecard: Scorecard;
  readonly layout: ScorecardLayout;
  readonly said: PackSaid;
  /** Slugs of the report areas that are in, in order. */
  readonly areas: readonly string[];
}

function byArea({ scorecard, areas }: PackScorecard): readonly Group[] {
  const rows = scorecard.rows.map((row, index) => ({ row, index }));
  return areas.flatMap((slug) => {
    const own = rows.filter(({ row }) => row.indicator.reportArea.slug === slug);
    const [first] = own;
    if (first === undefined) return [];
    return [{ id: idText(slug), name: first.row.indicator.reportArea.name, rows: own }];
  });
}

function groupsOf(pack: PackScorecard): readonly Group[] {
  const { layout } = pack;
  const areas = byArea(pack);
  if (layout.grouping === 'AREA') return areas;
  const rows = areas.flatMap((area) => area.rows);
  return HEADLINES.flatMap((headline) => {
    const own = rows.filter(({ row }) => headlineOf(statesOf(row)) === headline);
    if (own.length === 0) return [];
    const name = layout.headlines?.[headline] ?? headlineWord(headline);
    return [{ id: idText(headline), name, rows: own }];
  });
}

const statesOf = ({ states, secondStates }: ScorecardRow) =>
  [states[0], secondStates?.[0]].flatMap((state) => (state === undefined ? [] : [{ state }]));

const textOf = (cell: PackCell | string | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return cell.mark !== undefined || typeof cell.words !== 'string' ? 'said' : cell.words;
};

/** Whether a column says anything of these rows. */
const saysAnything = (column: ScorecardColumn, rows: readonly RowAt[]): boolean =>
  rows.some(({ row, index }) => {
    const text = textOf(column.cell(row, index)).trim();
    return text !== '' && text !== '–';
  });

function nameCell({ indicator, periods }: ScorecardRow, voice: PackVoice): PackCell {
  const own = periods?.at(-1);
  const title = packTitle(indicator);
  const beside = unitBesideName(indicator);
  const unit = beside === null ? '' : ` (${beside})`;
  const when = own === undefined ? '' : `, ${formatPeriod(own)}`;
  return { words: voice.quoted(`${title}${unit}${when}`) };
}

function tableOf(
  group: Group,
  kind: { readonly id: string; readonly caption: string },
  columns: readonly ScorecardColumn[],
  voice: PackVoice,
): PackTable[] {
  const shown = columns.filter((column) => saysAnything(column, group.rows));
  if (shown.length === 0) return [];
  const cells = group.rows.map(({ row, index }) => shown.map(({ cell }) => cell(row, index)));
  return [
    {
      kind: 'TABLE',
      id: `scorecard-${group.id}-${kind.id}`,
      caption: voice.title(`${group.name}${kind.caption}`),
      columns: [
        { heading: voice.ownTitle('Indicator'), weight: shown.length > 8 ? 3.6 : 3 },
        ...shown.map(({ cell: _cell, ...column }) => column),
      ],
      rows: group.rows.map(({ row }, at) => [nameCell(row, voice), ...(cells[at] ?? [])]),
      ...recomputeFootnotes(
        cells,
        group.rows.map(({ row }) => row),
        voice,
      ),
    },
  ];
}

function groupBlocks(pack: PackScorecard, group: Group, voice: PackVoice): PackFlowing[] {
  const [figures = [], beside = [], words = []] = scorecardColumns({ ...pack, voice }).map(
    ({ columns }) => columns.filter((column) => saysAnything(column, group.rows)),
  );
  const month = formatPeriod(pack.scorecard.period);
  const isWide = figures.length + beside.length > MOST_COLUMNS;
  const tables = [
    ...tableOf(
      group,
      { id: 'figures', caption: `, ${month}` },
      isWide ? figures : [...figures, ...beside],
      voice,
    ),
    ...(isWide
      ? tableOf(
          group,
          { id: 'beside', caption: `, ${month}: what stands beside the figures` },
          beside,
          voice,
        )
      : []),
    ...tableOf(group, { id: 'words', caption: `, ${month}: in words` }, words, voice),
  ];
  if (tables.length === 0) return [];
  return [
    { kind: 'HEADING', id: `scorecard-${group.id}`, level: 2, text: voice.title(group.name) },
    ...tables,
  ];
}

/**
 * That some rows show each month on its own beside a year so far, and others the year so far alone, where
 * the layout has a trend of months.
 */
function monthsAloneNote(
  { layout, scorecard }: PackScorecard,
  groups: readonly Group[],
  voice: PackVoice,
): PackFlowing[] {
  if (!layout.columns.some(({ column }) => column === 'TREND')) return [];
  const hasCurrent = layout.columns.some(({ column }) => column === 'CURRENT');
  const note = (chosen: (row: ScorecardRow) => boolean, said: string): PackFlowing[] => {
    const names = groups
      .flatMap(({ rows }) => rows)
      .filter(({ row }) => chosen(row))
      .map(({ row }) => indicatorShortName(row.indicator));
    return names.length === 0 ? [] : [paragraph(voice.own(`Of ${listed(names)} ${said}`), 'NOTE')];
  };
  return [
    ...note(
      (row) => monthsAlone(row, scorecard.otherBases) !== null,
      'the months of the trend stand each on its own; the figure that is rated is of the year so far.',
    ),
    ...note(
      (row) => hasCurrent && isYearSoFarAlone(row, scorecard),
      'only the year so far is told here, and no month by itself.',
    ),
  ];
}

/** What the authority says of its layout, without what it says of a column that the pack does not have. */
function layoutNotes(pack: PackScorecard, voice: PackVoice): readonly string[] {
  const missing = missingHeadings({ ...pack, voice });
  return pack.layout.notes.filter(
    (note) =>
      !missing.some((heading) => note.includes(`“${heading}”`) || note.startsWith(`${heading} `)),
  );
}

/** Whether the figure of a row is protected, at the authority itself. */
const isProtected = ({ codes: [own = ''] }: ScorecardRow): boolean =>
  monthCodeOf(own, own.length - 1).absence === 'SUPPRESSED';

/** A sentence about some rows: where any has no ref, all are called by their names. */
function namesNote(
  said: string,
  indicators: readonly ScorecardRow['indicator'][],
  voice: PackVoice,
): PackFlowing[] {
  if (indicators.length === 0) return [];
  const hasRefs = indicators.every(({ ref }) => ref !== null);
  const names = indicators.map(hasRefs ? indicatorShortName : indicatorTitle);
  const text = hasRefs ? listed(names) : names.join('; ');
  return [paragraph(voice.own(`${said} ${text}.`), 'NOTE')];
}

/** The scorecard as an appendix: every row of the pack's report areas in the authority's own layout. */
export function scorecardBlocks(pack: PackScorecard, voice: PackVoice): PackBlock[] {
  const { scorecard } = pack;
  const groups = groupsOf(pack);
  const without = groups
    .flatMap(({ rows }) => rows)
    .filter(({ row }) => row.values[0]?.at(-1) == null);
  const [hidden, none] = [true, false].map((wanted) =>
    without.filter(({ row }) => isProtected(row) === wanted).map(({ row }) => row.indicator),
  );
  const flowing: PackFlowing[] = [
    ...layoutNotes(pack, voice).map((note) => paragraph(voice.own(note), 'NOTE')),
    paragraph(
      voice.own(
        `${scorecard.authority.name}, ${formatPeriod(scorecard.period)}. A rating stands beside its figure by symbol and word; a dash says that there is none.`,
      ),
      'NOTE',
    ),
    ...monthsAloneNote(pack, groups, voice),
    ...groups.flatMap((group) => groupBlocks(pack, group, voice)),
    ...namesNote('No figure of the period is published of', none ?? [], voice),
    ...namesNote('Protected, and shown as c, is the figure of the period of', hidden ?? [], voice),
  ];
  return [{ kind: 'LANDSCAPE', blocks: flowing }];
}
