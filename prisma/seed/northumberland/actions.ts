import type { CouncilAction } from '../council/council-facts';
import { REPORT_DAY } from './northumberland';
import { sourceAt } from './report-table';

type Said = Pick<CouncilAction, 'indicator' | 'text'> & Partial<CouncilAction>;

const action = (lines: string, said: Said): CouncilAction => ({
  ...{ agreedOn: REPORT_DAY, state: 'OPEN', expectedEffect: null, source: sourceAt(lines) },
  ...said,
});

/**
 * What the report sets down as actions, in our own words. It names nobody who does them and no day by
 * which they are to be done; what it says has happened is held as done.
 */
export const NORTHUMBERLAND_ACTIONS: readonly CouncilAction[] = [
  action('9', {
    indicator: '1',
    text: 'Bring the team of reviewing officers back to its full complement.',
    expectedEffect: '10.3 full-time posts, and fewer cases for each.',
  }),
  action('19', {
    indicator: '6',
    text: 'Hold a legal gateway panel on children who may become looked after (begun in the two months before the report).',
    state: 'DONE',
    expectedEffect: 'Decisions that are consistent and right for the child.',
  }),
  action('27', {
    indicator: '10',
    text: 'Set up a group of several agencies, for this task alone, to review children who came onto another plan within two years.',
    expectedEffect: 'To understand how agencies decided about these children together.',
  }),
  action('31', {
    indicator: '12',
    text: 'Use what the live tracking of young offenders shows to step in at once when somebody seems about to re-offend, or does.',
    expectedEffect: 'Better results for those who are being tracked now.',
  }),
  action('38', {
    indicator: '15',
    text: 'Use arrangements for staying put, supported by the council, wherever they fit.',
  }),
  action('38', {
    indicator: '15',
    text: 'Help young people to apply for a home of their own before they are 18; care leavers have priority when they do.',
    expectedEffect: 'A move to a tenancy of their own at 18.',
  }),
  action('38', {
    indicator: '15',
    text: 'Make packages of support for those who are very vulnerable, until the risks are less and they can move on; for those at risk through substances or of custody there are places to move on to.',
  }),
  action('38', {
    indicator: '15',
    text: 'Assess beforehand, and support, a return to the family, which many want at 17 or 18.',
  }),
  action('38', {
    indicator: '15',
    text: 'Give every care leaver an allowance for setting up home.',
    expectedEffect: 'That nobody goes without what a home needs.',
  }),
  action('38', {
    indicator: '16',
    text: 'Report this indicator every month, as the chair of scrutiny recommended.',
    state: 'DONE',
    expectedEffect: 'To step in as early as possible.',
  }),
  action('38', {
    indicator: '17',
    text: 'Train those who carry out early help assessments or lead on them, in a programme begun in September 2017.',
    expectedEffect: 'More assessments.',
  }),
  action('38', {
    indicator: '17',
    text: 'Hold services to account for how many assessments they begin, by figures for each service.',
    expectedEffect: 'More assessments.',
  }),
];
