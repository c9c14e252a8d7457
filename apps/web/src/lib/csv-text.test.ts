import { expect, test } from 'vitest';
import { csvText } from './csv-text';

test('a file has its preamble, an empty line, its headings and its lines', async () => {
  const text = await csvText({
    preamble: ['3.3 Assessments, Norfolk'],
    headings: ['Month', 'Value'],
    lines: [['March 2018', '56.0']],
  });
  expect(text).toBe('\uFEFF"3.3 Assessments, Norfolk"\r\n\r\nMonth,Value\r\nMarch 2018,56.0\r\n');
});

test('a text that a spreadsheet would take for a formula stays a text', async () => {
  const lines = [['=HYPERLINK("http://example.org")'], ['@SUM(A1)'], ['+1'], ['-1 child']];
  const text = await csvText({ preamble: ['=1+1'], headings: ['Note'], lines });
  const cells = text
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter((line) => line !== '' && line !== '""');
  for (const cell of cells.filter((line) => line !== 'Note')) expect(cell).toMatch(/^"?'/);
});

test('a file without a preamble begins with its headings', async () => {
  const text = await csvText({ preamble: [], headings: ['email'], lines: [['a@example.org']] });
  expect(text).toBe('\uFEFFemail\r\na@example.org\r\n');
});
