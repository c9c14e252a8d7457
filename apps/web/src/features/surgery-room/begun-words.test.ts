import { expect, test } from 'vitest';
import { memoryShelf } from '../../lib/sturdy-shelf';
import { begunAgreed, begunName, begunOn, begunText } from './begun-words';
import { keepDraft, keepUnsent, shelfName } from './outbox';
import { EMPTY_DRAFT } from './saying-draft';

const NAME = shelfName('7', 'norfolk', '1');

test('everything that was begun is found, new, said better or mended, and of this surgery alone', () => {
  const shelf = memoryShelf();
  const keep = (name: string, text: string) =>
    keepDraft(shelf, name, 'NOTE', { ...EMPTY_DRAFT, text });
  keep(NAME, 'new');
  keep(`${NAME}correct/9/`, 'better');
  keep(`${NAME}mend/k1/`, 'mended');
  keep(shelfName('7', 'norfolk', '12'), 'of another surgery');
  keep(shelfName('8', 'norfolk', '1'), 'of somebody else');
  keepUnsent(shelf, NAME, {
    ...{ key: 'k2', typedAt: 1, corrects: null, refused: null },
    saying: { kind: 'NOTE', text: 'sent' },
  });
  expect(
    begunOn(shelf, NAME).map(({ draft, mends, shelf: on }) => [draft.text, mends, on]),
  ).toEqual([
    ['better', null, `${NAME}correct/9/`],
    ['new', null, NAME],
    ['mended', 'k1', `${NAME}mend/k1/`],
  ]);
});

test('of an action everything is read that was typed: what, who, by when and what it should bring', () => {
  const draft = {
    ...{ ...EMPTY_DRAFT, text: 'write to the schools ', owner: 'Ada Thornbury' },
    ...{ dueOn: '2018-05-11', about: '5.1 Plans reviewed' },
    ...{ expectedValue: '80%', expectedBy: '2018-06', expectedEffect: 'fewer late plans' },
  };
  const begun = { kind: 'ACTION', shelf: NAME, mends: null, draft } as const;
  expect(begunText(begun)).toBe('write to the schools');
  expect(begunAgreed(begun, true)).toContain('Somebody, due 11 May 2018.');
  expect(begunAgreed(begun, false)).toBe(
    'Ada Thornbury, due 11 May 2018. About 5.1 Plans reviewed. Should reach 80% by June 2018. Fewer late plans.',
  );
});

test.each([
  [{ owner: 'Ada Thornbury' }, 'Ada Thornbury.'],
  [{ dueOn: '2018-05-11' }, 'Due 11 May 2018.'],
  [{ expectedValue: '80' }, 'Should reach 80.'],
  [{ expectedBy: 'in summer' }, 'Some figure is expected by in summer.'],
])('an action that was begun with %o alone is found, and read: %s', (draft, line) => {
  const shelf = memoryShelf();
  keepDraft(shelf, NAME, 'ACTION', { ...EMPTY_DRAFT, ...draft });
  const [begun] = begunOn(shelf, NAME);
  expect([begun && begunText(begun), begun && begunAgreed(begun, false)]).toEqual([
    'no words yet',
    line,
  ]);
});

test('blanks and what is broken are passed over, and a correction is called one', () => {
  const shelf = memoryShelf();
  keepDraft(shelf, NAME, 'NOTE', { ...EMPTY_DRAFT, text: '  ' });
  shelf.setItem(`${NAME}draft/QUESTION`, '{');
  expect(begunOn(shelf, NAME)).toEqual([]);
  keepDraft(shelf, `${NAME}correct/9/`, 'NOTE', { ...EMPTY_DRAFT, text: 'Two', corrects: '9' });
  expect(begunOn(shelf, NAME).map(begunName)).toEqual(['Note, said better']);
});
