import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCounts,
  countsLine,
  countsOf,
  failuresOf,
  playwrightCounts,
  playwrightFailures,
  vitestCounts,
  vitestFailures,
} from './test-report.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ],
};

describe('the counts of a test run', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (report: unknown) => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(report));
    return path;
  };

  it('are those of the vitest report', () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('count a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { ...vitestReport, testResults: [...vitestReport.testResults, broken] };
    expect(vitestCounts(report).failed).toBe(2);
  });

  it('are those of the Playwright report, where a second attempt does not count as passed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('count a runner that failed without saying why', () => {
    const clean = { ...vitestReport, numFailedTests: 0, testResults: [] };
    expect(countsOf(1, written(clean), vitestCounts).failed).toBe(1);
    expect(countsOf(0, written(clean), vitestCounts).failed).toBe(0);
  });

  it('count a report that is missing, or has no test in it, as a failure', () => {
    expect(countsOf(0, join(folder, 'none.json'), vitestCounts).failed).toBe(1);
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countsOf(0, written({ stats, errors: [] }), playwrightCounts).failed).toBe(1);
  });

  it('add up to one line', () => {
    const total = addCounts(
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    );
    expect(countsLine(total)).toBe('11 passed, 22 failed, 33 skipped');
  });
});

describe('the failures of a test run', () => {
  it('are named with what a test said, without colours', () => {
    const failed = {
      status: 'failed',
      fullName: 'a rate is over its denominator',
      failureMessages: ['\u001b[31mexpected 3\u001b[39m\n\nto be 4'],
    };
    const testResults = [
      { name: 'rate.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
      { name: 'broken.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
    ];
    expect(vitestFailures({ testResults })).toEqual([
      'rate.test.ts: a rate is over its denominator\n    expected 3\n    to be 4',
      'broken.test.ts\n    No such file',
    ]);
  });

  it('name a journey that passed at the second attempt, and what it said at the first', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      tests: [
        {
          status,
          results: [{ status: 'failed', ...(message !== undefined && { error: { message } }) }],
        },
      ],
    });
    const suites = [
      {
        title: 'filtering.journey.ts',
        specs: [spec('all is well', 'expected')],
        suites: [
          {
            title: 'by area',
            specs: [spec('late', 'flaky', 'Timed out'), spec('lost', 'unexpected')],
          },
        ],
      },
    ];
    expect(playwrightFailures({ suites, errors: [{ message: 'No browser' }] })).toEqual([
      'by area: late (passed at the second attempt)\n    Timed out',
      'by area: lost\n',
      '    No browser',
    ]);
  });

  it('are none where there is no report', () => {
    expect(failuresOf('/no/such/report.json', vitestFailures)).toEqual([]);
  });
});
