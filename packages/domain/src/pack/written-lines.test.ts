import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writtenLines } from './written-lines';

const paragraph = (text: string) => ({ kind: 'PARAGRAPH', text });
const list = (isOrdered: boolean, ...items: readonly string[]) => ({
  ...{ kind: 'LIST', isOrdered, items },
});

it('reads each line as a paragraph, dashes as a list, and numbers from 1 as a numbered one', () => {
  expect(
    writtenLines('That the committee:\n1. notes this,\n\n2) agrees that.\nIt also\n- a\n– b'),
  ).toEqual([
    paragraph('That the committee:'),
    list(true, 'notes this,', 'agrees that.'),
    paragraph('It also'),
    list(false, 'a', 'b'),
  ]);
});

it('leaves numbers as they are written where a list would count otherwise', () => {
  expect(writtenLines('3. notes\n1. one\n3. three')).toEqual([
    paragraph('3. notes'),
    list(true, 'one'),
    paragraph('3. three'),
  ]);
  expect(writtenLines('2018 was long.\n-5 is a number')).toEqual([
    paragraph('2018 was long.'),
    paragraph('-5 is a number'),
  ]);
});

it('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,12}$/)), (lines) => {
      const said = writtenLines(lines.map((line) => `- ${line}`).join('\n'));
      const items = said.flatMap((each) => (each.kind === 'LIST' ? each.items : []));
      expect(items).toEqual(lines.map((line) => line.trim()).filter((line) => line !== ''));
    }),
  );
});
