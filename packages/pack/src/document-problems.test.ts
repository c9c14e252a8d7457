import { describe, expect, it } from 'vitest';
import type { PackBlock, PackDocument } from './document';
import { documentProblems } from './document-problems';
import { sampleCard, sampleChart } from './sample/sample-card';
import { samplePack } from './sample/sample-pack';
import type { PackTable } from './table';

const withBlocks = (...blocks: PackBlock[]): PackDocument => ({
  ...samplePack(0),
  parts: [{ id: 'part', title: 'A part', blocks }],
});
const paragraph = (href: string): PackBlock => ({
  kind: 'PARAGRAPH',
  words: [{ kind: 'LINK', text: 'see', href }],
});
const table: PackTable = {
  kind: 'TABLE',
  id: 'table',
  caption: 'Caption',
  columns: [{ heading: 'Place' }, { heading: 'Figure' }],
  rows: [['Aldmere', '66%']],
};
const chart = sampleChart('chart', 'Visits', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
const heading = (level: 2 | 3 | 4, id = `level-${level}`): PackBlock => ({
  kind: 'HEADING',
  id,
  level,
  text: `Level ${level}`,
});

describe('what keeps a document from being written', () => {
  it('is nothing for a complete one', () => {
    expect(documentProblems(samplePack(5))).toEqual([]);
    expect(documentProblems(withBlocks(table, chart, heading(2), heading(3)))).toEqual([]);
  });

  const cases: readonly [string, PackDocument, string, string][] = [
    ['no title', { ...samplePack(0), title: ' ' }, 'NO_TITLE', 'Cover'],
    ['no day', { ...samplePack(0), date: '2018-02-30' }, 'NOT_A_DATE', 'Cover'],
    ['no parts', { ...samplePack(0), parts: [] }, 'NO_WORDS', 'Document'],
    ['an id with a space', withBlocks({ ...table, id: 'a b' }), 'NOT_AN_ID', 'a b'],
    ['the same id twice', withBlocks(table, table), 'ID_TWICE', 'table'],
    ['a level skipped', withBlocks(heading(3)), 'LEVEL_SKIPPED', 'A part, level-3'],
    [
      'a level skipped within',
      withBlocks(heading(2), heading(4)),
      'LEVEL_SKIPPED',
      'A part, level-4',
    ],
    [
      'a heading without words',
      withBlocks({ ...heading(2), text: '' } as PackBlock),
      'NO_WORDS',
      'A part, level-2',
    ],
    [
      'a table without caption',
      withBlocks({ ...table, caption: '' }),
      'TABLE_WITHOUT_CAPTION',
      'A part, table',
    ],
    [
      'a table without columns',
      withBlocks({ ...table, columns: [], rows: [] }),
      'TABLE_WITHOUT_HEADERS',
      'A part, table',
    ],
    [
      'a column without heading',
      withBlocks({ ...table, columns: [{ heading: 'Place' }, { heading: ' ' }] }),
      'TABLE_WITHOUT_HEADERS',
      'A part, table',
    ],
    [
      'a row without header',
      withBlocks({ ...table, rows: [[null, '1']] }),
      'ROW_WITHOUT_HEADER',
      'A part, table',
    ],
    [
      'a row too short',
      withBlocks({ ...table, rows: [['Aldmere']] }),
      'ROW_OF_WRONG_LENGTH',
      'A part, table',
    ],
    [
      'a footnote missing',
      withBlocks({ ...table, rows: [['Aldmere', { words: '1', notes: ['a'] }]] }),
      'FOOTNOTE_MISSING',
      'A part, table',
    ],
    [
      'a chart without words',
      withBlocks({ ...chart, words: ' ' }),
      'CHART_WITHOUT_WORDS',
      'A part, chart-chart',
    ],
    [
      'a chart without title',
      withBlocks({ ...chart, title: '' }),
      'CHART_WITHOUT_WORDS',
      'A part, chart-chart',
    ],
    [
      'a line too short',
      withBlocks({ ...chart, lines: [{ name: 'x', values: [1] }] }),
      'CHART_OF_WRONG_LENGTH',
      'A part, chart-chart',
    ],
    [
      'a chart without lines',
      withBlocks({ ...chart, lines: [] }),
      'CHART_OF_WRONG_LENGTH',
      'A part, chart-chart',
    ],
    ['a link that runs', withBlocks(paragraph('javascript:alert(1)')), 'LINK_REFUSED', 'A part'],
    ['a link to data', withBlocks(paragraph('data:text/html,x')), 'LINK_REFUSED', 'A part'],
    ['a link to nothing', withBlocks(paragraph('#gone')), 'LINK_TO_NOTHING', 'A part'],
    [
      'a language that is none',
      withBlocks({
        kind: 'PARAGRAPH',
        words: [{ kind: 'FOREIGN', text: 'x', language: 'en"', direction: 'ltr' }],
      }),
      'NOT_A_LANGUAGE',
      'A part',
    ],
    [
      'a page without heading',
      withBlocks({ kind: 'PAGE', id: 'page', blocks: [table] }),
      'PAGE_WITHOUT_HEADING',
      'A part, page',
    ],
  ];
  it.each(cases)('is %s', (_name, document, code, where) => {
    expect(documentProblems(document)).toContainEqual(expect.objectContaining({ code, where }));
    expect(documentProblems(document).every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
  });

  it('is looked for within pages and landscape pages too', () => {
    const broken = { ...table, caption: '' };
    const page: PackBlock = { kind: 'PAGE', id: 'p', blocks: [heading(2) as never, broken] };
    expect(documentProblems(withBlocks(page)).map(({ code }) => code)).toEqual([
      'TABLE_WITHOUT_CAPTION',
    ]);
    const landscape: PackBlock = { kind: 'LANDSCAPE', blocks: [broken] };
    expect(documentProblems(withBlocks(landscape)).map(({ code }) => code)).toEqual([
      'TABLE_WITHOUT_CAPTION',
    ]);
  });

  it('is told all at once', () => {
    const card = sampleCard(1);
    expect(documentProblems(withBlocks(card, card)).length).toBeGreaterThan(3);
  });
});
