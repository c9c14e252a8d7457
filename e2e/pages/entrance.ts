import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The pages on which one shows who one is, and the way out. */
export class Entrance {
  readonly page: Page;
  readonly heading: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.email = page.getByRole('textbox', { name: 'E-mail address' });
    this.password = page.getByLabel('Password', { exact: true });
    this.problem = page.getByRole('alert');
  }

  /** Fills in the page for signing in, which is open, and sends it. */
  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await expect(this.heading).toHaveText('Sign in');
    await this.email.fill(email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Opens the person's menu, which bears their name. */
  async openMenuOf(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async signOut(name: string): Promise<void> {
    await this.openMenuOf(name);
    await this.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(this.page).toHaveURL((url) => url.pathname === '/');
  }
}
