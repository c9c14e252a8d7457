import { sourceAt } from '../report/report-document';

/** A dated change, as it will be written: indicator, section and place by their keys. */
export interface AnnotationFacts {
  readonly kind: 'DEFINITION' | 'FORM' | 'SYSTEM' | 'BOUNDARY' | 'ACTION';
  readonly indicator: string | null;
  readonly section: string | null;
  readonly place: string | null;
  readonly on: string;
  readonly label: string;
  readonly text: string;
  readonly rebases: boolean;
  readonly source: string;
}

type Change = Omit<AnnotationFacts, 'indicator' | 'section' | 'place' | 'rebases'>;
type Where = Partial<Pick<AnnotationFacts, 'indicator' | 'section' | 'place' | 'rebases'>>;

function at(change: Change, ...wheres: readonly Where[]): readonly AnnotationFacts[] {
  return wheres.map((where) => ({
    ...{ indicator: null, section: null, place: null, rebases: false, ...change, ...where },
  }));
}

const COMMITTEE_PAPER = 'Committee paper on performance, January 2019';

/** A share of the outcomes of section 47, before and after the investigations got a form. */
function ownForm(indicator: string, share: string, before: string, after: string) {
  const change: Change = {
    kind: 'FORM',
    on: '2018-01-01',
    label: 'Own form for section 47',
    text: `Section 47 investigations are recorded on a stand-alone form, so that what has been one is told more clearly. The share ${share} goes from ${before} in December 2017 to ${after} in January. The analysis that tells of the form gives no day.`,
    source: sourceAt('section page', '366-376'),
  };
  return at(change, { indicator, rebases: true });
}

const BOUNDARY: Change = {
  kind: 'BOUNDARY',
  on: '2018-01-01',
  label: 'Norwich–South boundary',
  text: 'The boundary between Norwich and South changed in January 2018. South took on cases with it, and Norwich gained staff. The day is not given.',
  source: sourceAt('performance analysis', '407, 728'),
};

const PLANS_FROM_45_DAYS: Change = {
  kind: 'DEFINITION',
  on: '2017-01-01',
  label: 'Plans due from 45 days',
  text: 'A child in need must have a plan once 45 working days have passed since the referral; before, once 20 had.',
  source: sourceAt('notes to the summary', '167'),
};

const DAILY_REPORT: Change = {
  kind: 'ACTION',
  on: '2018-03-01',
  label: 'Daily report to health',
  text: 'Health colleagues get a daily report of children who start and cease to be looked after, so that appointments can be planned. The report of March 2018 says that it was introduced recently; the day is not given.',
  source: sourceAt('performance analysis', '614'),
};

const WEEKLY_TRACKER: Change = {
  kind: 'ACTION',
  on: '2018-03-01',
  label: 'Weekly tracker',
  text: 'A weekly tracker of looked-after children is introduced, to help managers to watch and challenge. The report of March 2018 tells of it; the day is not given.',
  source: sourceAt('performance analysis', '580'),
};

const CONTACTS_RECOUNTED: Change = {
  kind: 'SYSTEM',
  on: '2018-05-01',
  label: 'New system, contacts recounted',
  text: 'With the system Liquidlogic all contacts raised in early help are counted, which were not before; contacts are higher for it, and a smaller share becomes referrals. The day is not given: the paper compares the months since with February to April 2018.',
  source: `${COMMITTEE_PAPER}, line 95`,
};

const NEW_FRONT_DOOR: Change = {
  kind: 'ACTION',
  on: '2018-10-01',
  label: 'New front door',
  text: 'The children’s advice and duty service (CADS) takes over the front door in October 2018; the paper of January 2019 finds fewer referrals and smaller caseloads since.',
  source: `${COMMITTEE_PAPER}, lines 95-101, 130`,
};

/** Dated changes that the report of March 2018, or the committee paper after it, tells of. */
export const ANNOTATIONS: readonly AnnotationFacts[] = [
  ...at(PLANS_FROM_45_DAYS, { section: 'plans-in-date' }),
  ...ownForm('4.5', 'with a continuing risk', '32.8%', '69.5%'),
  ...ownForm('4.6', 'substantiated without a continuing risk', '6.9%', '14.8%'),
  ...ownForm('4.7', 'not substantiated', '60.3%', '14.8%'),
  ...at(BOUNDARY, { place: 'norwich' }, { place: 'south' }),
  ...at(DAILY_REPORT, { section: 'health' }),
  ...at(
    WEEKLY_TRACKER,
    { section: 'looked-after-children' },
    { section: 'residential-placements' },
  ),
  ...at(
    CONTACTS_RECOUNTED,
    { indicator: '2.1', rebases: true },
    { indicator: '2.3', rebases: true },
  ),
  ...at(NEW_FRONT_DOOR, { indicator: '2.1' }, { indicator: '2.2' }, { indicator: '2.3' }),
];
