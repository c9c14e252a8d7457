import { expect, test } from '../fixtures/journey';
import { linkSentTo } from '../fixtures/messages';
import { newcomer, stranger } from '../fixtures/newcomers';
import { Entrance } from '../pages/entrance';
import { tabTo } from '../pages/focus';

test.use({ person: 'administrator' });

test('Somebody invited accepts with a password of their own, and sees what the role shows', async ({
  page,
  windowOf,
}) => {
  const person = stranger('Ines Vited');
  await page.goto('/norfolk/people');
  await page.getByRole('button', { name: 'Invite somebody …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name', { exact: true }).fill(person.name);
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('HEAD_OF_SERVICE');
  await dialog.getByRole('combobox', { name: 'Place' }).selectOption('norwich');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`Invited: ${person.name}.`)).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();

  const theirs = await windowOf(null);
  const link = await linkSentTo(theirs.request, person.email, /^Your access/);
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Join Norfolk');
  await expect(theirs.getByText(/invited to be .*Norwich/)).toBeVisible();
  await theirs.getByLabel('New password', { exact: true }).fill('short');
  await theirs.getByRole('button', { name: 'Accept' }).click();
  await expect(theirs.getByRole('alert')).toBeVisible();
  await theirs.getByLabel('New password', { exact: true }).fill(person.password);
  await theirs.getByRole('button', { name: 'Accept' }).click();
  await new Entrance(theirs).openMenuOf(person.name);
  await expect(theirs.getByText('Head of service for Norwich')).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'My account' })).toBeVisible();
  for (const name of ['People', 'Audit', 'Publish']) {
    await expect(theirs.getByRole('link', { name, exact: true })).toHaveCount(0);
  }
  await theirs.goto('/norfolk/people');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Not for your role');
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
    'This invitation no longer works',
  );
});

test('Whoever is suspended is out at once, in another browser and without a reload', async ({
  page,
  windowOf,
  address,
  faults,
}) => {
  faults.provokes(/40[13]/);
  const person = await newcomer(address, 'Susan Pended', { role: 'ANALYST', place: null });
  const theirs = await windowOf(null);
  const entrance = new Entrance(theirs);
  await theirs.goto('/sign-in?to=/norfolk/scorecard');
  await entrance.signIn(person);
  await expect(theirs.getByRole('treegrid')).toBeVisible();

  await page.goto(`/norfolk/people?q=${encodeURIComponent(person.email)}`);
  await page.getByRole('button', { name: `Suspend …: ${person.name}` }).click();
  await page.getByLabel('Why').fill('Left the council in March.');
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(page.getByText(`Suspended: ${person.name}.`)).toBeVisible();

  await theirs.getByRole('link', { name: 'Matrix' }).click();
  await expect(entrance.heading).toHaveText('Sign in');
  await entrance.signIn(person);
  await expect(entrance.problem).toBeVisible();

  await page.goto(`/norfolk/audit?q=${encodeURIComponent(person.email)}`);
  const events = page.getByRole('table', { name: 'Events' });
  await expect(events.getByRole('row', { name: /suspended/i }).first()).toBeVisible();
  await events.getByText('What changed').first().click();
});

test('People are invited and suspended with the keyboard alone, which keeps its place', async ({
  page,
  address,
}) => {
  const invited = stranger('Kay Board');
  const suspended = await newcomer(address, 'Kit Left', { role: 'MEMBER', place: null });
  await page.goto(`/norfolk/people?q=${encodeURIComponent(suspended.email)}`);
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
  await tabTo(page, 'Invite somebody …');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type(invited.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(invited.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Member');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Norwich');
  await tabTo(page, 'Send the invitation');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Invited: ${invited.name}.`)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await tabTo(page, `Suspend …: ${suspended.name}`);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Why')).toBeFocused();
  await page.keyboard.type('Left the council.');
  await tabTo(page, 'Suspend');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Suspended: ${suspended.name}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Restore …: ${suspended.name}` })).toBeVisible();
});
