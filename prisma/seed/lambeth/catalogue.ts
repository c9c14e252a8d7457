import { aCount, anAverage, aPercentage } from '../council/council-indicators';
import type { Described } from '../council/council-indicators';
import type { CouncilArea } from '../council/council-facts';
import { cellOf } from '../norfolk/report/printed-table';
import { REPORT_TABLE, sourceAt } from './report-table';

/** The basis that each word of the column Period stands for. */
const BASES = { Snapshot: 'SNAPSHOT', YTD: 'YEAR_TO_DATE', 'Rolling Year': 'ROLLING_12' } as const;

const HIGH_BY_TARGETS =
  'The report does not print which way is good; its upper target lies above its minimum.';
const LOW_BY_TARGETS =
  'The report does not print which way is good; its upper target lies below its minimum.';

type Said = Omit<Described, 'key' | 'basis' | 'source' | 'polarity'> & Partial<Described>;

/** What the table says of a row beside its name: the span that it is of, and where it stands. */
function asPrinted(key: string, said: Said): Described {
  const row = REPORT_TABLE.find((each) => cellOf(each, 'ref') === key);
  if (row === undefined) throw new Error(`The table has no row ${key}`);
  const dataNote = cellOf(row, 'period');
  if (!(dataNote in BASES)) throw new Error(`No basis is known for ${dataNote}`);
  const basis = BASES[dataNote as keyof typeof BASES]; // the line above says that it is one
  const source = sourceAt(cellOf(row, 'line'));
  return { polarity: 'HIGH', note: HIGH_BY_TARGETS, ...said, key, basis, dataNote, source };
}

const percentage = (key: string, said: Said) => aPercentage(asPrinted(key, said));
/** A number that has no targets. */
const cohort = (key: string, said: Said) =>
  aCount(asPrinted(key, { polarity: 'INFO', note: null, ...said }));

/** The sections of the table with their measures, in its order and words. */
export const AREAS: readonly CouncilArea[] = [
  {
    slug: 'management-oversight',
    name: 'Management Oversight',
    indicators: [
      percentage('1.1', {
        name: '% cases with Management Oversight recorded in past 8 weeks',
        counts: ['cases with management oversight in the past eight weeks', 'cases'],
        definition: 'Cases in which a manager recorded their oversight within eight weeks.',
      }),
    ],
  },
  {
    slug: 'cohorts',
    name: 'Cohorts',
    indicators: [
      cohort('1.2', {
        name: 'Number of CIN (exc. LAC, CP, Care Leavers)',
        definition:
          'Children in need who are neither looked after, nor on a protection plan, nor care leavers.',
      }),
      cohort('1.3', { name: 'Number of children subject to CPP' }),
      cohort('1.4', { name: 'Number of LAC' }),
    ],
  },
  {
    slug: 'front-door-assessment',
    name: 'Front door / assessment',
    indicators: [
      percentage('2.1', {
        name: '% of contacts completed within 1 day',
        counts: ['contacts completed within one day', 'contacts'],
        countsChildren: false,
        caveats: 'The current figure is of the year so far; the six months are each of the month.',
      }),
      percentage('2.10', {
        name: '% of assessments completed within 45 working days',
        counts: ['assessments completed within 45 working days', 'assessments completed'],
        countsChildren: false,
        caveats: 'The current figure is of the year so far; the six months are each of the month.',
      }),
    ],
  },
  {
    slug: 'plans',
    name: 'Plans',
    indicators: [
      percentage('3.1', {
        name: '% of children in need with CIN Plan completed',
        dividedBy: '1.2',
        counts: ['children in need with a completed plan', 'children in need'],
      }),
    ],
  },
  {
    slug: 'visits',
    name: 'Visits',
    indicators: [
      percentage('3.3a', {
        name: '% of CIN children visited within the past four weeks (incl. CWD)',
        dividedBy: '1.2',
        counts: ['children in need visited within four weeks', 'children in need'],
        definition: 'Children with disabilities are among them.',
      }),
      percentage('4.6', {
        name: '% children on a child protection plan receiving a visit within the past four weeks',
        dividedBy: '1.3',
        counts: ['children on a plan visited within four weeks', 'children on a protection plan'],
      }),
      percentage('5.10', {
        name: '% of LAC Single Assessments not yet completed or out of the one year timescale',
        polarity: 'LOW',
        note: LOW_BY_TARGETS,
        dividedBy: '1.4',
        counts: [
          'looked-after children whose assessment is missing or more than a year old',
          'looked-after children',
        ],
        caveats: 'The report prints no figure for 2017/18. It stands among the visits there.',
      }),
      percentage('5.11', {
        name: '% of LAC with visits in last 6 weeks (LAC < 12 months)',
        counts: ['visited within six weeks', 'children looked after for less than twelve months'],
      }),
      percentage('5.12', {
        name: '% of LAC with visits in last 13 weeks (LAC > 12 months)',
        counts: [
          'visited within thirteen weeks',
          'children looked after for more than twelve months',
        ],
      }),
    ],
  },
  {
    slug: 'reviews',
    name: 'Reviews',
    indicators: [
      percentage('3.2', {
        name: '% of children with CIN Plan with reviews within last 6 months',
        counts: [
          'children whose plan was reviewed within six months',
          'children in need with a plan',
        ],
      }),
      percentage('4.7', {
        name: '% of CP reviews carried out within statutory timescales',
        counts: ['reviews within the statutory time', 'child protection reviews'],
      }),
      percentage('5.18', {
        name: 'CIA cases which were reviewed within required timescales',
        counts: ['cases reviewed in time', 'cases'],
        note: `The report does not say what CIA stands for. ${HIGH_BY_TARGETS}`,
      }),
    ],
  },
  {
    slug: 'care-leavers',
    name: 'Care Leavers',
    indicators: [
      percentage('6.1', {
        name: '% care leavers "in touch" (17,18,19,20,21 yr. olds with activity updated within last year)',
        counts: ['care leavers with activity updated within a year', 'care leavers aged 17 to 21'],
      }),
      percentage('6.2', {
        name: '% care leavers EET',
        counts: ['care leavers in education, employment or training', 'care leavers'],
      }),
      percentage('6.3D', {
        name: '% care leavers in suitable accommodation',
        counts: ['care leavers in suitable accommodation', 'care leavers'],
        note: 'The report does not print which way is good, and its two targets are one: that high is good is inferred from what is measured.',
      }),
    ],
  },
  {
    slug: 'audit-activity',
    name: 'Audit Activity',
    indicators: [
      anAverage(
        asPrinted('11.13', {
          name: 'Overall audit quality score (lower is better)',
          polarity: 'LOW',
          decimals: 1,
          counts: ['points', 'audits'],
          countsChildren: false,
          note: 'What its two counts are the report does not say: points over audits is a reading.',
        }),
      ),
    ],
  },
];
