import { issueSeverity, type ListedIssue } from '@vital-signs/domain';
import { describeFile, FileRefusedError, readRows, sourceOfBytes } from '@vital-signs/tabular';
import { describe, expect, it } from 'vitest';
import { FAULTY_FIGURES } from './faulty-figures';
import { FAULTY_SUBJECTS } from './faulty-subjects';
import { BAD_FILES, rawWorkbook, type BadFile } from './index';
import { readBytes } from './read-bytes.test-support';

/** What is said of a file from its bytes to the figures it would give. */
async function saidOf(
  bad: BadFile,
  bytes: Uint8Array = bad.bytes(),
): Promise<FileRefusedError | readonly ListedIssue[]> {
  try {
    return (await readBytes(bytes, bad.understood)).issues;
  } catch (error) {
    if (error instanceof FileRefusedError) return error;
    throw error;
  }
}

/** The same cells in a workbook, as texts. */
async function asWorkbook(bad: BadFile): Promise<Uint8Array> {
  const source = sourceOfBytes(bad.bytes());
  const rows: (string | null)[][] = [];
  for await (const batch of readRows(source, await describeFile(source), null)) {
    for (const { cells } of batch) rows.push(cells.map((cell) => cell?.text ?? null));
  }
  return rawWorkbook([{ name: 'Figures', rows }]);
}

/** What somebody is told of a fault, whichever kind of file it is in. */
const tellsOf = (said: Awaited<ReturnType<typeof saidOf>>) =>
  said instanceof FileRefusedError
    ? said.code
    : said.map(({ code, row, column, read, expected }) => ({ code, row, column, read, expected }));

describe('bad files', () => {
  it('are more than sixty, and no two alike', () => {
    expect(BAD_FILES.length).toBeGreaterThan(60);
    expect(new Set(BAD_FILES.map(({ title }) => title)).size).toBe(BAD_FILES.length);
  });

  it.each(BAD_FILES.map((bad) => ({ title: bad.title, bad })))(
    'with $title: says so, and where',
    async ({ bad }) => {
      const said = await saidOf(bad);
      const { expected } = bad;
      if ('refused' in expected) {
        expect(said).toBeInstanceOf(FileRefusedError);
        expect(said).toMatchObject({ code: expected.refused });
        return;
      }
      if (said instanceof FileRefusedError) throw said;
      const { code, row, column } = expected;
      expect(said).toContainEqual(expect.objectContaining({ code, row, column }));
      expect(issueSeverity(code)).not.toBe('NOTE');
      const graver = said.filter(({ severity }) => severity === 'FAIL').map((issue) => issue.code);
      if (issueSeverity(code) === 'WARNING') expect(graver).toEqual([]);
    },
  );

  const texts = [...FAULTY_FIGURES, ...FAULTY_SUBJECTS];
  it.each(texts.map((bad) => ({ title: bad.title, bad })))(
    'with $title: say the same in a workbook',
    async ({ bad }) => {
      expect(tellsOf(await saidOf(bad, await asWorkbook(bad)))).toEqual(tellsOf(await saidOf(bad)));
    },
  );

  it('name what was read and what was expected of everything that stops them, or has to be believed', async () => {
    for (const bad of BAD_FILES) {
      const said = await saidOf(bad);
      if (said instanceof FileRefusedError) continue;
      for (const { code, severity, expected, sentence } of said) {
        if (severity === 'NOTE') continue;
        expect([code, expected]).not.toEqual([code, null]);
        expect(sentence).toMatch(/^.{20,}\.$/s);
      }
    }
  });
});
