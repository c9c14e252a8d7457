import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A file as somebody chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A table as a text file, with what spreadsheets put quotes around. */
export function csvFile(name: string, lines: readonly (readonly string[])[]): ChosenFile {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The pages on which a file is loaded, from choosing it to what became of it. */
export class ImportPage {
  readonly page: Page;
  readonly authority: string;
  readonly heading: Locator;
  readonly imports: Locator;
  readonly issues: Locator;
  readonly figures: Locator;
  readonly notUnderstood: Locator;
  readonly problem: Locator;

  constructor(page: Page, authority: string) {
    this.page = page;
    this.authority = authority;
    this.heading = page.getByRole('heading', { level: 1 });
    this.imports = page.getByRole('table', { name: 'Imports' });
    this.issues = page.getByRole('table', { name: 'Issues' });
    this.figures = page.getByRole('table', { name: 'Figures of the first rows' });
    this.notUnderstood = page.getByRole('list', { name: 'What is not understood' });
    this.problem = page.getByRole('alert');
  }

  /** Opens the list of imports, and waits until it is there with all of its rows. */
  async open(): Promise<void> {
    await this.page.goto(`/${this.authority}/imports`);
    await expect(this.heading).toHaveText('Load data');
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  /** Chooses a file on the open list of imports, and waits for its columns. */
  async choose(file: ChosenFile): Promise<void> {
    await this.page.getByLabel('File to load').setInputFiles(file);
    await this.expectStep('Columns');
    await expect(this.heading).toContainText(file.name);
  }

  async expectStep(name: string): Promise<void> {
    const steps = this.page.getByRole('navigation', { name: 'Steps' });
    await expect(steps.locator('[aria-current="step"]')).toHaveText(name);
  }

  async go(step: string): Promise<void> {
    const steps = this.page.getByRole('navigation', { name: 'Steps' });
    await steps.getByRole('link', { name: step, exact: true }).click();
    await this.expectStep(step);
  }

  column(letter: string): Locator {
    return this.page.getByLabel(`What column ${letter} is`);
  }

  /** Says why the file is loaded, has it checked, and waits for what the check found. */
  async check(reason: string): Promise<void> {
    await this.page.getByLabel('Why it is loaded').fill(reason);
    await this.page.getByRole('button', { name: 'Check the whole file' }).click();
    await expect(this.page.getByRole('heading', { name: 'What the checks found' })).toBeVisible({
      timeout: 60_000,
    });
  }

  /** Acknowledges every warning by the keyboard alone, each with the same reason. */
  async acknowledgeAll(reason: string): Promise<number> {
    const counts = this.page.getByText(/^\d+ failures?, \d+ warnings?/);
    const left = /\((\d+) not acknowledged\)/.exec((await counts.textContent()) ?? '');
    const warnings = Number(left?.[1] ?? 0);
    if (warnings === 0) return 0;
    await this.page.getByRole('button', { name: 'Next warning to acknowledge' }).press('Enter');
    const field = this.page.getByLabel('Why it is loaded all the same');
    for (let done = 1; done <= warnings; done += 1) {
      await expect(field).toBeFocused();
      await this.page.keyboard.type(reason);
      await this.page.keyboard.press('Enter');
      if (done < warnings) {
        await expect(this.page.getByText(`(${warnings - done} not acknowledged)`)).toBeVisible();
        await expect(field).toHaveValue('');
      }
    }
    await expect(counts).not.toContainText('not acknowledged');
    return warnings;
  }

  /** Stores the checked file, and waits until it is. */
  async store(): Promise<void> {
    await this.go('Store');
    await this.page.getByRole('button', { name: /^Store \d/ }).click();
    await expect(this.page.getByText(/^Stored as revision \d+/)).toBeVisible({ timeout: 60_000 });
  }

  /** Takes the stored import whose page is open back, with a reason. */
  async takeBack(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Take it back …' }).click();
    await this.page.getByLabel('Why', { exact: true }).fill(reason);
    await this.page.getByRole('button', { name: 'Take it back', exact: true }).click();
    await expect(this.page.getByRole('region', { name: 'What was taken back' })).toBeVisible({
      timeout: 60_000,
    });
  }
}
