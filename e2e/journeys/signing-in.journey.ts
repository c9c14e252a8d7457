import { expect, test } from '../fixtures/journey';
import { linkSentTo } from '../fixtures/messages';
import { newcomer } from '../fixtures/newcomers';
import { Entrance } from '../pages/entrance';
import { tabTo } from '../pages/focus';
import { accountOf } from '../people';

test.use({ person: null });

test('A page that somebody wanted is asked for first, and is there once they have signed in', async ({
  page,
  faults,
}) => {
  faults.provokes(/401/);
  const account = await accountOf('analyst');
  const entrance = new Entrance(page);
  await page.goto('/norfolk/scorecard?place=breckland&rating=red');
  await entrance.signIn({ ...account, password: 'not the one that it is' });
  await expect(entrance.problem).toHaveText('The e-mail address or the password is not right.');
  await expect(entrance.password).toBeFocused();

  await entrance.signIn({ email: 'nobody@norfolk.example', password: 'not the one that it is' });
  await expect(entrance.problem).toHaveText('The e-mail address or the password is not right.');

  await entrance.signIn(account);
  await expect(page).toHaveURL(/\/norfolk\/scorecard\?/);
  await expect(page.getByRole('treegrid', { name: /^Scorecard of Breckland/ })).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toMatchObject({ place: 'breckland', rating: 'red' });
});

test('Who signs out leaves nothing behind: not on the page, nor by the way back', async ({
  page,
}) => {
  const entrance = new Entrance(page);
  await page.goto('/sign-in?to=/norfolk/scorecard');
  await entrance.signIn(await accountOf('analyst'));
  await expect(page.getByRole('treegrid')).toBeVisible();
  await entrance.signOut('Imogen Fell');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('treegrid')).toHaveCount(0);
});

test('A forgotten password is set anew by a link that works once', async ({
  page,
  address,
  faults,
}) => {
  faults.provokes(/40[01]/);
  const person = await newcomer(address, 'Fay Forgetter', { role: 'LEADER', place: null });
  const entrance = new Entrance(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  // The page before has a field of the same name, which must not be the one that is written in.
  await expect(entrance.heading).toHaveText('Forgotten your password?');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(entrance.heading).toHaveText('Look at your messages');

  const link = await linkSentTo(page.request, person.email, /^Set a new password/);
  await page.goto(link);
  const password = 'heron umbrella forty-one gravel';
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await entrance.signIn(person);
  await expect(entrance.problem).toHaveText('The e-mail address or the password is not right.');
  await entrance.signIn({ ...person, password });
  await expect(page.getByRole('button', { name: person.name })).toBeVisible();

  await entrance.signOut(person.name);
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill('another umbrella entirely 77');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(entrance.problem).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible();
});

test('Somebody signs in and finds their way out with the keyboard alone', async ({ page }) => {
  const account = await accountOf('leader');
  await page.goto('/sign-in?to=/norfolk/scorecard');
  await expect(new Entrance(page).heading).toHaveText('Sign in');
  await tabTo(page, 'E-mail address');
  await page.keyboard.type(account.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid')).toBeVisible();

  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'Peter Stowe', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'My account' })).toBeVisible();
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === '/');
});
