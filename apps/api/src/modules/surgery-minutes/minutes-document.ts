import {
  formatDate,
  londonClock,
  MINUTED_ROWS,
  minutedFigure,
  type MinutedSaying,
  type MinutedSight,
  type SurgeryMinutes,
} from '@vital-signs/domain';
import type { PackBlock, PackDocument, PackTable } from '@vital-signs/pack';

/** What a paper of minutes is made of. */
export interface MinutesPaper {
  readonly council: string;
  readonly placeName: string;
  readonly driver: string | null;
  readonly openedAt: string;
  readonly minutes: SurgeryMinutes;
}

type Flowing = Exclude<PackBlock, { kind: 'PAGE' | 'LANDSCAPE' }>;

const paragraph = (words: string): Flowing => ({ kind: 'PARAGRAPH', words });
const note = (words: string): Flowing => ({ kind: 'PARAGRAPH', words, role: 'NOTE' });

/** What else was known of what was seen, whichever view was on: a table of figures, or nothing. */
function rowsOf({ about, rows }: MinutedSight, id: string): readonly PackTable[] {
  if (rows.length === 0) return [];
  return [
    {
      ...{ kind: 'TABLE', id, caption: `${MINUTED_ROWS}: ${about}` },
      columns: [{ heading: 'What' }, { heading: 'As it stood' }, { heading: 'Rating' }],
      rows: rows.map(({ name, shown, rating, isModelled }) => [
        name,
        minutedFigure({ shown, isModelled }),
        rating ?? 'not rated',
      ]),
    },
  ];
}

function sightBlocks(sight: MinutedSight, id: string): readonly Flowing[] {
  return [
    note(`${sight.when}: ${sight.about}.`),
    sight.figure === null
      ? paragraph(sight.lines.join(' '))
      : { kind: 'FIGURE', figure: sight.figure, words: sight.lines.join(' ') },
    ...rowsOf(sight, id),
  ];
}

/** Words as a sentence that another one follows. */
const ended = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** A list of what was said. What was put right, or taken back, is said in words: no line through it is read out. */
function saidBlocks(said: readonly MinutedSaying[]): readonly Flowing[] {
  if (said.length === 0) return [];
  const items = said.map(({ kind, text, by, agreed, isTakenBack, before }) => [
    { kind: 'STRONG', text: `${isTakenBack ? `${kind}, taken back` : kind}: ` } as const,
    ended(text),
    ...(agreed === null ? [] : [` ${agreed}`]),
    ` (${by})`,
    ...before.map((each) => {
      const words = ` ${each.by}: “${ended(each.text)}”`;
      return each.agreed === null ? words : `${words} ${each.agreed}`;
    }),
  ]);
  return [{ kind: 'LIST', isOrdered: false, items }];
}

function actionsTable({ actions }: SurgeryMinutes): PackTable {
  return {
    ...{ kind: 'TABLE', id: 'actions-agreed', caption: 'Actions that were agreed' },
    columns: [
      ...[{ heading: 'What is to be done' }, { heading: 'Who' }, { heading: 'By when' }],
      ...[{ heading: 'About' }, { heading: 'Should achieve' }],
    ],
    rows: actions.map(({ text, owner, due, about, expected }) => [
      ...[text, owner, due, about, expected ?? 'nothing is stated'],
    ]),
    emptyWords: 'No action was agreed.',
  };
}

/** What became of actions since they were said: beside the table of what was agreed, which stays as it was. */
function sinceBlocks({ actions }: SurgeryMinutes): readonly Flowing[] {
  const items = actions.flatMap(({ text, since }) =>
    since.length === 0
      ? []
      : [[{ kind: 'STRONG', text: `${text}: ` } as const, since.map(ended).join(' ')]],
  );
  if (items.length === 0) return [];
  return [
    { kind: 'HEADING', id: 'since', level: 2, text: 'What became of them since' },
    { kind: 'LIST', isOrdered: false, items },
  ];
}

/** The minutes of a surgery as a paper. */
export function minutesDocument(paper: MinutesPaper): PackDocument {
  const { council, placeName, driver, openedAt, minutes } = paper;
  const { day } = londonClock(openedAt);
  return {
    ...{ title: minutes.heading, language: 'en-GB', date: day },
    variant: { isLargePrint: false, isPlainLanguage: false },
    cover: {
      ...{ council, committee: 'Performance surgery', meeting: formatDate(day) },
      ...{ responsibleOfficer: driver ?? 'Nobody is known', wards: placeName },
      access: `Private: for those who may follow the surgeries of ${placeName}`,
      asked: {
        kind: 'RECOMMENDATION',
        blocks: [
          { kind: 'PARAGRAPH', words: 'The next surgery is asked to note these minutes.' },
          { kind: 'PARAGRAPH', words: minutes.approval },
        ],
      },
    },
    parts: [
      {
        ...{ id: 'held', title: 'What was held' },
        blocks: [{ kind: 'FACTS', facts: minutes.facts }],
      },
      {
        ...{ id: 'agenda', title: 'What was seen and said' },
        blocks:
          minutes.items.length === 0
            ? [paragraph('Nothing stood on the agenda.')]
            : minutes.items.flatMap(({ heading, standing, reasons, seen, said }, index) => [
                { kind: 'HEADING', id: `item-${index + 1}`, level: 2, text: heading } as const,
                paragraph(`${standing}.`),
                ...(reasons.length === 0
                  ? []
                  : [paragraph(`Why it was on the agenda: ${reasons.join(' ')}`)]),
                ...seen.flatMap((sight, each) =>
                  sightBlocks(sight, `seen-${index + 1}-${each + 1}`),
                ),
                ...saidBlocks(said),
              ]),
      },
      {
        ...{ id: 'whole', title: 'Said of the surgery as a whole' },
        blocks:
          minutes.whole.length === 0 ? [paragraph('Nothing.')] : [...saidBlocks(minutes.whole)],
      },
      {
        ...{ id: 'actions', title: 'Actions' },
        blocks: [actionsTable(minutes), ...sinceBlocks(minutes)],
      },
    ],
  };
}
