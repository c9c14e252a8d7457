import { formatPeriod, monthCodeOf, saidSentence, type FittedText } from '@vital-signs/domain';
import type {
  Inline,
  PackCell,
  PackFlowing,
  PackPage,
  PackParagraph,
  PackTable,
  Words,
} from '@vital-signs/pack';
import type { ReportCard } from '../../report-card/card-parts';
import { cardChart, type ChartAbout } from './card-chart';
import { packTitle } from './card-ids';
import { absenceCell, absenceWords, AGAINST } from './figure-words';
import { paragraph, spaced, type PackVoice } from './pack-voice';

/** Places that stand beside one another in a row of their own; more stand one below another. */
const MOST_BESIDE = 7;

/** A text as it fits a card; where it was cut, that. */
const fitted = ({ words, continues }: FittedText): string =>
  continues ? `${words} (continues)` : words;

/** A part of a card in one paragraph, under a name at its beginning. */
function named(name: string, voice: PackVoice, ...parts: readonly Words[]): PackParagraph {
  const strong: Inline = { kind: 'STRONG', text: `${voice.ownTitle(name)}.` };
  return paragraph(spaced([strong], ...parts));
}

/** What is said where there is nothing, and in which part of the pack the rest stands, if in any. */
interface Elsewhere {
  readonly none: string;
  readonly part?: string | null;
}

/** Texts in a row, of which there is no room for some. */
function withMore(
  parts: readonly Words[],
  more: number,
  { none, part = null }: Elsewhere,
  voice: PackVoice,
): Words[] {
  if (parts.length === 0) return [voice.own(none)];
  if (more === 0) return [...parts];
  return [...parts, voice.own(`And ${more} more${part === null ? '' : `, under “${part}”`}.`)];
}

function leadWords(card: ReportCard, voice: PackVoice): Words {
  const { shown, figure, target, gap, ratings, trajectory } = card;
  const real = figure.words === shown ? null : fitted(figure);
  const marks = ratings.map(({ state }, index): Inline[] => [
    { kind: 'MARK', mark: voice.mark(state, index === 0 ? 'FIRST' : 'SECOND') },
    ...(ratings.length < 2 ? [] : [AGAINST[index] ?? '', index === 0 ? ',' : '.']),
  ]);
  const said = [
    real === null ? null : absenceWords(real),
    fitted(card.ratingSentence),
    target,
    gap,
    trajectory === null ? null : fitted(trajectory.sentence),
  ];
  return spaced(
    ...marks,
    ...said.flatMap((text) => (text === null ? [] : [voice.own(saidSentence(text))])),
  );
}

function localities(
  card: ReportCard,
  id: string,
  voice: PackVoice,
  isPublic: boolean,
): PackFlowing[] {
  const { localities: places, moreLocalities: more, period } = card;
  const shown = places.filter(({ hasFigure }) => hasFigure);
  if (places.length === 0) return [];
  if (shown.length === 0) {
    return [named('Places', voice, voice.own('No figure of a place below is published.'))];
  }
  const cellOf = ({ shown: text, rating, hasFigure }: (typeof places)[number]): PackCell => ({
    words: hasFigure ? text : voice.own(absenceWords(text)),
    ...(rating !== null && { mark: voice.mark(rating.state) }),
  });
  const caption = `Places, ${periodText(period)}${more === 0 ? '' : `; and ${more} more`}`;
  // No public page tells the counts of a place below.
  const hasCounts = !isPublic && shown.some(({ counts }) => counts !== null);
  const base = { kind: 'TABLE', id: `${id}-places`, caption: voice.ownTitle(caption) } as const;
  if (places.length > MOST_BESIDE) {
    const table: PackTable = {
      ...base,
      columns: [
        { heading: 'Place', weight: 2 },
        { heading: 'Figure', weight: 2 },
        ...(hasCounts ? [{ heading: 'Counts', weight: 2 }] : []),
      ],
      rows: places.map((place) => [
        voice.title(place.name),
        cellOf(place),
        ...(hasCounts ? [place.counts] : []),
      ]),
    };
    return [table];
  }
  const table: PackTable = {
    ...base,
    columns: [
      { heading: 'Place' },
      ...places.map(({ shortName }) => ({ heading: voice.title(shortName) })),
    ],
    rows: [
      ['Figure', ...places.map(cellOf)],
      ...(hasCounts ? [['Counts', ...places.map(({ counts }) => counts)]] : []),
    ],
  };
  return [table];
}

const periodText = (period: ReportCard['period']) => formatPeriod(period);

function actions(card: ReportCard, id: string, voice: PackVoice): PackFlowing {
  const { actions: all, moreActions: more } = card;
  if (all.length === 0) return named('Actions', voice, voice.own('No action is written down.'));
  return {
    kind: 'TABLE',
    id: `${id}-actions`,
    caption: voice.ownTitle(more === 0 ? 'Actions' : `Actions; and ${more} more`),
    columns: [
      { heading: 'Action', weight: 3 },
      { heading: 'Who and when', weight: 2 },
      { heading: 'What it should achieve', weight: 2 },
    ],
    rows: all.map(({ text, standing, expected }) => [
      { words: voice.quoted(fitted(text)) },
      { words: voice.quoted(fitted(standing)) },
      expected === null ? null : { words: voice.quoted(fitted(expected)) },
    ]),
  };
}

function beside(card: ReportCard, voice: PackVoice): Words[] {
  const { benchmarks, moreBenchmarks, published } = card;
  const said = [
    ...benchmarks.map(({ sentence }) => sentence),
    ...(published === null ? [] : [published.sentence, published.source]),
  ].map((text) => voice.own(saidSentence(fitted(text))));
  return withMore(said, moreBenchmarks, { none: 'The report prints no benchmark.' }, voice);
}

function meaning({ definition, purpose }: ReportCard, voice: PackVoice): Words[] {
  const texts = [definition, purpose].flatMap((text) => (text === null ? [] : [fitted(text)]));
  return texts.length === 0
    ? [voice.own('The report gives no definition.')]
    : texts.map((text) => voice.quoted(saidSentence(text)));
}

/**
 * What a pack knows of a card's readers. In a public one stands nothing of which its edition does not
 * know: no verdict of a control chart, and not that there is no action, no commentary and no doubt.
 */
export interface CardAbout extends ChartAbout {
  readonly isPublic: boolean;
  /** Names of the parts in which commentary and findings stand whole; null where the pack has them not. */
  readonly commentaryIn: string | null;
  readonly findingsIn: string | null;
}

/** What stands where there is no figure: the sign of one that is protected, or that there is none. */
function noFigure({ series: { codes, periods } }: ReportCard): string {
  const { absence } = monthCodeOf(codes, periods.length - 1);
  return absence === 'SUPPRESSED' ? absenceCell(absence) : 'No figure';
}

/** The report card of an indicator, on a page of its own. */
export function cardPage(
  card: ReportCard,
  id: string,
  about: CardAbout,
  voice: PackVoice,
): PackPage {
  const { indicator } = card;
  const chart = cardChart(card, id, about, voice);
  const commentary = card.commentary.flatMap(({ text, said }) => [
    voice.quoted(saidSentence(fitted(text))),
    ...(about.isPublic || said === '' ? [] : [voice.quoted(saidSentence(said))]),
  ]);
  const flags = card.flags.map(({ text, reviewWords }) =>
    spaced(voice.quoted(saidSentence(fitted(text))), voice.own(saidSentence(reviewWords))),
  );
  const findings = card.findings.map((text) => voice.own(saidSentence(fitted(text))));
  return {
    kind: 'PAGE',
    id,
    blocks: [
      {
        kind: 'HEADING',
        id: `${id}-title`,
        level: 2,
        text: voice.title(packTitle(indicator)),
      },
      {
        kind: 'FACTS',
        facts: [
          { name: 'Area', words: voice.quoted(indicator.reportArea.name) },
          { name: 'Period', words: periodText(card.period) },
          ...(about.isPublic
            ? []
            : [
                { name: 'Lead officer', words: indicator.leadOfficer ?? 'not stated' },
                { name: 'Data owner', words: indicator.dataOwner ?? 'not stated' },
              ]),
        ],
      },
      {
        kind: 'FIGURE',
        figure: card.shown ?? noFigure(card),
        words: leadWords(card, voice),
      },
      ...(card.exceptions.length === 0
        ? []
        : [named('Exception', voice, voice.own(saidSentence(card.exceptions.join('; '))))]),
      ...(chart === null
        ? [named('Over time', voice, voice.own('No figure of these periods is published.'))]
        : [chart]),
      named('What it measures, and why it matters', voice, ...meaning(card, voice)),
      about.isPublic
        ? named('Direction', voice, voice.own(saidSentence(fitted(card.direction))))
        : named(
            'Direction, and whether it is real',
            voice,
            voice.own(saidSentence(fitted(card.direction))),
            voice.own(saidSentence(fitted(card.verdict))),
          ),
      named('Beside others', voice, ...beside(card, voice)),
      ...localities(card, id, voice, about.isPublic),
      ...(about.isPublic && commentary.length === 0
        ? []
        : [
            named(
              'What is behind the figure',
              voice,
              ...withMore(
                commentary,
                card.moreCommentary,
                { none: 'No commentary is approved for this period.', part: about.commentaryIn },
                voice,
              ),
            ),
          ]),
      ...(about.isPublic
        ? []
        : [
            actions(card, id, voice),
            named(
              'Risks and budget',
              voice,
              ...withMore(
                flags,
                card.moreFlags,
                { none: 'Nobody has said that it bears on either.' },
                voice,
              ),
            ),
          ]),
      // Of a public edition it is known what does not recompute, and of nothing else whether it is doubtful.
      ...(about.isPublic && findings.length === 0
        ? []
        : [
            named(
              'Data quality',
              voice,
              ...withMore(
                findings,
                card.moreFindings,
                {
                  none: 'Nothing was found to doubt.',
                  part: about.isPublic ? null : about.findingsIn,
                },
                voice,
              ),
            ),
          ]),
      paragraph(voice.own(card.accuracy), 'NOTE'),
    ],
  };
}
