import { COUNTY_POPULATION } from '../places';
import { REFERRALS } from '../printed-counts';
import { referralsBySource, sectionCell } from '../report/printed-figures';
import {
  fittedDenominator,
  isPrintable,
  nearestFitting,
  nearestNumerator,
  prints,
} from './fitted-counts';
import type { Heading, Quantity } from './printed-quantities';
import {
  combined,
  denominatorQuantity,
  difference,
  numeratorQuantity,
  printedCount,
  printedPercentages,
  printedQuantity,
  printedText,
  quantityBy,
} from './printed-quantities';

/**
 * The counts that are divided among the localities. Where a percentage is printed without its
 * denominator, the county's own denominator is modelled: near a level that is plausible beside what
 * is printed, and so that the percentage comes out as printed. It serves the division only and is
 * never stored as a figure of the county.
 */
export function countyQuantities(): Readonly<Record<string, Quantity>> {
  return {
    ...earlyHelp(),
    ...frontDoor(),
    ...assessments(),
    ...section47(),
    ...childrenInNeed(),
    ...childProtection(),
    ...lookedAfter(),
    ...careLeavers(),
    ...placements(),
    ...changesOfSocialWorker(),
  };
}

function earlyHelp() {
  const levels = [170, 170, 182, 176, 188, 181, 176, 184, 190];
  const requests = quantityBy((heading, index) => {
    const known = printedCount('1.1', heading);
    const [level, taken] = [levels[index], printedText('1.6', heading)];
    if (known !== null || level === undefined || taken === null) return known;
    const fits = (candidate: number) => {
      const opened = nearestNumerator(taken, candidate);
      const others = printedPercentages(['1.8', '1.9'], heading);
      return (
        prints(opened, candidate, taken) && others.every((share) => isPrintable(share, opened))
      );
    };
    return nearestFitting(level, fits, 'Early Help');
  });
  const fromShare = numeratorQuantity('1.6', requests);
  const opened = quantityBy(
    (heading) => printedCount('1.1a', heading) ?? fromShare.get(heading) ?? null,
  );
  return {
    requests,
    opened,
    returned: numeratorQuantity('1.8', opened),
    steppedDown: numeratorQuantity('1.9', opened),
    closed: printedQuantity('1.2'),
    active: printedQuantity('1.3'),
    supported: printedQuantity('1.5'),
  };
}

function frontDoor() {
  const referrals = quantityBy(
    (heading) => printedCount(REFERRALS, heading) ?? referralsBySource(heading),
  );
  return {
    contacts: printedQuantity('2.1'),
    referrals,
    assessedReferrals: printedQuantity('2.5'),
    reReferrals: numeratorQuantity('2.7', referrals),
  };
}

function assessments() {
  const [ongoing, closedWithAdvice, stepDowns] = ['3.5', '3.6', '3.7'].map(printedQuantity);
  if (!ongoing || !closedWithAdvice || !stepDowns) throw new Error('Outcomes are missing');
  const outcomes = combined(
    [ongoing, closedWithAdvice, stepDowns],
    (a = 0, b = 0, c = 0) => a + b + c,
  );
  const authorised = quantityBy(
    (heading) => printedCount('3.1', heading) ?? outcomes.get(heading) ?? null,
  );
  return {
    authorised,
    ongoing,
    closedWithAdvice,
    stepDowns,
    inTime: numeratorQuantity('3.3', authorised),
  };
}

function section47() {
  const investigations = quantityBy((heading) => {
    const known = printedCount('4.4', heading);
    const rate = printedCount('4.3', heading);
    if (known !== null || rate === null) return known;
    return Math.round((rate * COUNTY_POPULATION) / 120_000);
  });
  return {
    investigations,
    continuingRisk: numeratorQuantity('4.5', investigations),
    noContinuingRisk: numeratorQuantity('4.6', investigations),
    notSubstantiated: numeratorQuantity('4.7', investigations),
  };
}

function childrenInNeed() {
  const levels = [2290, 2296, 2284, 2271, 2262, 2251, 2246, 2238, 2222];
  const inNeed = denominatorQuantity('5.1', levels, ['5.5']);
  const outside = quantityBy((heading) => {
    const [whole, printed] = [inNeed.get(heading), printedText('5.4', heading)];
    if (whole === undefined || printed === null) return null;
    return fittedDenominator(whole * 0.61, [printed], '5.4');
  });
  const withPlanOutside = numeratorQuantity('5.4', outside);
  const withPlan = numeratorQuantity('5.5', inNeed);
  return {
    inNeedOutside: outside,
    inNeedInside: difference(inNeed, outside),
    withPlanOutside,
    withPlanInside: difference(withPlan, withPlanOutside),
  };
}

function childProtection() {
  const levels = [548, 543, 538, 534, 530, 527, 533, 540, 546];
  const onPlans = denominatorQuantity('6.1', levels, ['6.14', '6.15']);
  const seenIn20Days = numeratorQuantity('6.15', onPlans);
  const conferences = printedQuantity('6.3');
  const ceased = printedQuantity('6.11a');
  const reviewsDue = denominatorQuantity(null, 158, ['6.12']);
  return {
    onPlans,
    seenIn20Days,
    seenIn10Days: numeratorQuantity('6.14', onPlans),
    conferences,
    conferencesInTime: numeratorQuantity('6.4', conferences),
    started: quantityBy((heading) => {
      const rate = printedCount('6.6', heading);
      return rate === null ? null : Math.round((rate * COUNTY_POPULATION) / 10_000);
    }),
    startedAgain: printedQuantity('6.9a'),
    ceased,
    ceasedAfterTwoYears: numeratorQuantity('plans-ceased-after-two-years', ceased),
    over18Months: printedQuantity('6.10a'),
    overTwoYears: printedQuantity('6.10n'),
    planReviewsDue: reviewsDue,
    planReviewsInTime: numeratorQuantity('6.12', reviewsDue),
  };
}

function lookedAfter() {
  const levels = [1102, 1086, 1089, 1094, 1096, 1102, 1108, 1113, 1125];
  const lookedAfterChildren = quantityBy(
    (heading, index) => printedCount('7.1', heading) ?? levels[index] ?? null,
  );
  const left = printedQuantity('7.4');
  const permanence = numeratorQuantity('7.5', left);
  const adopted = numeratorQuantity('7.8', left);
  const reviewsDue = denominatorQuantity(null, 296, ['7.7']);
  const reviewsHeld = denominatorQuantity(null, 304, ['7.17', '7.18']);
  const attended = numeratorQuantity('7.17', reviewsHeld);
  const schoolAge = denominatorQuantity(null, 764, ['lac-with-personal-education-plan']);
  const assessed = printedQuantity('7.9n');
  const dueHealth = quantityBy((heading) => {
    const [count, printed] = [assessed.get(heading), printedText('7.9', heading)];
    if (count === undefined || printed === null) return null;
    const level = (count * 100) / Number(printed.replace('%', ''));
    return nearestFitting(level, (candidate) => prints(count, candidate, printed), '7.9');
  });
  return {
    lookedAfterChildren,
    admitted: printedQuantity('7.3'),
    left,
    permanence,
    adopted,
    residential: printedQuantity('7.6'),
    reviewsDue,
    reviewedInTime: numeratorQuantity('7.7', reviewsDue),
    reviewsHeld,
    attended,
    tookPartOtherwise: difference(numeratorQuantity('7.18', reviewsHeld), attended),
    dueHealth,
    assessed,
    healthUpToDate: printedQuantity('7.10'),
    dentalUpToDate: printedQuantity('7.11'),
    schoolAge,
    withEducationPlan: numeratorQuantity('lac-with-personal-education-plan', schoolAge),
    withCarePlan: numeratorQuantity('7.14', lookedAfterChildren),
    seen: numeratorQuantity('7.15', lookedAfterChildren),
  };
}

function careLeavers() {
  const shares = ['8.2', '8.3', '8.4'];
  const leavers = printedQuantity('8.1');
  const relevant = quantityBy((heading) => {
    const whole = leavers.get(heading);
    const printed = printedPercentages(shares, heading);
    return whole === undefined ? null : fittedDenominator(whole * 0.9, printed, 'care leavers');
  });
  return {
    leavers,
    relevant,
    withPathwayPlan: numeratorQuantity('8.2', relevant),
    inSuitableHome: numeratorQuantity('8.3', relevant),
    inWorkOrLearning: numeratorQuantity('8.4', relevant),
  };
}

function placements() {
  const longTerm = denominatorQuantity(
    null,
    [371, 372, 374, 375, 377, 378, 380, 382, 384, 386, 389, 392, 396],
    ['9.1'],
  );
  const moved = quantityBy((heading) => {
    const printed = printedText('9.2', heading);
    const lookedAfterChildren = printedCount('7.1', heading);
    const counted = sectionCell('9.2n', heading)?.value ?? null;
    if (counted !== null || printed === null || lookedAfterChildren === null) return counted;
    return nearestNumerator(printed, lookedAfterChildren);
  });
  return { longTerm, settled: numeratorQuantity('9.1', longTerm), moved };
}

function changesOfSocialWorker() {
  const [sameTeam, newTeam] = [
    'change-of-social-worker-same-team-percentage',
    'change-of-social-worker-and-team-percentage',
  ];
  const levels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 4650, 4850, 5080, 5070];
  const withSocialWorker = quantityBy((heading, index) => {
    const level = levels[index];
    if (level === undefined || level === 0) return null;
    const fits = (candidate: number) =>
      fitsCount('C1', newTeam, candidate, heading) && fitsCount('C2', sameTeam, candidate, heading);
    return nearestFitting(level, fits, 'changes of social worker');
  });
  const share = numeratorQuantity(newTeam, withSocialWorker);
  const changedTeam = quantityBy(
    (heading) => printedCount('C1', heading) ?? share.get(heading) ?? null,
  );
  return {
    withSocialWorker,
    changedTeam,
    changedWithinTeam: printedQuantity('C2'),
  };
}

function fitsCount(key: string, shareKey: string, candidate: number, heading: Heading): boolean {
  const [count, printed] = [printedCount(key, heading), printedText(shareKey, heading)];
  return count === null || printed === null || prints(count, candidate, printed);
}
