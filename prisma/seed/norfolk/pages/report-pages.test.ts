import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, REPORT_AREAS } from '../catalogue/catalogue';
import { PLACES } from '../places';
import { printedFigure } from '../report/printed-figures';
import { ANNOTATIONS } from './annotations';
import { withDetails } from './indicator-details';
import { FURTHER_INDICATORS } from './further-indicators';
import { PAGES_BY_AREA, REPORT_PAGES } from './report-pages';

const REPORTS = new URL('../../../../../shared/seeds/', import.meta.url);
const REPORT = new URL('002_eb3890dde2f9c0fd.txt', REPORTS);
const PAPER = new URL('000_98f5ec524b88acb4.txt', REPORTS);
const there = existsSync(REPORT);

/** Words of a text as they are compared: lower case, without marks. */
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+(?:[’'.][a-z0-9]+)*/g) ?? [];
const RUN = 8;

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

/** Every sentence that the pages put in front of a reader. */
const SENTENCES = [
  ...REPORT_PAGES.flatMap(({ definition, notes, commentary }) => [
    definition ?? '',
    ...notes,
    ...commentary.flatMap(({ text, claims }) => [text, ...claims.map((claim) => claim.text)]),
  ]),
  ...ANNOTATIONS.flatMap(({ label, text }) => [label, text]),
  ...CATALOGUE.map(withDetails).flatMap(({ definition, caveats }) => [
    definition ?? '',
    caveats ?? '',
  ]),
  ...FURTHER_INDICATORS.map(({ indicator }) => indicator.definition ?? ''),
];

describe('the pages of the report', () => {
  it('stand under every area of the report, in its order', () => {
    expect(Object.keys(PAGES_BY_AREA)).toEqual(REPORT_AREAS.map(({ slug }) => slug));
    expect(Object.values(PAGES_BY_AREA).every((pages) => pages.length > 0)).toBe(true);
  });

  it('are each told apart by a slug of their own', () => {
    expect(new Set(REPORT_PAGES.map(({ slug }) => slug)).size).toBe(REPORT_PAGES.length);
  });

  it('hold every indicator of the report, and none that it has not', () => {
    const placed = new Set(REPORT_PAGES.flatMap(({ indicators }) => indicators));
    expect([...placed].sort()).toEqual(CATALOGUE.map(({ key }) => key).sort());
  });

  it('break down only what the record breaks down, in words that say where it was read', () => {
    for (const { definition, commentary, source } of REPORT_PAGES) {
      expect(source).toMatch(/^Monthly report, March 2018, .+, lines? \d/);
      if (definition === null) expect(commentary.map(({ kind }) => kind)).toContain('NOTE');
      for (const said of commentary) expect(said.source).toMatch(/lines? \d/);
    }
  });

  it('make claims only in analysis, and each in a sentence of its own', () => {
    for (const { commentary } of REPORT_PAGES) {
      for (const { kind, claims } of commentary) {
        if (kind === 'NOTE') expect(claims).toEqual([]);
        const told = claims.map(({ text, periodStart }) => `${text} ${periodStart}`);
        expect(new Set(told).size).toBe(claims.length);
      }
    }
  });
});

describe('dated changes', () => {
  it('bear on an indicator, a page or a place that there is', () => {
    const pages = REPORT_PAGES.map(({ slug }) => slug);
    const keys = CATALOGUE.map(({ key }) => key);
    const places = PLACES.map(({ slug }) => slug);
    for (const { indicator, section, place } of ANNOTATIONS) {
      expect([indicator, section, place].filter((each) => each !== null)).toHaveLength(1);
      expect([...keys, ...pages, ...places]).toContain(indicator ?? section ?? place);
    }
  });

  it('begin anew only what is counted otherwise since: outcomes of section 47, and contacts', () => {
    const rebased = ANNOTATIONS.filter(({ rebases }) => rebases);
    expect(rebased.map(({ indicator, on }) => `${indicator} ${on}`)).toEqual([
      ...['4.5 2018-01-01', '4.6 2018-01-01', '4.7 2018-01-01'],
      ...['2.1 2018-05-01', '2.3 2018-05-01'],
    ]);
  });
});

it('tells of each share of section 47 what the tables print before and after the form', () => {
  const told = ANNOTATIONS.filter(({ kind }) => kind === 'FORM');
  expect(told).toHaveLength(3);
  for (const { indicator, text } of told) {
    const print = (heading: 'Dec 17' | 'Jan 18') =>
      printedFigure(indicator ?? '', heading)?.text ?? 'none';
    expect(text).toContain(`goes from ${print('Dec 17')} in December 2017 to ${print('Jan 18')}`);
  }
});

const title = there ? 'the words of the pages' : 'the words of the pages (skipped: reports absent)';

describe.skipIf(!there)(title, () => {
  it('are ours: no eight in a row stand in a report', () => {
    const theirs = new Set(
      [REPORT, PAPER].flatMap((report) => runsOf(readFileSync(report, 'utf8'))),
    );
    expect(theirs.size).toBeGreaterThan(5_000);
    expect(SENTENCES.flatMap(runsOf).filter((run) => theirs.has(run))).toEqual([]);
  });

  it('name the lines that speak of the figures claimed', () => {
    const lines = readFileSync(REPORT, 'utf8').split('\n');
    const claims = REPORT_PAGES.flatMap(({ commentary }) => commentary.flatMap((c) => c.claims));
    const unsaid = claims.filter(({ number, relation, decimals, source }) => {
      if (number === null || relation.endsWith('IN_A_ROW')) return false;
      const [first = 0] = (/lines? (\d+)/.exec(source) ?? []).slice(1).map(Number);
      const text = lines[first - 1] ?? '';
      return !new RegExp(`(?<![\\d.])${number.toFixed(decimals)}%`).test(text);
    });
    // Said otherwise: out of timescale (6.4).
    expect(unsaid.map(({ indicator, number }) => `${indicator} ${number}`)).toEqual([
      '6.4 47.4',
      '6.4 55.2',
    ]);
  });
});
