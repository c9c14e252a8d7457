import type { LocalitySlug } from '../places';
import type { FamilyName } from './families-of-work';

/** How one of the county's counts is divided. */
export interface DivisionStep {
  readonly quantity: string;
  readonly family: FamilyName;
  /**
   * The quantity that it is part of: a part's count never exceeds that quantity's, and its rate is
   * the county's, more or less. Left out: divided by the shares of the family.
   */
  readonly within?: string;
  /** What `within` gives less these quantities, where parts exclude each other. */
  readonly less?: readonly string[];
  /** The stock that grows by it, or shrinks: its parts follow what the stock does. */
  readonly flow?: { readonly stock: string; readonly began: string; readonly ended: string };
  /** How far a locality's rate lies from the county's, in log odds, beyond chance. */
  readonly tendencies?: Readonly<Partial<Record<LocalitySlug, number>>>;
}

const PLAN_FLOW = { stock: 'onPlans', began: 'started', ended: 'ceased' } as const;
const CARE_FLOW = { stock: 'lookedAfterChildren', began: 'admitted', ended: 'left' } as const;

/** Every division in order: a quantity comes after those that it is within. */
export const DIVISION_STEPS: readonly DivisionStep[] = [
  { quantity: 'requests', family: 'earlyHelp' },
  { quantity: 'opened', family: 'earlyHelp', within: 'requests' },
  { quantity: 'returned', family: 'earlyHelp', within: 'opened' },
  { quantity: 'steppedDown', family: 'earlyHelp', within: 'opened' },
  { quantity: 'closed', family: 'earlyHelp' },
  { quantity: 'active', family: 'earlyHelp' },
  { quantity: 'supported', family: 'earlyHelp' },

  { quantity: 'contacts', family: 'contacts' },
  { quantity: 'referrals', family: 'referrals' },
  { quantity: 'assessedReferrals', family: 'referrals', within: 'referrals' },
  { quantity: 'reReferrals', family: 'referrals', within: 'referrals' },

  { quantity: 'authorised', family: 'assessments' },
  { quantity: 'ongoing', family: 'assessments', within: 'authorised' },
  { quantity: 'closedWithAdvice', family: 'assessments', within: 'authorised', less: ['ongoing'] },
  {
    quantity: 'stepDowns',
    family: 'assessments',
    within: 'authorised',
    less: ['ongoing', 'closedWithAdvice'],
  },
  {
    quantity: 'inTime',
    family: 'assessments',
    within: 'authorised',
    tendencies: { breckland: -0.5, norwich: -0.8, south: 0.25, west: 0.9, 'great-yarmouth': 0.4 },
  },

  { quantity: 'investigations', family: 'investigations' },
  { quantity: 'continuingRisk', family: 'investigations', within: 'investigations' },
  {
    quantity: 'noContinuingRisk',
    family: 'investigations',
    within: 'investigations',
    less: ['continuingRisk'],
  },
  {
    quantity: 'notSubstantiated',
    family: 'investigations',
    within: 'investigations',
    less: ['continuingRisk', 'noContinuingRisk'],
  },

  { quantity: 'inNeedOutside', family: 'childrenInNeed' },
  { quantity: 'inNeedInside', family: 'inAssessment' },
  {
    quantity: 'withPlanOutside',
    family: 'childrenInNeed',
    within: 'inNeedOutside',
    tendencies: {
      breckland: 0.4,
      'north-and-broadland': 0.4,
      norwich: 0.3,
      south: 0.6,
      west: -0.6,
      'great-yarmouth': -0.6,
    },
  },
  { quantity: 'withPlanInside', family: 'inAssessment', within: 'inNeedInside' },

  { quantity: 'onPlans', family: 'plans' },
  {
    quantity: 'seenIn20Days',
    family: 'plans',
    within: 'onPlans',
    tendencies: { breckland: 0.8, south: 0.8, west: -0.6 },
  },
  {
    quantity: 'seenIn10Days',
    family: 'plans',
    within: 'seenIn20Days',
    tendencies: {
      breckland: 1.1,
      'north-and-broadland': -0.6,
      norwich: -1.3,
      south: 1,
      west: -0.1,
      'great-yarmouth': 0.5,
    },
  },
  { quantity: 'conferences', family: 'conferences' },
  {
    quantity: 'conferencesInTime',
    family: 'conferences',
    within: 'conferences',
    tendencies: { norwich: -0.6, 'great-yarmouth': -0.3, breckland: 0.3, south: 0.3 },
  },
  { quantity: 'started', family: 'planEvents', flow: PLAN_FLOW },
  { quantity: 'ceased', family: 'planEvents', flow: PLAN_FLOW },
  { quantity: 'startedAgain', family: 'planEvents', within: 'started' },
  { quantity: 'ceasedAfterTwoYears', family: 'planEvents', within: 'ceased' },
  { quantity: 'over18Months', family: 'plans', within: 'onPlans', tendencies: { norwich: 1.2 } },
  { quantity: 'overTwoYears', family: 'plans', within: 'over18Months' },
  { quantity: 'planReviewsDue', family: 'planEvents' },
  { quantity: 'planReviewsInTime', family: 'planEvents', within: 'planReviewsDue' },

  { quantity: 'lookedAfterChildren', family: 'lookedAfter' },
  { quantity: 'admitted', family: 'lookedAfterEvents', flow: CARE_FLOW },
  { quantity: 'left', family: 'lookedAfterEvents', flow: CARE_FLOW },
  { quantity: 'permanence', family: 'lookedAfterEvents', within: 'left' },
  { quantity: 'adopted', family: 'lookedAfterEvents', within: 'permanence' },
  { quantity: 'residential', family: 'lookedAfter', within: 'lookedAfterChildren' },
  { quantity: 'reviewsDue', family: 'lookedAfterEvents' },
  { quantity: 'reviewedInTime', family: 'lookedAfterEvents', within: 'reviewsDue' },
  { quantity: 'reviewsHeld', family: 'lookedAfterEvents' },
  { quantity: 'attended', family: 'lookedAfterEvents', within: 'reviewsHeld' },
  {
    quantity: 'tookPartOtherwise',
    family: 'lookedAfterEvents',
    within: 'reviewsHeld',
    less: ['attended'],
  },
  { quantity: 'dueHealth', family: 'lookedAfterEvents' },
  { quantity: 'assessed', family: 'lookedAfterEvents', within: 'dueHealth' },
  { quantity: 'healthUpToDate', family: 'lookedAfter', within: 'lookedAfterChildren' },
  { quantity: 'dentalUpToDate', family: 'lookedAfter', within: 'lookedAfterChildren' },
  { quantity: 'schoolAge', family: 'lookedAfter', within: 'lookedAfterChildren' },
  { quantity: 'withEducationPlan', family: 'lookedAfter', within: 'schoolAge' },
  {
    quantity: 'withCarePlan',
    family: 'lookedAfter',
    within: 'lookedAfterChildren',
    tendencies: { norwich: -1, west: 0.3, breckland: 0.3, 'great-yarmouth': 0.3 },
  },
  {
    quantity: 'seen',
    family: 'lookedAfter',
    within: 'lookedAfterChildren',
    tendencies: {
      'north-and-broadland': -0.3,
      norwich: -0.5,
      breckland: 0.3,
      south: 0.3,
      'great-yarmouth': 0.3,
    },
  },

  { quantity: 'leavers', family: 'leavers' },
  { quantity: 'relevant', family: 'leavers', within: 'leavers' },
  { quantity: 'withPathwayPlan', family: 'leavers', within: 'relevant' },
  { quantity: 'inSuitableHome', family: 'leavers', within: 'relevant' },
  { quantity: 'inWorkOrLearning', family: 'leavers', within: 'relevant' },

  { quantity: 'longTerm', family: 'lookedAfter', within: 'lookedAfterChildren' },
  { quantity: 'settled', family: 'lookedAfter', within: 'longTerm' },
  { quantity: 'moved', family: 'lookedAfter', within: 'lookedAfterChildren' },

  { quantity: 'withSocialWorker', family: 'openCases' },
  { quantity: 'changedTeam', family: 'openCases', within: 'withSocialWorker' },
  {
    quantity: 'changedWithinTeam',
    family: 'openCases',
    within: 'withSocialWorker',
    less: ['changedTeam'],
  },
];
