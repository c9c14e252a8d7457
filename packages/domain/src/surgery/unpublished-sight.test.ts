import { describe, expect, it } from 'vitest';
import {
  figuresSentence,
  figuresShown,
  mayBegin,
  unpublishedUntil,
  type ShownInSurgery,
} from './unpublished-sight';

const LIVE: ShownInSurgery = {
  ...{ showsUnpublished: true, state: 'LIVE' },
  ...{ openedAt: '2018-04-23T09:00:00.000Z', minutes: 60 },
};
const item = { showsPublished: false };
const MEANWHILE = '2018-04-23T09:30:00.000Z';

describe('which figures an item of a surgery shows', () => {
  it('is those known now, while one that shows them is held', () => {
    expect(figuresShown(LIVE, item, MEANWHILE)).toBe('UNPUBLISHED');
  });

  it('is the published ones of a surgery that shows no others, whoever looks', () => {
    for (const state of ['PLANNED', 'LIVE', 'ENDED', 'APPROVED'] as const) {
      const surgery = { ...LIVE, showsUnpublished: false, state };
      expect(figuresShown(surgery, item, MEANWHILE)).toBe('PUBLISHED');
    }
  });

  it('is the published ones of an item that was put there by somebody who reads no others', () => {
    expect(figuresShown(LIVE, { showsPublished: true }, MEANWHILE)).toBe('PUBLISHED');
  });

  it('is each one’s own before it begins', () => {
    const planned = { ...LIVE, state: 'PLANNED', openedAt: null } as const;
    expect(figuresShown(planned, item, MEANWHILE)).toBe('OWN');
    expect(figuresShown({ ...planned, state: 'CANCELLED' }, item, MEANWHILE)).toBe('PUBLISHED');
  });

  it('is the published ones four hours after it was to be over, where nobody ended it', () => {
    expect(unpublishedUntil(LIVE)).toBe('2018-04-23T14:00:00.000Z');
    expect(unpublishedUntil({ ...LIVE, showsUnpublished: false })).toBeNull();
    expect(unpublishedUntil({ ...LIVE, openedAt: null })).toBeNull();
    expect(figuresShown(LIVE, item, '2018-04-23T14:00:00.000Z')).toBe('UNPUBLISHED');
    expect(figuresShown(LIVE, item, '2018-04-23T14:00:00.001Z')).toBe('PUBLISHED');
  });

  it('is what it was when it was seen, once it is over', () => {
    const over = { ...LIVE, state: 'ENDED' } as const;
    expect(figuresShown(over, item, MEANWHILE)).toBe('UNPUBLISHED');
    expect(figuresShown(over, item, '2018-04-23T15:00:00.000Z')).toBe('PUBLISHED');
  });
});

describe('who may begin a surgery', () => {
  const planned = { showsUnpublished: true, startsAt: '2018-05-23T09:00:00.000Z' };
  const [weeksBefore, anHourBefore] = ['2018-04-23T09:00:00.000Z', '2018-05-23T08:00:00.000Z'];

  it('is who reads unpublished figures at any time, where it shows them; others from an hour before', () => {
    expect(mayBegin(planned, false, weeksBefore)).toBe(false);
    expect(mayBegin(planned, false, '2018-05-23T07:59:59.999Z')).toBe(false);
    expect(mayBegin(planned, false, anHourBefore)).toBe(true);
    expect(mayBegin(planned, true, weeksBefore)).toBe(true);
  });

  it('is anybody who may hold it at any time, where it shows published figures', () => {
    expect(mayBegin({ ...planned, showsUnpublished: false }, false, weeksBefore)).toBe(true);
  });
});

describe('whose figures a surgery shows', () => {
  const said = (showsUnpublished: boolean, state: ShownInSurgery['state']) =>
    figuresSentence({ showsUnpublished, state });

  it('is told to those who read its page before', () => {
    expect(said(false, 'PLANNED')).toBe(
      'While it is held it shows published figures alone. The figures on this page are those that you may read.',
    );
    expect(said(true, 'LIVE')).toBe(
      'While it is held it shows figures as known at that moment, unpublished ones too, to everybody who may follow it. The figures on this page are those that you may read.',
    );
  });

  it('is told of one that is over as of what was', () => {
    expect(said(true, 'ENDED')).toMatch(
      /^While it was held it showed figures as known then, unpublished/,
    );
    expect(said(false, 'APPROVED')).toMatch(/^While it was held it showed published figures alone/);
  });

  it('is not told of one that is not held', () => {
    expect(said(true, 'CANCELLED')).toBe('The figures on this page are those that you may read.');
  });
});
