import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's programs are there, which read PDFs independently of what wrote them. */
export const hasPoppler: boolean = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What one of poppler's programs says of a PDF. */
export function askPoppler(
  pdf: Uint8Array,
  program: 'pdfinfo' | 'pdftotext' | 'pdffonts',
  ...asked: string[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'vital-signs-pdf-'));
  const file = join(folder, 'pack.pdf');
  try {
    writeFileSync(file, pdf);
    const after = program === 'pdftotext' ? ['-'] : [];
    const options = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] };
    return execFileSync(program, [...asked, file, ...after], options).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
