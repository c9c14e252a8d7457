import { aCount, aPercentage, aRate } from '../council/council-indicators';
import type { CouncilArea } from '../council/council-facts';
import { coded, national, quarterly } from './measures';
import { WELFARE_RETURN_INTERVIEWS } from './welfare-return-interviews';

const NO_DIRECTION = 'The report does not say which way is good.';

/** The headings under which the report sorts its measures, in its order. */
export const AREAS: readonly CouncilArea[] = [
  {
    slug: 'key-headlines',
    name: 'Key performance headlines',
    indicators: [
      aCount(
        quarterly({
          ...{ key: 'lac', name: 'Number of Looked after Children (LAC)', lines: '49' },
          ...{ polarity: 'INFO', basis: 'SNAPSHOT', note: NO_DIRECTION },
          caveats: 'Unaccompanied asylum seeking children are among them.',
        }),
      ),
      aCount(
        quarterly({
          ...{ key: 'lac-local', name: 'LAC local children', lines: '50', partOf: 'lac' },
          ...{ polarity: 'INFO', basis: 'SNAPSHOT', note: NO_DIRECTION },
        }),
      ),
      aCount(
        quarterly({
          ...{ key: 'lac-uasc', name: 'LAC unaccompanied asylum seeking children (UASC)' },
          ...{ polarity: 'INFO', basis: 'SNAPSHOT', note: NO_DIRECTION, partOf: 'lac' },
          lines: '50',
        }),
      ),
      aCount(
        quarterly({
          key: 'lac-in-line-with-neighbours',
          name: 'LAC (excluding UASC) needed to be in line with statistical neighbours',
          ...{ polarity: 'INFO', basis: 'SNAPSHOT', lines: '52' },
          definition:
            'How many children would be looked after, unaccompanied ones apart, if the council had its neighbours’ rate. Worked out by the council.',
          caveats:
            'It leaves unaccompanied children out, whom the rate of 92 per 10,000 includes. How many more or fewer a rate asks for is computed here too, as the gap in children.',
        }),
      ),
      aRate({
        ...quarterly({
          ...{ key: 'lac-rate', name: 'LAC rate per 10,000', lines: '53' },
          ...{ polarity: 'INFO', basis: 'SNAPSHOT' },
          counts: ['children looked after', 'children aged 0 to 17'],
          note: 'The report does not print its population: 418 children at 92 leave 45,189 to 45,684.',
        }),
        ...{ unit: 'per 10,000', multiplier: 10_000 },
      }),
    ],
  },
  {
    slug: 'meeting-target',
    name: 'Meeting target',
    indicators: [
      coded('ECS 01b', {
        name: 'Children Looked After allocated to a qualified social worker',
        ...{ polarity: 'HIGH', basis: 'SNAPSHOT', lines: '57' },
        counts: ['allocated to a qualified social worker', 'children looked after'],
      }),
      national('NI 62', {
        name: 'Percentage of children looked after at 31/3 with 3 or more placements during the year',
        ...{ polarity: 'LOW', basis: 'ROLLING_12', lines: '58' },
        counts: ['children with three or more placements', 'children looked after'],
        purpose: 'A child does better where placements are stable and moves are few.',
        note: 'Of which year a quarter speaks the report does not say: read as the year up to its end.',
      }),
      national('NI 63', {
        name: 'Percentage of Children Looked After aged 16 and under who had been looked after for 2.5 years in the same placement',
        ...{ polarity: 'HIGH', basis: 'SNAPSHOT', lines: '59-61' },
        counts: ['in the same placement', 'children long looked after'],
        purpose: 'It says how stable placements are.',
      }),
      coded('ECS 02', {
        name: 'Percentage of Child Protection cases allocated to a qualified social worker',
        ...{ polarity: 'HIGH', basis: 'SNAPSHOT', lines: '62' },
        counts: ['allocated to a qualified social worker', 'child protection cases'],
      }),
    ],
  },
  {
    slug: 'concern',
    name: 'Not meeting the target, or a concern',
    indicators: [
      coded('ECS 138', {
        name: 'Percentage of social work assessments completed within the 45 day timescale',
        ...{ polarity: 'HIGH', basis: 'YEAR_TO_DATE', lines: '66-76', dataNote: 'Cumulative' },
        ...{ counts: ['assessments within 45 days', 'assessments'], countsChildren: false },
        note: 'The report says that its target is not met and does not print the target.',
      }),
    ],
  },
  {
    slug: 'for-information',
    name: 'For information and monitoring trend',
    indicators: [
      national('NI 68', {
        name: "Percentage of referrals to children's social care going on to a Social Work assessment (S17) or S47",
        ...{ polarity: 'BAND', basis: 'YEAR_TO_DATE', lines: '81-83', dataNote: 'Cumulative' },
        ...{ counts: ['referrals that went on', 'referrals'], countsChildren: false },
        note: 'The report does not say which way is good; with an upper and a lower tolerance both ends are taken to be bad.',
      }),
      coded('ECS 14a', {
        name: 'Percentage of referrals that are repeat referrals within 12 months',
        ...{ polarity: 'LOW', basis: 'IN_PERIOD', lines: '86-88' },
        dataNote: 'Cumulative and in quarter',
        ...{ counts: ['repeat referrals', 'referrals'], countsChildren: false },
        purpose: 'Few repeats show that referrals were dealt with well the first time.',
        caveats:
          'Nought would be a concern: thresholds might then not be applied as they should be.',
      }),
      national('NI 65a', {
        name: 'Children becoming the subject of a Child Protection Plan for a second or subsequent time (within 2 years)',
        ...{ polarity: 'LOW', basis: 'ROLLING_12', lines: '90-94', dataNote: 'Rolling year' },
        counts: ['on another plan within two years', 'children beginning a plan'],
        purpose: 'Few repeats show that the first plan was right for the child.',
        caveats:
          'Nought would be a concern: plans might then not be watched closely enough. It is not measured nationally.',
      }),
      aCount(
        quarterly({
          ...{ key: 'ECS-133', ref: 'ECS 133', lines: '96' },
          name: 'Length of time on a child protection plan (over 18 months)',
          ...{ polarity: 'LOW', basis: 'SNAPSHOT' },
          note: 'The report speaks of a percentage and gives a number of children.',
        }),
      ),
      aPercentage(
        quarterly({
          key: 'care-leavers-suitable-accommodation',
          name: 'Care leavers in suitable accommodation (including 18 year olds)',
          ...{ polarity: 'HIGH', basis: 'SNAPSHOT', lines: '97-99' },
          counts: ['care leavers in suitable accommodation', 'care leavers'],
        }),
      ),
      aPercentage(
        quarterly({
          key: 'care-leavers-eet',
          name: 'Care leavers in EET (including 18 year olds)',
          ...{ polarity: 'HIGH', basis: 'SNAPSHOT', lines: '97, 101' },
          counts: ['care leavers in education, employment or training', 'care leavers'],
          caveats:
            'Recording lags behind visits: the report says that the figure of quarter 1 2018/19 is too low.',
        }),
      ),
      ...WELFARE_RETURN_INTERVIEWS,
    ],
  },
];
