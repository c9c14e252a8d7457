import { formatPeriod, saidSentence } from '@vital-signs/domain';
import type { Inline, PackBlock, PackCell, PackTable, Words } from '@vital-signs/pack';
import type { ExceptionList, ToldCleared, ToldException } from '../../exception/exception.service';
import type { Scorecard } from '../../scorecard/scorecard.service';
import { indicatorWords, type CardIds } from './card-ids';
import { ratedFigure } from './figure-words';
import { paragraph, spaced, type PackVoice } from './pack-voice';

/** The exceptions that stand in a pack: those of its report areas, new before continuing. */
export interface PackExceptions extends Pick<
  ExceptionList,
  'exceptions' | 'cleared' | 'sentence' | 'orderSentence' | 'rulesInWords' | 'period'
> {
  /** How many exceptions are of report areas that are left out, in a sentence; null: none is. */
  readonly outside: string | null;
}

function standingWords({ statusWords, since, period }: ToldException, month: string): string {
  const own = period.end === month ? '' : ` (${formatPeriod(period)})`;
  return `${statusWords}, ${since}${own}`;
}

/** What fired and what would clear it, one after another. */
function sentences(texts: readonly string[], voice: PackVoice): Words {
  const said = [...new Set(texts.filter((text) => text !== '').map(saidSentence))];
  return said.length === 0 ? '' : spaced(...said.map((text) => voice.own(text)));
}

const rowOf = ({ rows }: Scorecard, { indicator: { key } }: ToldException['reading']) =>
  rows.find(({ indicator }) => indicator.key === key);

function flagWords({ flags }: ToldException, voice: PackVoice): Inline[] {
  return flags.flatMap(({ reason, reviewWords }): Inline[] => [
    ' ',
    ...spaced(voice.quoted(saidSentence(reason)), voice.own(saidSentence(reviewWords))),
  ]);
}

function exceptionsTable(
  { exceptions, period }: PackExceptions,
  scorecard: Scorecard,
  cards: CardIds,
  voice: PackVoice,
  monthName: string,
): PackTable {
  const heading = (text: string) => voice.ownTitle(text);
  return {
    kind: 'TABLE',
    id: 'exceptions-table',
    caption: voice.either(`Exceptions in ${monthName}`, `What needs attention in ${monthName}`),
    columns: [
      { heading: heading('Indicator'), weight: 2 },
      { heading: heading('How it stands'), weight: 1.5 },
      { heading: heading('Figure'), weight: 1.4 },
      { heading: heading('Why it is an exception'), weight: 3 },
      { heading: heading('What would clear it'), weight: 2.8 },
    ],
    rows: exceptions.map((exception): (PackCell | string)[] => {
      const { reading, rules, state } = exception;
      const reasons = sentences(
        rules.map(({ sentence }) => sentence),
        voice,
      );
      return [
        { words: indicatorWords(reading.indicator, cards, voice) },
        { words: voice.own(standingWords(exception, period.end)) },
        ratedFigure(reading, state, rowOf(scorecard, reading), voice),
        { words: [...spaced(reasons), ...flagWords(exception, voice)] },
        {
          words: sentences(
            rules.map(({ clears }) => clears),
            voice,
          ),
        },
      ];
    }),
    emptyWords: voice.ownTitle('Nothing is an exception by the rules in force.'),
  };
}

/** Why nobody can say that an exception is over: there is no figure, or it is protected. */
const overUnknown = ({ absence }: ToldCleared['reading']): string =>
  absence === 'SUPPRESSED'
    ? 'c: the figure is protected, and it is not told whether it is over'
    : 'No figure: nobody can say that it is over';

function clearedRow(
  { reading, rules, withoutFigure }: ToldCleared,
  scorecard: Scorecard,
  cards: CardIds,
  voice: PackVoice,
): (PackCell | string)[] {
  return [
    { words: indicatorWords(reading.indicator, cards, voice) },
    withoutFigure
      ? { words: voice.own(overUnknown(reading)) }
      : ratedFigure(reading, reading.state, rowOf(scorecard, reading), voice),
    {
      words: sentences(
        rules.map(({ sentence }) => sentence),
        voice,
      ),
    },
  ];
}

/** What needs attention: the exceptions, those that are over, and the rules by which they are found. */
export function exceptionBlocks(
  list: PackExceptions,
  scorecard: Scorecard,
  cards: CardIds,
  voice: PackVoice,
  monthName: string,
): PackBlock[] {
  return [
    paragraph(voice.own(list.sentence), 'LEAD'),
    ...(list.outside === null ? [] : [paragraph(voice.own(list.outside))]),
    ...(list.exceptions.length === 0 ? [] : [paragraph(voice.own(list.orderSentence), 'NOTE')]),
    exceptionsTable(list, scorecard, cards, voice, monthName),
    {
      kind: 'HEADING',
      id: 'cleared',
      level: 2,
      text: voice.either('No exceptions any more', 'What no longer needs attention'),
    },
    {
      kind: 'TABLE',
      id: 'cleared-table',
      caption: voice.either(
        `Exceptions of the period before that are none in ${monthName}`,
        `What needed attention before, and does not in ${monthName}`,
      ),
      columns: [
        { heading: voice.ownTitle('Indicator'), weight: 2 },
        { heading: 'Now', weight: 1.4 },
        { heading: 'Why it was one', weight: 3 },
      ],
      rows: list.cleared.map((gone) => clearedRow(gone, scorecard, cards, voice)),
      emptyWords: voice.either(
        'Nothing that was an exception in the period before is none now.',
        'Everything that needed attention before still does.',
      ),
    },
    {
      kind: 'HEADING',
      id: 'exception-rules',
      level: 2,
      text: voice.ownTitle('By which rules'),
    },
    {
      kind: 'LIST',
      isOrdered: false,
      items: list.rulesInWords.map((rule) => voice.own(saidSentence(rule))),
    },
  ];
}
