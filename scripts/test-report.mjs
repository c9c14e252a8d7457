import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * Counts of a vitest JSON report. A file that could not even be loaded has no tests to fail, and is
 * counted as one failure.
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts of a Playwright JSON report. One that passed at the second attempt only is a failure.
 * @param {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: unknown[],
 * }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** As much of a failure's message is repeated at the end as tells what went wrong. */
const LINES_SAID = 12;

// eslint-disable-next-line no-control-regex -- the escape that begins a terminal's colour
const COLOURS = /\u001b\[[0-9;]*m/g;

/** @param {string} message */
const beginningOf = (message) =>
  message
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_SAID)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/**
 * Each test that failed, by its name and the beginning of what it said.
 * @param {{ testResults: {
 *   name: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName?: string, failureMessages?: string[] | null }[],
 * }[] }} report
 * @returns {string[]}
 */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) {
      return [`${name}\n${beginningOf(message ?? '')}`];
    }
    return failed.map(
      ({ fullName = '', failureMessages }) =>
        `${name}: ${fullName}\n${beginningOf((failureMessages ?? []).join('\n'))}`,
    );
  });
}

/**
 * @typedef {{
 *   title: string,
 *   suites?: PlaywrightSuite[],
 *   specs?: { title: string, tests: {
 *     status: string, results: { status: string, error?: { message?: string } }[],
 *   }[] }[],
 * }} PlaywrightSuite
 */

/**
 * Each journey that failed, or passed at a second attempt only, by its name and the beginning of what was said.
 * @param {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} report
 * @returns {string[]}
 */
export function playwrightFailures({ suites, errors }) {
  /** @type {(suite: PlaywrightSuite) => string[]} */
  const ofSuite = ({ title, suites: inner = [], specs = [] }) => [
    ...inner.flatMap(ofSuite),
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => {
          const said = results.map(({ error }) => error?.message ?? '').find((text) => text !== '');
          const attempt = status === 'flaky' ? ' (passed at the second attempt)' : '';
          return `${title}: ${spec.title}${attempt}\n${beginningOf(said ?? '')}`;
        }),
    ),
  ];
  return [...suites.flatMap(ofSuite), ...errors.map(({ message }) => beginningOf(message ?? ''))];
}

/**
 * What a step of the tests comes to: the counts of its report, and one failure more where the
 * runner failed although its report knows of none, or left no report.
 * @param {number} status exit code
 * @param {string} path of the JSON report
 * @param {(report: any) => Counts} read any: each runner's own format, narrowed by the reader
 * @returns {Counts}
 */
export function countsOf(status, path, read) {
  const counts = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : noCounts();
  const empty = counts.passed + counts.failed + counts.skipped === 0;
  if (counts.failed === 0 && (status !== 0 || empty)) counts.failed = 1;
  return counts;
}

/**
 * The failures of a report; none where there is no report.
 * @param {string} path of the JSON report
 * @param {(report: any) => string[]} read any: each runner's own format, narrowed by the reader
 * @returns {string[]}
 */
export const failuresOf = (path, read) =>
  existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : [];

/** @param {Counts} counts */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
