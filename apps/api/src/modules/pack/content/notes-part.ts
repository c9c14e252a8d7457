import {
  DEFAULT_SMALL_NUMBERS,
  formatPeriod,
  indicatorShortName,
  packNotes,
  parsePeriodKey,
  readSmallNumberPolicy,
  reportsNamed,
  saidSentence,
  type PackReaders,
} from '@vital-signs/domain';
import type { PackBlock } from '@vital-signs/pack';
import type { Scorecard } from '../../scorecard/scorecard.service';
import type { PackRecord } from './pack-record';
import { paragraph, type PackVoice } from './pack-voice';

/** What notes are written from. */
export interface NotesAbout {
  readonly record: PackRecord;
  readonly readers: PackReaders;
  readonly scorecard: Scorecard;
  /** Slugs of the report areas that are in. */
  readonly areas: readonly string[];
  readonly areasLeftOut: readonly string[];
}

/** A finding with the rows that it is about, and the period of which the figure is. */
interface FoundOnce {
  readonly names: string[];
  /** Null: of no period in particular. */
  readonly month: string | null;
  readonly sentence: string;
}

/** What is doubtful about the figures that are shown, each said once with the rows and the period that it is about. */
function findingRows({ scorecard, areas }: NotesAbout): readonly FoundOnce[] {
  const found = new Map<string, FoundOnce>();
  for (const { indicator, marks } of scorecard.rows) {
    if (!areas.includes(indicator.reportArea.slug)) continue;
    const own = marks.filter(({ place, weight }) => weight === 'FINDING' && (place ?? 0) === 0);
    for (const { sentence, month } of own) {
      const key = `${month ?? ''} ${sentence}`;
      const once = found.get(key) ?? { names: [], month, sentence };
      const name = indicatorShortName(indicator);
      if (!once.names.includes(name)) once.names.push(name);
      found.set(key, once);
    }
  }
  return [...found.values()];
}

/** Of which edition the figures are, how true, what is protected and left out, and what is doubtful. */
export function noteBlocks(about: NotesAbout, voice: PackVoice): PackBlock[] {
  const { record, readers, scorecard } = about;
  const { authority, edition } = record;
  const policy = readSmallNumberPolicy(authority.smallNumbers).policy ?? DEFAULT_SMALL_NUMBERS;
  const notes = packNotes({
    readers,
    edition,
    fictional: authority.fictional,
    reportTitle: authority.reportTitle,
    greatestHidden: policy.greatestHidden,
    leavesModelledOut: true,
    areasLeftOut: about.areasLeftOut,
  });
  const sources = reportsNamed(scorecard.rows.map(({ indicator }) => indicator.source));
  return [
    ...notes.map((note) => paragraph(voice.own(note))),
    ...(record.isPublic || sources.length === 0
      ? []
      : [
          { kind: 'HEADING' as const, id: 'sources', level: 2 as const, text: 'Sources' },
          {
            kind: 'LIST' as const,
            isOrdered: false,
            items: sources.map((source) => voice.quoted(source)),
          },
        ]),
    // Findings are for the authority's own people: of a public edition nobody knows whether there are any.
    ...(record.isPublic ? [] : findingBlocks(about, voice)),
  ];
}

function findingBlocks(about: NotesAbout, voice: PackVoice): PackBlock[] {
  return [
    { kind: 'HEADING', id: 'data-quality', level: 2, text: 'What is doubtful' },
    {
      kind: 'TABLE',
      id: 'data-quality-table',
      caption: voice.ownTitle('Open findings about the figures shown'),
      columns: [
        { heading: voice.ownTitle('Indicator'), weight: 1 },
        { heading: 'Period', weight: 1 },
        { heading: 'What was found', weight: 4 },
      ],
      rows: findingRows(about).map(({ names, month, sentence }) => [
        names.join(', '),
        month === null ? 'No one period' : formatPeriod(parsePeriodKey(month)),
        { words: voice.own(saidSentence(sentence)) },
      ]),
      emptyWords: 'Nothing was found to doubt.',
    },
  ];
}
