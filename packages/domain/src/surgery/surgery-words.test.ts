import { describe, expect, it } from 'vitest';
import { inviteeStanding, surgeryStanding, type StandingSurgery } from './surgery-words';

const surgery = (more: Partial<StandingSurgery>): StandingSurgery => ({
  ...{ state: 'PLANNED', startsAt: '2018-04-23T09:00:00.000Z', openedAt: null, endedAt: null },
  ...more,
});
const held = { openedAt: '2018-04-23T09:02:00.000Z', endedAt: '2018-04-23T10:26:10.000Z' };

describe('how a surgery stands', () => {
  it.each([
    [{}, 'planned for 23 April 2018, 10:00'],
    [{ startsAt: '2018-01-23T09:00:00Z' }, 'planned for 23 January 2018, 09:00'],
    [{ state: 'LIVE', ...held }, 'held now, since 23 April 2018, 10:02'],
    [
      { state: 'ENDED', ...held },
      'held on 23 April 2018 in 84 minutes; its minutes are not approved yet',
    ],
    [
      { state: 'APPROVED', ...held },
      'held on 23 April 2018 in 84 minutes; its minutes are approved',
    ],
    [
      { state: 'ENDED', ...held, endedAt: '2018-04-23T09:02:10.000Z' },
      'held on 23 April 2018 in 1 minute; its minutes are not approved yet',
    ],
    [{ state: 'CANCELLED' }, 'was planned for 23 April 2018, 10:00, and cancelled'],
  ] as const)('is said by the clocks of London: %j', (more, words) => {
    expect(surgeryStanding(surgery(more))).toBe(words);
  });
});

describe('what became of the message to somebody invited', () => {
  const sent = { mailedAt: '2018-04-20T08:14:00.000Z', problem: null, isUpToDate: true };

  it.each([
    [sent, 'written to on 20 April 2018, 09:14'],
    [
      { ...sent, isUpToDate: false },
      'written to on 20 April 2018, 09:14, and not since it was changed',
    ],
    [{ ...sent, mailedAt: null, isUpToDate: false }, 'not written to yet'],
    [
      { ...sent, problem: 'The mailbox is full.', isUpToDate: false },
      'the message could not be sent: The mailbox is full.',
    ],
  ])('is said: %j', (message, words) => {
    expect(inviteeStanding(message)).toBe(words);
  });
});
