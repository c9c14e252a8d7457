import { expect, test } from '../fixtures/journey';
import { PlacePage } from '../pages/place-page';
import { Shell } from '../pages/shell';

test('a locality with modelled figures is marked as such, neither ranked nor called different', async ({
  page,
}) => {
  const breckland = new PlacePage(page);
  await breckland.open('norfolk', 'breckland');
  await expect(breckland.heading).toHaveText('Breckland');
  await expect(page).toHaveTitle('Breckland, March 2018 – Norfolk – Vital Signs');
  await expect(breckland.inShort).toContainText('69 of its 70 figures are modelled');
  const assessments = breckland.gaps.getByRole('listitem').filter({ hasText: '3.3 Assessments' });
  await expect(assessments).toContainText(
    '36%: an estimated 38 more would have been needed for green (80%).',
  );
  await expect(breckland.turned).toContainText('Modelled: one of the two months');
  await expect(breckland.differences).toContainText('nothing is concluded from modelled figures');
  await expect(breckland.differences.getByRole('listitem')).toHaveCount(0);
  await expect(breckland.standings).toContainText('modelled figures are never ranked');
  await expect(breckland.standings.getByRole('columnheader', { name: 'Rank' })).toHaveCount(0);
});

test.describe('in the fictional council', () => {
  test.use({ person: 'analystOfWendmere' });

  test('a locality of which all is reported has ranks, and differences with how sure they are', async ({
    page,
  }) => {
    const ashlow = new PlacePage(page);
    await ashlow.open('wendmere', 'ashlow');
    await expect(page.getByText('places and figures are invented')).toBeVisible();
    await expect(ashlow.inShort).toContainText('all of them reported');
    await expect(ashlow.inShort).not.toContainText('modelled');
    const visits = ashlow.standings.getByRole('row', { name: /^4\.7 / });
    await expect(visits).toContainText('6 of 6');
    const plans = ashlow.differences.getByRole('listitem').filter({ hasText: /^3\.2 / });
    await expect(plans).toContainText('better');
    await expect(plans).toContainText(/93\.2% \(275 of 295\).*99\.8% interval/);
    await expect(
      ashlow.differences.getByRole('listitem').filter({ hasText: 'may be worse' }),
    ).toContainText('chance alone may have given that');
  });
});

test.describe('in the fictional council', () => {
  test.use({ person: 'analystOfWendmere' });

  test('one goes from the authority to a locality, to a team, and back up', async ({ page }) => {
    const place = new PlacePage(page);
    const shell = new Shell(page);
    await place.open('wendmere', null, '2018-02');
    await place.below.getByRole('link', { name: 'Ashlow' }).click();
    await shell.expectAddress('/wendmere/place', { period: '2018-02', place: 'ashlow' });
    await expect(place.heading).toBeFocused();
    await place.below.getByRole('link', { name: 'Ashlow Assessment' }).click();
    await expect(place.heading).toHaveText('Ashlow Assessment');
    await shell.breadcrumbs.getByRole('link', { name: 'Ashlow' }).click();
    await expect(place.heading).toHaveText('Ashlow');
    await shell.expectAddress('/wendmere/place', { period: '2018-02', place: 'ashlow' });
  });
});

test('a place that the authority does not have is said so', async ({ page }) => {
  await page.goto('/norfolk/place?place=atlantis');
  await expect(page.getByText('Norfolk has no place known as “atlantis”.')).toBeVisible();
  await page.getByRole('link', { name: 'To Norfolk as a whole' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Norfolk');
});

for (const [person, authority, slug] of [
  ['analyst', 'norfolk', 'breckland'],
  ['analystOfWendmere', 'wendmere', 'ashlow'],
] as const) {
  test.describe(`signed in as ${person}`, () => {
    test.use({ person });

    test(`nothing of ${slug} runs off a narrow screen`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await new PlacePage(page).open(authority, slug);
      const over = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await expect.poll(over).toBe(0);
    });
  });
}
