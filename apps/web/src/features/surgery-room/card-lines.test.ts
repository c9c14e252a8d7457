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

test('where names are hidden neither owners nor speakers are said', () => {
  const said = aSaying({ kind: 'ACTION', text: 'Write to the schools', action });
  expect(sayingLine(said, true).text).not.toContain('Head of Norwich');
  expect(sayingLine(aSaying({ text: 'Two posts are empty' }), true).text).toBe(
    'Note: Two posts are empty.',
  );
  expect(sayingLine(aSaying({ text: 'Two posts are empty' }), false).text).toContain('Ada');
  const card = {
    actions: [
      {
        action: { id: '1', owner: 'Ada Thornbury', dueOn: '2018-03-31', isOverdue: true },
        ...{ text: { words: 'Fill the posts', whole: null }, expected: null },
      },
    ],
  } as unknown as Card;
  expect(actionLines(card, true).map(({ text }) => text)).toEqual([
    'Fill the posts. Due 31 March 2018 – overdue.',
  ]);
  expect(actionLines(card, false).map(({ text }) => text)).toEqual([
    'Fill the posts. Ada Thornbury, due 31 March 2018 – overdue.',
  ]);
});

test('what is behind the figure of another place is said with whose it is', () => {
  const words = (said: string) => ({ words: said, whole: null });
  const card = {
    ...{ figure: words('298'), shown: '298', gap: null, isModelled: false, target: null },
    ...{ ratingSentence: words(''), direction: words(''), verdict: words(''), trajectory: null },
    commentary: [
      { id: '1', ofPlace: 'Norfolk', text: words('There are more children') },
      { id: '2', ofPlace: null, text: words('Two posts are empty') },
    ],
  } as unknown as Card;
  expect(leadLines(card).map(({ text }) => text)).toEqual([
    'Behind it, for Norfolk: There are more children.',
    'Behind it: Two posts are empty.',
  ]);
});
