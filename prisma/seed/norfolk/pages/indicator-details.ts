/** What the report's cover says of all its figures: where they are recorded and who produces them. */
export const RECORDED = {
  sourceSystem: 'CareFirst',
  dataOwner: 'Intelligence & Analytics Service, Managing Director’s Department',
} as const;

interface IndicatorDetails {
  /** In place of what the catalogue says, if anything. */
  readonly definition?: string;
  /** In place of what the catalogue says. */
  readonly caveats?: string;
  /** Said after what the catalogue says. */
  readonly caveat?: string;
}

const THREE_MONTHS =
  'Counted over three months to the month’s end: neighbouring months share two of them, so months are not added up.';
const OWN_FORM =
  'Since January 2018 section 47 investigations have a form of their own; figures before and after are hardly comparable.';
const OUTCOMES_SINCE = `${OWN_FORM} From then on the three printed outcomes no longer add up to all investigations.`;
const PLAN_DUE =
  'Since January 2017 a child in need must have a plan once 45 working days have passed since the referral; before, once 20 had.';
const NOT_ONLY_THIS_MONTH =
  'Counted as at the month’s end: most children counted were counted the month before too.';

const DETAILS: Readonly<Record<string, IndicatorDetails>> = {
  '2.9': { caveat: THREE_MONTHS },
  '2.10': { caveat: THREE_MONTHS },
  '3.6p': {
    definition: 'Share of the month’s assessments that were closed with information and advice.',
  },
  '3.7p': {
    definition:
      'Share of the month’s assessments that ended with a step down to a family support plan or targeted support.',
  },
  '4.3': { caveat: OWN_FORM },
  '4.4': { caveat: OWN_FORM },
  '4.5': { caveats: OUTCOMES_SINCE },
  '4.6': { caveats: OUTCOMES_SINCE },
  '4.7': { caveats: OUTCOMES_SINCE },
  '5.4': { caveats: PLAN_DUE },
  '5.5': { caveats: PLAN_DUE },
  '6.14': { caveat: 'Its name carries two asterisks whose footnote is lost.' },
  '7.10p': {
    definition:
      'Looked-after children with an up-to-date health assessment, of those who are due one.',
    caveat: NOT_ONLY_THIS_MONTH,
  },
  '7.11p': {
    definition: 'Looked-after children with an up-to-date dental check, of those who are due one.',
    caveat: NOT_ONLY_THIS_MONTH,
  },
  '7.14': {
    definition: 'Looked-after children whose care plan is up to date at the month’s end.',
    caveat: NOT_ONLY_THIS_MONTH,
  },
  '7.15': { caveat: NOT_ONLY_THIS_MONTH },
  '9.1': {
    caveat:
      'It jumps from 72% to 78.9% in December 2017 and back to 68.5% in February 2018; the report does not say why.',
  },
};

/**
 * An indicator's definition and caveats with what the pages of the report add to them. The catalogue
 * keeps what the first edition was published with.
 */
export function withDetails(facts: {
  readonly key: string;
  readonly definition: string | null;
  readonly caveats: string | null;
}) {
  const { definition, caveats, caveat } = DETAILS[facts.key] ?? {};
  return {
    definition: definition ?? facts.definition,
    caveats: [caveats ?? facts.caveats, caveat].filter(Boolean).join(' ') || null,
  };
}
