import { describe, expect, it } from 'vitest';
import {
  minutesUsed,
  newDraft,
  planInput,
  reasonsShown,
  takenOver,
  timeTyped,
  timeWords,
  wrongOfMoment,
  type DraftItem,
} from './plan-draft';

const item = (key: string, more: Partial<DraftItem> = {}): DraftItem => ({
  ...{ key, id: null, kind: 'INDICATOR', title: key, indicator: key, area: null, place: 'west' },
  ...{ minutes: '10', reasons: [], fromUnpublished: false, ...more },
});
const draft = (more: object = {}) => ({ ...newDraft('west', '2018-03'), ...more });

describe('a surgery that is being planned', () => {
  it('says how its time stands', () => {
    expect(timeWords(draft({ items: [item('a'), item('b', { minutes: '15' })] }))).toBe(
      '25 of 60 minutes, 35 left',
    );
    expect(timeWords(draft({ minutes: '20', items: [item('a'), item('b')] }))).toBe(
      '20 of 20 minutes, none left',
    );
    expect(timeWords(draft({ minutes: '15', items: [item('a'), item('b')] }))).toBe(
      '20 of 15 minutes, 5 too many',
    );
    expect(timeWords(draft({ minutes: '', items: [item('a', { minutes: '1' })] }))).toBe(
      '1 minute',
    );
    expect(minutesUsed([item('a', { minutes: 'ten' }), item('b')])).toBe(10);
  });

  it('takes what is proposed over once, behind what stands', () => {
    const proposed = (indicator: string) => ({
      ...{ __typename: 'ProposedAgendaItem' as const, kind: 'INDICATOR' as const, indicator },
      ...{ title: indicator, area: null, minutes: 12, reasons: ['It is red.'] },
      place: { __typename: 'SurgeryPlace' as const, slug: 'west', name: 'West' },
    });
    let made = 0;
    const found = [proposed('a'), proposed('b')];
    const items = takenOver([item('a')], found, () => `new-${++made}`, true);
    expect(items.map(({ fromUnpublished }) => fromUnpublished)).toEqual([false, true]);
    expect(items.map(({ indicator, minutes, reasons }) => [indicator, minutes, reasons])).toEqual([
      ['a', '10', []],
      ['b', '12', ['It is red.']],
    ]);
  });

  it('gives no unpublished figure as a reason where it shows none any more', () => {
    const items = [
      item('a', { reasons: ['22 more are needed.'], fromUnpublished: true }),
      item('b', { reasons: ['It is red.'] }),
    ];
    const sent = (showsUnpublished: boolean) =>
      planInput(draft({ items, showsUnpublished })).items.map(({ reasons }) => reasons);
    expect(sent(true)).toEqual([['22 more are needed.'], ['It is red.']]);
    expect(sent(false)).toEqual([[], ['It is red.']]);
    const shown = items.map((each) => reasonsShown(each, { showsUnpublished: false }));
    expect(shown).toEqual(sent(false));
  });

  it.each([
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    [' 0930 ', '09:30'],
    ['14:05', '14:05'],
    ['ten', 'ten'],
    ['25:99', '25:99'],
    ['', ''],
  ])('reads the time %j as %j', (typed, read) => {
    expect(timeTyped(typed)).toBe(read);
  });

  it('begins at the time that was typed, however it was', () => {
    const at = (time: string) => draft({ day: '2018-04-23', time });
    expect(planInput(at('9.30')).startsAt).toBe('2018-04-23T08:30:00.000Z');
    expect(wrongOfMoment(at('9.30'))).toBeNull();
    expect(wrongOfMoment(at('25:99'))).toBe('time');
  });

  it('is sent with its moment by the clocks of London', () => {
    expect(planInput(draft({ day: '2018-04-23' }))).toMatchObject({
      ...{ startsAt: '2018-04-23T09:00:00.000Z', minutes: 60 },
    });
    expect(planInput(draft()).startsAt).toBe('10:00');
    const free = item('x', { kind: 'FREE', indicator: null, place: null, title: 'The new form' });
    expect(planInput(draft({ items: [free, item('a')] })).items).toMatchObject([
      { title: 'The new form', place: null },
      { title: null, indicator: 'a' },
    ]);
  });
});
