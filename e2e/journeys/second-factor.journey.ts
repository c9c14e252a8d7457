import { figuresOf } from '../fixtures/authenticator';
import { expect, test } from '../fixtures/journey';
import { newcomer } from '../fixtures/newcomers';
import { Entrance } from '../pages/entrance';

test.use({ person: null });

test('A second factor is set up, asked for at the next sign-in, and replaced once by a recovery code', async ({
  page,
  address,
  faults,
}) => {
  faults.provokes(/40[01]/);
  const person = await newcomer(address, 'Sela Factor', { role: 'LEADER', place: null });
  const entrance = new Entrance(page);
  const figures = page.getByRole('textbox', { name: 'Six-digit code' });
  await page.goto('/sign-in?to=/my-account');
  await entrance.signIn(person);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Picture for an authenticator/ })).toBeVisible();
  const key = (await page.locator('code').first().textContent()) ?? '';
  await figures.fill(figuresOf(key));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('They are not shown again.')).toBeVisible();
  const codes = await page.getByRole('listitem').locator('code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText(codes[0] ?? '')).toHaveCount(0);

  await entrance.signOut(person.name);
  await page.goto('/norfolk/scorecard');
  await entrance.signIn(person);
  await expect(entrance.heading).toHaveText('Second step');
  await page.goto('/norfolk/scorecard');
  await expect(entrance.heading).toHaveText('Sign in');
  await entrance.signIn(person);
  await figures.fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(entrance.problem).toHaveText(/^The code is not right\./);
  await figures.fill(figuresOf(key, 1));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();

  await entrance.signOut(person.name);
  for (const [time, outcome] of ['taken', 'refused'].entries()) {
    await page.goto('/sign-in?to=/norfolk/scorecard');
    await entrance.signIn(person);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    if (outcome === 'taken') {
      await expect(page.getByRole('treegrid'), `time ${time}`).toBeVisible();
      await entrance.signOut(person.name);
    } else {
      await expect(entrance.problem).toBeVisible();
    }
  }
});
