import { expect, it } from 'vitest';
import { anExceptionRow, exceptionFacts, thresholds } from './exception-builder.test-support';
import { exceptionsSentence, sinceWords, statusWords } from './exception-words';
import { judgeExceptions } from './judge-exceptions';

const tolerance = thresholds(70, 80);
const judged = judgeExceptions(
  exceptionFacts([
    anExceptionRow([75, 75, 60], { key: '1.1', tolerance }),
    anExceptionRow([null, null, 60], { key: '1.2', tolerance }),
    anExceptionRow([75, 60, 60], { key: '1.3', tolerance }),
  ]),
);
const of = (key: string) => {
  const found = judged.exceptions.find(({ row }) => row.indicator.key === key);
  if (found === undefined) throw new Error(`${key} is no exception`);
  return found;
};

it('says of what is new because nothing before is on record that it may be older', () => {
  expect(['1.1', '1.2', '1.3'].map((key) => statusWords(of(key)))).toEqual([
    'New',
    'New on record',
    'Continuing',
  ]);
  expect(sinceWords(of('1.2').since)).toMatch(/ or earlier$/);
  expect(['1.1', '1.2'].map((key) => of(key).rules[0]?.isNew)).toEqual([true, false]);
});

it('counts it apart from what is new', () => {
  expect(exceptionsSentence(judged)).toBe(
    '3 exceptions: 1 new, 1 continuing and 1 new on record, of which nobody can say how it stood in the period before.',
  );
});

it('counts no noughts, and says of what all stands alike that it does', () => {
  const sentenceOf = (...refs: string[]) =>
    exceptionsSentence({ exceptions: refs.map(of), cleared: [] });
  expect(sentenceOf('1.1', '1.3')).toBe('2 exceptions: 1 new and 1 continuing.');
  expect(sentenceOf('1.3')).toBe('1 exception, continuing.');
  expect(sentenceOf('1.1', '1.1')).toBe('2 exceptions, all new.');
  expect(sentenceOf('1.2', '1.2')).toBe(
    '2 exceptions, all new on record, of which nobody can say how they stood in the period before.',
  );
  const acknowledged = { ...of('1.3'), acknowledgement: {} };
  expect(exceptionsSentence({ exceptions: [acknowledged], cleared: [] })).toBe(
    '1 exception, continuing, acknowledged.',
  );
});

it('does not call new with a period what follows a gap, and names the period before it', () => {
  const { exceptions } = judgeExceptions(
    exceptionFacts([
      anExceptionRow([60, null, 60], { key: '2.1', tolerance }),
      anExceptionRow([75, null, 60], { key: '2.2', tolerance }),
    ]),
  );
  const told = exceptions.map((one) => [
    one.row.indicator.key,
    statusWords(one),
    sinceWords(one.since),
    one.rules[0]?.isNew,
  ]);
  expect(told).toEqual([
    [
      '2.1',
      'New on record',
      'since March 2018 or earlier (in January 2018 too, with no figure between)',
      false,
    ],
    ['2.2', 'New', 'since March 2018 (not in January 2018, with no figure between)', false],
  ]);
});
