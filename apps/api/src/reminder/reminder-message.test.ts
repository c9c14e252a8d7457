import { describe, expect, it } from 'vitest';
import { reminderMessage } from './reminder-message';

const ABOUT = '3.3 Assessments in time, Norwich';
const ACTION = {
  authority: { slug: 'norfolk', name: 'Norfolk' },
  ...{ first: 7, id: 9, text: 'Look weekly', about: ABOUT, isOver: false },
};
const NORA = { name: 'Nora', email: 'nora@norfolk.example', number: 1 };

describe('the calendar entry of a reminder', () => {
  it('is the same wherever the product is reached from one day to the next', () => {
    const under = (origin: string) =>
      reminderMessage({ kind: 'MOVED', dueOn: '2018-06-30' }, ACTION, NORA, {
        ...{ address: 'signs@norfolk.example', origin, madeAt: new Date('2018-06-01T09:00:00Z') },
      }).calendar?.uid;
    expect(under('https://signs.example')).toBe('action-7-norfolk@vital-signs');
    expect(under('https://figures.norfolk.example')).toBe(under('https://signs.example'));
  });
});
