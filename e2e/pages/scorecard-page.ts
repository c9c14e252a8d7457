import type { Page } from '@playwright/test';
export class ScorecardPage {
  constructor(readonly page: Page) {}
}
