import { provenanceSentence, toBeReviewed } from '@vital-signs/domain';
import type { Card } from '../../charts/card';
import { asSentence } from '../../lib/sentence';
import { dateWords } from '../../lib/date-words';
import type { Line } from './FittedLines';
import type { MomentSaying } from './moment';

/** What a figure is in real terms, and how far it is to go: the largest words beside it. */
export function leadLines(card: Card): readonly Line[] {
  const { figure, shown, gap, isModelled } = card;
  return linesOf([
    ['modelled', isModelled ? provenanceSentence('MODELLED') : null],
    ['figure', figure.words === shown ? null : (figure.whole ?? figure.words)],
    ['gap', gap],
    ['rating', card.ratingSentence.whole ?? card.ratingSentence.words],
    ['direction', card.direction.whole ?? card.direction.words],
    ['verdict', card.verdict.whole ?? card.verdict.words],
    ['target', card.target],
    [
      'trajectory',
      card.trajectory && (card.trajectory.sentence.whole ?? card.trajectory.sentence.words),
    ],
    ...card.actions.flatMap(({ action: { id }, text, review }): [string, string][] =>
      review === null ? [] : [[`review ${id}`, toBeReviewed(text.whole ?? text.words, review)]],
    ),
    ...card.commentary.map(({ id, text, ofPlace, outdated }): [string, string] => [
      `commentary ${id}`,
      // Before the words, of which a wall may have room for the first alone.
      `${outdated === null ? '' : `${outdated} `}Behind it${ofPlace === null ? '' : `, for ${ofPlace}`}: ${text.whole ?? text.words}`,
    ]),
  ]);
}

/** Who does it and by when, as far as somebody said; names stay away where they are hidden. */
function promise(owner: string | null, dueOn: string | null, namesHidden: boolean): string {
  const due = dueOn ? `due ${dateWords(dueOn)}` : '';
  return [namesHidden ? '' : (owner ?? ''), due].filter((part) => part !== '').join(', ');
}

/** The actions that stand on an indicator, those due first before others. */
export function actionLines(card: Card, namesHidden: boolean): readonly Line[] {
  return card.actions.map(({ action, text, expected, review }) => {
    const late = { OPEN: action.isOverdue ? 'overdue' : '', DONE: 'done', DROPPED: 'dropped' };
    // A review says what was expected, unless that was more than a figure.
    const isSaid = review !== null && action.expectedEffect === null;
    const standing = [promise(action.owner, action.dueOn, namesHidden), late[action.state]];
    return {
      key: action.id,
      text: sentences([
        text.whole ?? text.words,
        standing.filter(Boolean).join(' – '),
        isSaid ? null : expected && achievement(expected.words),
        review,
      ]),
      isLead: action.isOverdue || review !== null,
    };
  });
}

/** What an action is to bring about, in a sentence. */
export function achievement(expected: string): string {
  return `Should achieve: ${asSentence(expected)}`;
}

/** Each as a sentence; what there is none of is left out. */
function sentences(parts: readonly (string | null | undefined)[]): string {
  return parts.flatMap((part) => (part ? [asSentence(part)] : [])).join(' ');
}

const KINDS = {
  DECISION: 'Decision',
  ACTION: 'Action',
  QUESTION: 'Question',
  NOTE: 'Note',
} as const;

/** What was said, as a line of a screen. */
export function sayingLine(saying: MomentSaying, namesHidden: boolean): Line {
  const { kind, text, person, action, outcome, beforehand } = saying;
  const by = namesHidden ? '' : `${person}${beforehand ? ', asked beforehand' : ''}`;
  const who = action === null ? by : promise(action.owner, action.dueOn, namesHidden);
  const settled = { OPEN: null, AGREED: 'Agreed', PARKED: 'Parked' }[outcome];
  return {
    key: `said ${saying.key}`,
    text: `${KINDS[kind]}: ${sentences([text, who, action?.expected && achievement(action.expected), settled])}`,
    isLead: kind === 'DECISION' || kind === 'ACTION',
  };
}

function linesOf(said: readonly (readonly [key: string, words: string | null])[]): readonly Line[] {
  return said.flatMap(([key, words]) =>
    words === null || words === ''
      ? []
      : [{ key, text: asSentence(words), isLead: key === 'figure' || key === 'gap' }],
  );
}
