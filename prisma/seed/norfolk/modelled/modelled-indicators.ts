/** From which of the divided counts a locality's figure of an indicator is made. */
export interface ModelledIndicator {
  readonly key: string;
  /** The quantities that add up to its count or its numerator. */
  readonly numerator: readonly string[];
  /** The quantities that add up to its denominator; left out for counts and rates. */
  readonly denominator?: readonly string[];
  /** The sum of this many months up to the month, for rolling figures. */
  readonly months?: number;
}

const IN_NEED = ['inNeedOutside', 'inNeedInside'] as const;

/**
 * The indicators with modelled locality figures. Not modelled are averages, maxima, rolling shares
 * and rates that need more months than the report gives, services that are run for the county
 * (adoption, fostering), and rows of which neither name nor figures can be read.
 */
export const MODELLED_INDICATORS: readonly ModelledIndicator[] = [
  { key: '1.1', numerator: ['requests'] },
  { key: '1.1a', numerator: ['opened'] },
  { key: '1.2', numerator: ['closed'] },
  { key: '1.3', numerator: ['active'] },
  { key: '1.5', numerator: ['supported'] },
  { key: '1.6', numerator: ['opened'], denominator: ['requests'] },
  { key: '1.8', numerator: ['returned'], denominator: ['opened'] },
  { key: '1.9', numerator: ['steppedDown'], denominator: ['opened'] },
  { key: '2.1', numerator: ['contacts'] },
  { key: '2.2', numerator: ['referrals'] },
  { key: '2.3', numerator: ['referrals'], denominator: ['contacts'] },
  { key: '2.5', numerator: ['assessedReferrals'] },
  { key: '2.7', numerator: ['reReferrals'], denominator: ['referrals'] },
  { key: '3.1', numerator: ['authorised'] },
  { key: '3.3', numerator: ['inTime'], denominator: ['authorised'] },
  { key: '3.5', numerator: ['ongoing'] },
  { key: '3.5p', numerator: ['ongoing'], denominator: ['authorised'] },
  { key: '3.6', numerator: ['closedWithAdvice'] },
  { key: '3.6p', numerator: ['closedWithAdvice'], denominator: ['authorised'] },
  { key: '3.7', numerator: ['stepDowns'] },
  { key: '3.7p', numerator: ['stepDowns'], denominator: ['authorised'] },
  { key: '4.3', numerator: ['investigations'] },
  { key: '4.4', numerator: ['investigations'] },
  { key: '4.5', numerator: ['continuingRisk'], denominator: ['investigations'] },
  { key: '4.6', numerator: ['noContinuingRisk'], denominator: ['investigations'] },
  { key: '4.7', numerator: ['notSubstantiated'], denominator: ['investigations'] },
  { key: '5.1', numerator: IN_NEED },
  { key: '5.2', numerator: [...IN_NEED, 'onPlans'] },
  { key: '5.3', numerator: IN_NEED },
  { key: '5.4', numerator: ['withPlanOutside'], denominator: ['inNeedOutside'] },
  { key: '5.5', numerator: ['withPlanOutside', 'withPlanInside'], denominator: IN_NEED },
  { key: '6.1', numerator: ['onPlans'] },
  { key: '6.2a', numerator: ['conferences'], months: 12 },
  { key: '6.2b', numerator: ['conferences'], months: 12 },
  { key: '6.3', numerator: ['conferences'] },
  { key: '6.4', numerator: ['conferencesInTime'], denominator: ['conferences'] },
  { key: '6.5', numerator: ['onPlans'] },
  { key: '6.6', numerator: ['started'] },
  { key: '6.7', numerator: ['ceased'] },
  { key: '6.9a', numerator: ['startedAgain'] },
  { key: '6.10a', numerator: ['over18Months'] },
  { key: '6.10n', numerator: ['overTwoYears'] },
  { key: '6.10b', numerator: ['overTwoYears'], denominator: ['onPlans'] },
  { key: '6.11a', numerator: ['ceased'] },
  {
    key: 'plans-ceased-after-two-years',
    numerator: ['ceasedAfterTwoYears'],
    denominator: ['ceased'],
  },
  { key: '6.12', numerator: ['planReviewsInTime'], denominator: ['planReviewsDue'] },
  { key: '6.14', numerator: ['seenIn10Days'], denominator: ['onPlans'] },
  { key: '6.15', numerator: ['seenIn20Days'], denominator: ['onPlans'] },
  { key: '7.1', numerator: ['lookedAfterChildren'] },
  { key: '7.2', numerator: ['lookedAfterChildren'] },
  { key: '7.3', numerator: ['admitted'] },
  { key: '7.4', numerator: ['left'] },
  { key: '7.5', numerator: ['permanence'], denominator: ['left'] },
  { key: '7.6', numerator: ['residential'] },
  { key: '7.7', numerator: ['reviewedInTime'], denominator: ['reviewsDue'] },
  { key: '7.8', numerator: ['adopted'], denominator: ['left'] },
  { key: '7.9n', numerator: ['assessed'] },
  { key: '7.9', numerator: ['assessed'], denominator: ['dueHealth'] },
  { key: '7.10', numerator: ['healthUpToDate'] },
  { key: '7.11', numerator: ['dentalUpToDate'] },
  {
    key: 'lac-with-personal-education-plan',
    numerator: ['withEducationPlan'],
    denominator: ['schoolAge'],
  },
  { key: '7.14', numerator: ['withCarePlan'], denominator: ['lookedAfterChildren'] },
  { key: '7.15', numerator: ['seen'], denominator: ['lookedAfterChildren'] },
  { key: '7.17', numerator: ['attended'], denominator: ['reviewsHeld'] },
  { key: '7.18', numerator: ['attended', 'tookPartOtherwise'], denominator: ['reviewsHeld'] },
  { key: '8.1', numerator: ['leavers'] },
  { key: '8.2', numerator: ['withPathwayPlan'], denominator: ['relevant'] },
  { key: '8.3', numerator: ['inSuitableHome'], denominator: ['relevant'] },
  { key: '8.4', numerator: ['inWorkOrLearning'], denominator: ['relevant'] },
  { key: '9.1', numerator: ['settled'], denominator: ['longTerm'] },
  { key: '9.2', numerator: ['moved'], denominator: ['lookedAfterChildren'] },
  { key: 'C1', numerator: ['changedTeam'] },
  {
    key: 'change-of-social-worker-and-team-percentage',
    numerator: ['changedTeam'],
    denominator: ['withSocialWorker'],
  },
  { key: 'C2', numerator: ['changedWithinTeam'] },
  {
    key: 'change-of-social-worker-same-team-percentage',
    numerator: ['changedWithinTeam'],
    denominator: ['withSocialWorker'],
  },
];

/** The indicator whose figure is one quantity over another, if there is one. */
export function indicatorOf(numerator: string): ModelledIndicator | undefined {
  return MODELLED_INDICATORS.find(
    (indicator) =>
      indicator.denominator !== undefined &&
      indicator.numerator.length === 1 &&
      indicator.numerator[0] === numerator,
  );
}
