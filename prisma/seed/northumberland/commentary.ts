import { month } from '@vital-signs/domain';
import type { CouncilCommentary } from '../council/council-facts';
import { NORTHUMBERLAND_MONTH } from './northumberland';
import { sourceAt } from './report-table';

const { kind: periodKind, start: periodStart, end: periodEnd } = month(NORTHUMBERLAND_MONTH);

/** What the report’s comments say of each row, with the lines that they stand in. */
const COMMENTS: Readonly<Record<string, readonly [lines: string, text: string]>> = {
  '1': [
    '7-9',
    'In real terms 770 cases are shared by 9.3 full-time posts. Caseloads rose because far more children are on protection plans, each of whom needs a reviewing officer: 393 in March 2018 after 234 a year before. Long sickness in the team adds to it.',
  ],
  '2': ['10-11', 'In real terms 216 of the 267 children in foster care.'],
  '3': [
    '12-13',
    'All five services in real terms, and green for three years. Inspections follow a new framework since April 2017, which looks more at what young people live through; the homes meet it, and two were lately found outstanding in everything.',
  ],
  '4': [
    '14-15',
    'In real terms 23 children and 11,626 days between them. Where time is lost is looked at in a report that goes to the corporate parenting committee every two months.',
  ],
  '5': [
    '16-17',
    'In real terms 23 children and 3,834 days between them. The mean has come down to 167 days. The council goes on finding homes for children who are harder to place: national figures show it placing twice the usual share of older ones.',
  ],
  '6': [
    '18-19',
    'How long proceedings take depends on several things, of which the council can change some. A full report was to go to the committee on 6 September.',
  ],
  '7': [
    '20-21',
    'In real terms 72 of 101 children, which is above the national average. The share had dipped when many agency placements of adolescents ended; children who will be counted later are known already and followed.',
  ],
  '8': [
    '22-23',
    'In real terms 361 of 362 referrals. One team receives every referral of the county.',
  ],
  '9': ['24-25', 'In real terms 3 of 389 plans. The share is lower than in June.'],
  '10': [
    '26-27',
    'In real terms 76 of 530 children. It is lower than three months earlier and, by provisional figures, than the region. Over twelve months, though, repeat plans have become many more, and an audit is being followed up: the same concerns return, among them violence at home, alcohol and drugs, and neglect, and what had improved under a plan did not last.',
  ],
  '11': [
    '28-29',
    'The latest rate of first-time entrants, 352, is higher than the 274 of 2016/17 but still part of a longer fall. The figures come from outside the council and are provisional.',
  ],
  '12': [
    '30-31',
    'The Ministry of Justice now measures re-offending on smaller cohorts of three months. The director has asked for the increase to be taken to the board that manages the youth offending team. Part of the comment is lost.',
  ],
  '13': [
    '36',
    'Few young people of the county are sentenced to custody, and it compares well with region and nation. In the year to March 2018 there were five sentences for 27,023 young people, which is within target; the figure was provisional.',
  ],
  '14': [
    '36',
    'All 26 whose intervention ended between April and June 2018 lived in suitable accommodation.',
  ],
  '15': [
    '36',
    'In real terms 88 of 91. Where each young person lives is now kept up to date all year and not only around a birthday. A quarterly count does not ask whether the young person was in touch near the birthday, as the yearly return does, and the yearly figure may be up to 4 or 5 points lower for it.',
  ],
  '16': [
    '38',
    'All five whose intervention ended in June 2018 were in full-time education, training or work; over the quarter it was 65%.',
  ],
  '17': [
    '38',
    'The mean of the 1,108 assessments of twelve months. The number moves from month to month, often with school holidays.',
  ],
  '18': [
    '38',
    'The number to be reached was changed to follow how the ministry releases its grant and to leave out families for whom claims were already agreed. A claim made in July will change the next quarter.',
  ],
  '19': [
    '38-40',
    'The profile of claims was revised with the ministry. Evidence that somebody moved towards work keeps claims from being made; there is a plan to lessen that, with advice from the ministry.',
  ],
  '20': [
    '42-52',
    'Weighting covers how many and how difficult the cases are, with travel and further tasks, against a target set by experience and qualification. By the year’s end everybody should be at or below theirs. It is better than in March 2018, but some workers in some areas are under pressure, which managers watch in performance clinics.',
  ],
};

/** The comments of the report in our own words, and what is to be known of how it was read. */
export const NORTHUMBERLAND_COMMENTARY: readonly CouncilCommentary[] = [
  ...Object.entries(COMMENTS).map(([indicator, [lines, text]]): CouncilCommentary => {
    const source = sourceAt(lines);
    return { kind: 'ANALYSIS', indicator, periodKind, periodStart, periodEnd, text, source };
  }),
  {
    ...{ kind: 'NOTE', periodKind, periodStart, periodEnd, source: sourceAt('1-52') },
    text: 'The report of 17 August 2018 gives the latest figure that it has of each row: of July or June 2018, or of a quarter, which it names by its first month. Its column headings are lost, and its trend lines are drawn without figures.',
  },
];
