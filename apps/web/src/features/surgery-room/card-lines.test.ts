import { expect, test } from 'vitest';
import type { Card } from '../../charts/card';
import { actionLines, leadLines, sayingLine } from './card-lines';
import { aSaying } from './moment.test-support';

const action = {
  ...{ __typename: 'SaidAction', id: '3', owner: 'Head of Norwich', dueOn: '2018-04-30' },
  ...{ indicator: '4.3', expected: '80% by June 2018.', standing: '', isOverdue: false },
} as unknown as NonNullable<ReturnType<typeof aSaying>['action']>;

test('an action is said with who does it, by when, and what it is to reach', () => {
  const said = aSaying({ kind: 'ACTION', text: 'Write to the schools', outcome: 'AGREED', action });
  expect(sayingLine(said, false).text).toBe(
    'Action: Write to the schools. Head of Norwich, due 30 April 2018. Should achieve: 80% by June 2018. Agreed.',
  );
});

/** A card with an action that was due before the surgery, as it stands by now. */
const cardWith = (state: 'OPEN' | 'DONE' | 'DROPPED') => {
  const isOverdue = state === 'OPEN';
  const actions = [
    {
      action: { id: '1', owner: 'Ada Thornbury', dueOn: '2018-03-31', state, isOverdue },
      ...{ text: { words: 'Fill the posts', whole: null }, expected: null, review: null },
    },
  ];
  return { actions } as unknown as Card;
};

test('an action that is over is not told as one that is to be done', () => {
  const said = (state: 'DONE' | 'DROPPED') => actionLines(cardWith(state), true)[0]?.text;
  expect(said('DONE')).toBe('Fill the posts. Due 31 March 2018 – done.');
  expect(said('DROPPED')).toBe('Fill the posts. Due 31 March 2018 – dropped.');
});

test('where names are hidden neither owners nor speakers are said', () => {
  const said = aSaying({ kind: 'ACTION', text: 'Write to the schools', action });
  expect(sayingLine(said, true).text).not.toContain('Head of Norwich');
  expect(sayingLine(aSaying({ text: 'Two posts are empty' }), true).text).toBe(
    'Note: Two posts are empty.',
  );
  expect(sayingLine(aSaying({ text: 'Two posts are empty' }), false).text).toContain('Ada');
  const card = cardWith('OPEN');
  expect(actionLines(card, true).map(({ text }) => text)).toEqual([
    'Fill the posts. Due 31 March 2018 – overdue.',
  ]);
  expect(actionLines(card, false).map(({ text }) => text)).toEqual([
    'Fill the posts. Ada Thornbury, due 31 March 2018 – overdue.',
  ]);
});

const CHANGED =
  'Written before a figure changed: 4.3, March 2018, was 36% when this was written and is 41% now.';

test('what is behind the figure of another place is said with whose it is', () => {
  const words = (said: string) => ({ words: said, whole: null });
  const card = {
    ...{ figure: words('298'), shown: '298', gap: null, isModelled: false, target: null },
    ...{ ratingSentence: words(''), direction: words(''), verdict: words(''), trajectory: null },
    commentary: [
      { id: '1', ofPlace: 'Norfolk', outdated: null, text: words('There are more children') },
      { id: '2', ofPlace: null, outdated: null, text: words('Two posts are empty') },
      { id: '3', ofPlace: null, outdated: CHANGED, text: words('It fell') },
    ],
    actions: [],
  } as unknown as Card;
  expect(leadLines(card).map(({ text }) => text)).toEqual([
    'Behind it, for Norfolk: There are more children.',
    'Behind it: Two posts are empty.',
    // What was written beside another figure says so before its words.
    `${CHANGED} Behind it: It fell.`,
  ]);
});

test('an action that is due for review says what the figures say of it, at its figure and among the last actions', () => {
  const words = (said: string) => ({ words: said, whole: null });
  const review = 'Due for review. The expected figure was not reached.';
  const card = {
    ...{ figure: words('298'), shown: '298', gap: null, isModelled: false, target: null },
    ...{ ratingSentence: words(''), direction: words(''), verdict: words(''), trajectory: null },
    commentary: [],
    actions: [
      {
        action: {
          ...{ id: '1', owner: 'Ann Lyst', dueOn: '2018-06-30', state: 'OPEN', isOverdue: false },
          expectedEffect: null,
        },
        ...{ text: words('Look weekly'), expected: words('80% by June 2018.'), review },
      },
    ],
  } as unknown as Card;
  expect(leadLines(card).map(({ text }) => text)).toEqual([
    'To be reviewed: Look weekly. The expected figure was not reached.',
  ]);
  expect(actionLines(card, true)).toMatchObject([
    { text: `Look weekly. Due 30 June 2018. ${review}`, isLead: true },
  ]);
});
