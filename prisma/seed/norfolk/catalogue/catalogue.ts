import { ASSESSMENTS } from './assessments';
import { CARE_LEAVERS } from './care-leavers';
import { CHILD_PROTECTION } from './child-protection';
import { CHILDREN_IN_NEED } from './children-in-need';
import { CONTACTS_AND_REFERRALS } from './contacts-and-referrals';
import { EARLY_HELP } from './early-help';
import { FOSTER_CARERS } from './foster-carers';
import type { IndicatorFacts } from './indicator-facts';
import { LOOKED_AFTER_CHILDREN } from './looked-after-children';
import { ADOPTIONS, PLACEMENTS } from './placements-and-adoptions';
import { SECTION_47 } from './section-47';
import { CASELOADS, CHANGES_OF_SOCIAL_WORKER } from './workforce';

/** A report area with its indicators, in the order of the report. */
export interface AreaFacts {
  readonly slug: string;
  readonly name: string;
  readonly indicators: readonly IndicatorFacts[];
}

/**
 * The report's areas. The names of the first five are not legible on the summary page and are taken
 * from the titles of their section pages.
 */
export const REPORT_AREAS: readonly AreaFacts[] = [
  { slug: 'early-help', name: 'Early Help', indicators: EARLY_HELP },
  {
    slug: 'contacts-and-referrals',
    name: 'Contacts and Referrals',
    indicators: CONTACTS_AND_REFERRALS,
  },
  { slug: 'assessments', name: 'Assessments', indicators: ASSESSMENTS },
  { slug: 'section-47', name: 'Section 47', indicators: SECTION_47 },
  { slug: 'children-in-need', name: 'Children in Need', indicators: CHILDREN_IN_NEED },
  { slug: 'child-protection', name: 'Child Protection', indicators: CHILD_PROTECTION },
  { slug: 'looked-after-children', name: 'LAC', indicators: LOOKED_AFTER_CHILDREN },
  { slug: 'care-leavers', name: 'Care Leavers', indicators: CARE_LEAVERS },
  { slug: 'placements', name: 'Placements', indicators: PLACEMENTS },
  { slug: 'adoptions', name: 'Adoptions', indicators: ADOPTIONS },
  { slug: 'caseloads', name: 'Caseloads', indicators: CASELOADS },
  {
    slug: 'changes-of-social-worker',
    name: 'Changes of social worker',
    indicators: CHANGES_OF_SOCIAL_WORKER,
  },
  { slug: 'foster-carers', name: 'Foster Carers', indicators: FOSTER_CARERS },
];

/** Every indicator in the order of the report; those kept with another stand after it. */
export const CATALOGUE: readonly IndicatorFacts[] = REPORT_AREAS.flatMap((area) => area.indicators);

/** The facts of an indicator. @throws Error for a key that the catalogue does not hold. */
export function indicatorFacts(key: string): IndicatorFacts {
  const facts = CATALOGUE.find((indicator) => indicator.key === key);
  if (facts === undefined) throw new Error(`The catalogue has no indicator ${key}`);
  return facts;
}
