import { expect, test } from 'vitest';
import { LATE_SAYING_SECONDS } from '@vital-signs/domain';
import { aMoment, aSaying } from './moment.test-support';
import { takingOf } from './taking';

const ADA = { id: '7', maySpeak: true, mayHold: false, drives: false };
const NOW = Date.parse('2018-04-23T11:00:00.000Z');
const SAID = [aSaying({ id: '1', by: ADA.id }), aSaying({ id: '2', key: 'k2', by: '8' })];
const held = aMoment({ sayings: SAID });
const over = (seconds: number) => ({
  ...held,
  ...{ state: 'ENDED' as const, endedAt: new Date(NOW - seconds * 1000).toISOString() },
});

test('words are taken until exactly as long after the end as the server takes them', () => {
  const taken = (seconds: number) => takingOf(over(seconds), ADA, NOW);
  expect(taken(LATE_SAYING_SECONDS)).toMatchObject({ mayWrite: true, isLate: true });
  expect(taken(LATE_SAYING_SECONDS + 0.001)).toMatchObject({ mayWrite: false, isLate: false });
  expect(takingOf(held, ADA, NOW)).toMatchObject({ mayWrite: true, isLate: false });
  expect(takingOf(held, { ...ADA, maySpeak: false }, NOW).mayWrite).toBe(false);
});

test('while it is held, who said something or drives says it better', () => {
  const { ofCorrection } = takingOf(held, ADA, NOW);
  expect([ofCorrection(null).takes, ofCorrection('1').takes]).toEqual([true, true]);
  expect(ofCorrection('2')).toEqual({
    ...{ takes: false, why: 'What was said is put right by who said it, or who drives.' },
  });
  expect(takingOf(held, { ...ADA, drives: true }, NOW).ofCorrection('2').takes).toBe(true);
});

test('once it is over, who may hold one does, and nobody else', () => {
  expect(takingOf(over(60), ADA, NOW).ofCorrection('1')).toMatchObject({
    ...{ takes: false, why: expect.stringContaining('on the page of its minutes') as string },
  });
  expect(takingOf(over(60), { ...ADA, mayHold: true }, NOW).ofCorrection('2').takes).toBe(true);
});

test('of what has gone meanwhile, what should say it better is something new, and said to be', () => {
  const gone = takingOf(held, ADA, NOW).ofCorrection('9');
  expect(gone.takes).toBe(true);
  expect(gone.why).toContain('written down as something new');
});
