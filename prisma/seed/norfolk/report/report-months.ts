const MONTHS_OF_YEAR = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** The key of a month as the report heads its columns: "Mar 18" is 2018-03. */
export function monthKeyOf(heading: string): string {
  const [name = '', year = ''] = heading.split(' ');
  const number = MONTHS_OF_YEAR.indexOf(name) + 1;
  if (number === 0 || !/^\d\d$/.test(year))
    throw new Error(`Not a month of the report: ${heading}`);
  return `20${year}-${String(number).padStart(2, '0')}`;
}

/** The months that the section pages print, oldest first. */
export const SECTION_MONTHS = [
  ...['Mar 17', 'Apr 17', 'May 17', 'Jun 17', 'Jul 17', 'Aug 17', 'Sep 17'],
  ...['Oct 17', 'Nov 17', 'Dec 17', 'Jan 18', 'Feb 18', 'Mar 18'],
] as const;

/** The last four months, which the summary pages print. */
export const SUMMARY_MONTHS = SECTION_MONTHS.slice(-4);

/** The month of the report. */
export const REPORT_MONTH = '2018-03';
