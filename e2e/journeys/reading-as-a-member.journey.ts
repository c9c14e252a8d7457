import { expect, test } from '../fixtures/journey';
import { ScorecardPage } from '../pages/scorecard-page';

test.use({ person: 'member' });

test('A member reads the month as it was published, and meets no team', async ({ page }) => {
  const scorecard = new ScorecardPage(page);
  await scorecard.open();
  await expect(scorecard.table).toBeVisible();
  await expect(page.getByText(/edition 1/i).first()).toBeVisible();
  const places = page.getByRole('combobox', { name: 'Place' }).getByRole('option');
  const names = await places.allTextContents();
  expect(names.join()).toContain('Breckland');
  expect(names.join()).not.toMatch(/Assessment|Family Intervention|Looked After|Disabilities/);
  await expect(page.getByRole('link', { name: 'Data quality' })).toHaveCount(0);

  await page.goto('/norfolk/scorecard?place=breckland-assessment');
  await expect(page.getByRole('treegrid', { name: /Assessment/ })).toHaveCount(0);
  await page.goto('/norfolk/data-quality');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not for your role');
  await page.goto('/norfolk/indicators/3.3?place=breckland');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3.3');
  await expect(page.getByRole('main')).not.toContainText('Breckland Assessment');
  await expect(page.getByRole('button', { name: 'Write commentary' })).toHaveCount(0);
});
