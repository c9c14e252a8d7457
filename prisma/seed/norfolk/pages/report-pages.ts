import { ASSESSMENT_PAGES } from './assessment-pages';
import { ADOPTION_PAGES, CARE_LEAVER_PAGES, PLACEMENT_PAGES } from './care-and-permanence-pages';
import { CHILD_PROTECTION_PAGES } from './child-protection-pages';
import { CHILDREN_IN_NEED_PAGES } from './children-in-need-pages';
import { CONTACT_PAGES } from './contact-pages';
import { EARLY_HELP_PAGES } from './early-help-pages';
import { LOOKED_AFTER_PAGES } from './looked-after-pages';
import { LOOKED_AFTER_WELFARE_PAGES } from './looked-after-welfare-pages';
import type { PageFacts } from './page-facts';
import { SECTION_47_PAGES } from './section-47-pages';
import { CASELOAD_PAGES, CHANGE_PAGES, FOSTER_CARER_PAGES } from './workforce-pages';

/** The pages of the report, in its order, by the slug of the area they stand under. */
export const PAGES_BY_AREA: Readonly<Record<string, readonly PageFacts[]>> = {
  'early-help': EARLY_HELP_PAGES,
  'contacts-and-referrals': CONTACT_PAGES,
  assessments: ASSESSMENT_PAGES,
  'section-47': SECTION_47_PAGES,
  'children-in-need': CHILDREN_IN_NEED_PAGES,
  'child-protection': CHILD_PROTECTION_PAGES,
  'looked-after-children': [...LOOKED_AFTER_PAGES, ...LOOKED_AFTER_WELFARE_PAGES],
  'care-leavers': CARE_LEAVER_PAGES,
  placements: PLACEMENT_PAGES,
  adoptions: ADOPTION_PAGES,
  caseloads: CASELOAD_PAGES,
  'changes-of-social-worker': CHANGE_PAGES,
  'foster-carers': FOSTER_CARER_PAGES,
};

export const REPORT_PAGES = Object.values(PAGES_BY_AREA).flat();
