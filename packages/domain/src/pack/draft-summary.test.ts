import { describe, expect, it } from 'vitest';
import {
  draftSummary,
  type SummaryCleared,
  type SummaryException,
  type SummaryFacts,
  type SummaryImprovement,
} from './draft-summary';
import { PACK_LENGTHS } from './pack-faults';

const exception = (over: Partial<SummaryException> = {}): SummaryException => ({
  title: '3.3 Assessments in time',
  shortName: '3.3',
  isNew: true,
  isRed: true,
  inBrief: '3.3 Assessments in time, 56.0%, red',
  figure: '56.0%, 398 of 711 assessments authorised',
  reasons: ['Red: 56.0% is below the red tolerance of 70%.'],
  gap: '171 more would have been needed for green (80%)',
  hasAction: false,
  ...over,
});
const draft = (over: Partial<SummaryFacts> = {}) =>
  draftSummary({
    standing: '1 exception, new.',
    exceptions: [exception()],
    ...{ cleared: [], improvements: [], trajectories: [], actions: [] },
    known: { hasBefore: true, charted: 3, indicators: 3 },
    ...over,
  });
const action = {
  title: '3.3 Assessments in time',
  text: 'Look weekly at every assessment past day 30',
  owner: 'Head of Assessment',
  standing: 'by 30 June 2018',
  expected: 'Fewer go past day 45: 80% by September 2018.',
  isOpen: true,
  isOverdue: false,
};

describe('what is of concern', () => {
  it('is said with the figure in real terms, the reason, and what it takes in children', () => {
    expect(draft().concern).toEqual([
      '1 exception, new.',
      '3.3 Assessments in time (new): 56.0%, 398 of 711 assessments authorised. Red: 56.0% is below the red tolerance of 70%. 171 more would have been needed for green (80%).',
    ]);
  });

  const several = (count: number, over: Partial<SummaryException>) =>
    Array.from({ length: count }, (_, index) => {
      const title = `${over.isRed === false ? 'Other' : 'Red'} ${index + 1}`;
      return exception({ ...over, title, shortName: title, inBrief: `${title}, 50%, unrated` });
    });

  it('is told of every red, and of others as far as there is room, in their order, and names the rest by words', () => {
    const exceptions = [...several(7, { isRed: false }), ...several(4, {})];
    const { concern } = draft({ exceptions });
    expect(concern.slice(1, -1).map((text) => text.split(' (')[0])).toEqual([
      ...['Other 1', 'Other 2', 'Red 1', 'Red 2', 'Red 3', 'Red 4'],
    ]);
    expect(concern.at(-1)).toMatch(
      /^5 more exceptions: Other 3, 50%, unrated \(new\); Other 4, 50%, /,
    );
    expect(draft({ exceptions: several(7, { isRed: true }) }).concern).toHaveLength(8);
    // What is new is called so where it is named by words alone, too.
    expect(concern.at(-1)?.match(/ \(new\)/g)).toHaveLength(5);
    const continuing = several(9, { isRed: false, isNew: false });
    expect(draft({ exceptions: continuing }).concern.at(-1)).not.toContain('(new)');
  });

  it('can always be saved as it is drafted, however many exceptions there are', () => {
    const { concern, planned } = draft({ exceptions: several(130, {}) });
    expect(concern.length).toBeLessThanOrEqual(PACK_LENGTHS.paragraphs);
    for (const text of [...concern, ...planned]) {
      expect(text.length).toBeLessThanOrEqual(PACK_LENGTHS.paragraph);
    }
  });
});

const over = (title: string, more: Partial<SummaryCleared> = {}): SummaryCleared => ({
  ...{ title, shortName: title, figure: '91.8%, amber', state: 'AMBER', worsened: null },
  ...more,
});
const improving = (title: string, more: Partial<SummaryImprovement> = {}): SummaryImprovement => ({
  ...{ title, shortName: title, figure: '90.3%', worsened: null, isException: false },
  verdict: 'Improving: 90.3% is above the upper limit of 89.8%. The same cases count twice.',
  ...more,
});

describe('what improved', () => {
  it('is what is over, and what the control chart says, and never a mere rise', () => {
    const { improved } = draft({
      cleared: [over('6.2 In touch'), over('6.9 Lost', { figure: null, state: 'NOT_RATED' })],
      improvements: [improving('5.7 Plans in date', { isException: true })],
    });
    expect(improved).toEqual([
      '6.2 In touch is no exception any more: 91.8%, amber.',
      '5.7 Plans in date stands at 90.3%. Improving: 90.3% is above the upper limit of 89.8%. It is an exception all the same.',
    ]);
  });

  it('is told once, though an exception is over and improving too', () => {
    const { improved } = draft({ cleared: [over('6.3')], improvements: [improving('6.3')] });
    expect(improved).toEqual([
      '6.3 is no exception any more: 91.8%, amber. Improving: 90.3% is above the upper limit of 89.8%.',
    ]);
  });

  it('is told with what got worse in the period itself', () => {
    const worsened = 'rose from 3.0% to 6.3%, which is worse';
    const verdict = 'Improving: the last 8 months are all below the mean of 9.1%.';
    const { improved } = draft({ improvements: [improving('1.8', { verdict, worsened })] });
    expect(improved).toEqual([
      '1.8 stands at 90.3%. Improving: the last 8 months are all below the mean of 9.1%. In the period itself it rose from 3.0% to 6.3%, which is worse.',
    ]);
  });

  it('is nothing that got worse and is unusual still, nor what is cleared and not rated', () => {
    const { improved } = draft({
      cleared: [
        over('6.5', { figure: '36.2, tolerances mis-set', state: 'MIS_SET' }),
        over('1.1', { figure: '1,088, not rated', state: 'NOT_RATED' }),
      ],
      improvements: [
        improving('4.5', {
          verdict:
            'Still unusually high: 63.0% is above the upper limit of 58.2%, although worse than in February 2018.',
          worsened: 'fell from 76.4% to 63.0%, which is worse',
        }),
      ],
    });
    expect(improved).toEqual([
      'No exception of the period before is cleared by a better rating, and no indicator has improved by more than chance.',
    ]);
  });

  it('says so where it is nothing', () => {
    expect(draft().improved).toHaveLength(1);
    expect(draft().improved[0]).toContain('no indicator has improved by more than chance');
  });

  it('is not said to be nothing where it cannot be known', () => {
    const known = (hasBefore: boolean, charted: number) =>
      draft({ known: { hasBefore, charted, indicators: 18 } }).improved;
    expect(known(false, 0)).toEqual([
      'Of the period before no figure is on record, so nobody can say whether an exception is over. Of no indicator are there figures of enough periods to say whether it has improved by more than chance.',
    ]);
    expect(known(true, 0)[0]).not.toContain('no indicator has improved');
    expect(known(true, 5)).toEqual([
      'No exception of the period before is cleared, and no indicator has improved by more than chance; only 5 of 18 indicators have figures of enough periods to say so.',
    ]);
  });
});

describe('what is made for the public', () => {
  const ofPublic = { improvements: null, actions: null };

  it('claims nothing of actions and of chance, which nobody told it', () => {
    const { improved, planned } = draft({ ...ofPublic, exceptions: [exception()] });
    expect(improved).toEqual(['No exception of the period before is cleared.']);
    expect(planned).toEqual([]);
  });
});

describe('what is planned', () => {
  it('is said with who, when and to what end', () => {
    const exceptions = [exception({ hasAction: true })];
    expect(draft({ exceptions, actions: [action] }).planned).toEqual([
      '3.3 Assessments in time: Look weekly at every assessment past day 30. Head of Assessment, by 30 June 2018. It should achieve: Fewer go past day 45: 80% by September 2018.',
    ]);
  });

  it('says which exceptions have no action, and how many actions are late', () => {
    const exceptions = [exception({ hasAction: true }), exception({ title: '7.1 Children' })];
    const late = { ...action, isOverdue: true };
    const { planned } = draft({ exceptions, actions: [late, action] });
    expect(planned).toContain('1 of the 2 open actions should have been done already.');
    expect(planned.at(-1)).toBe('No action is open for 1 of the 2 exceptions: 7.1 Children.');
  });

  it('says nothing of actions that are over, and what is known of none', () => {
    const done = { ...action, isOpen: false };
    expect(draft({ actions: [done] }).planned).toEqual(['No action is open for the exception.']);
    expect(draft({ exceptions: [] }).planned).toEqual(['Nothing is planned about exceptions.']);
  });
});
