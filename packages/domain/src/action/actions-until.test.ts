import { describe, expect, it } from 'vitest';
import { parsePeriodKey } from '../period-key';
import { actionsUntil } from './actions-until';

const july = parsePeriodKey('2018-07');
const publishedAt = '2018-09-03T09:00:00.000Z';

describe('the last day on which an action that is shown was agreed', () => {
  it('is the day on which the edition was accurate', () => {
    expect(actionsUntil(july, { accurateAsOf: '2018-08-17', publishedAt })).toBe('2018-08-17');
  });

  it('is the day of its publication where it names none', () => {
    expect(actionsUntil(july, { accurateAsOf: null, publishedAt })).toBe('2018-09-03');
    const atNight = { accurateAsOf: null, publishedAt: '2018-09-02T23:30:00.000Z' };
    expect(actionsUntil(july, atNight)).toBe('2018-09-03');
  });

  it('is the last of the month without an edition, and no day before it', () => {
    expect(actionsUntil(july, null)).toBe('2018-07-31');
    expect(actionsUntil(july, { accurateAsOf: '2018-07-20', publishedAt })).toBe('2018-07-31');
  });
});
