import type { Page } from '@playwright/test';
import { request } from '@playwright/test';
import { expect, test } from '../fixtures/own-product';
import { csvFile } from '../pages/import-page';
import { askInWords, expectSameState, planned, SurgeryScreen } from '../pages/surgery-room';
import { signedInState } from '../people';

// A product of its own: a figure is corrected in it. The sample has one account of Wendmere, on all screens.
test.describe.configure({ timeout: 300_000 });

const ACTION = 'Read every referral of the month again';
const REASON = 'Counted again: some were no referrals at all.';

interface Proposed {
  readonly proposedAgenda: {
    readonly sentence: string;
    readonly items: readonly {
      readonly kind: string;
      readonly indicator: string | null;
      readonly area: string | null;
      readonly place: { readonly slug: string } | null;
      readonly title: string;
      readonly minutes: number;
      readonly reasons: readonly string[];
    }[];
  };
}

test('an agenda proposed from the figures is held, and a correction flips a rating on every screen', async ({
  browser,
  faults,
  loadingOf,
  product,
}) => {
  const state = JSON.parse(
    await signedInState(product.url, product.accounts, 'analystOfWendmere'),
  ) as never;
  const asked = await request.newContext({
    ...{ baseURL: product.url, storageState: state },
    extraHTTPHeaders: { origin: product.url },
  });
  const about = { place: 'wendmere', period: '2018-03', minutes: 60, showsUnpublished: true };
  const { proposedAgenda } = await askInWords<Proposed>(
    asked,
    `query Proposed($place: String!, $period: String!, $minutes: Int!, $showsUnpublished: Boolean!) {
      proposedAgenda(authority: "wendmere", place: $place, period: $period, minutes: $minutes,
        showsUnpublished: $showsUnpublished) {
        sentence
        items { kind indicator area place { slug } title minutes reasons }
      }
    }`,
    about,
  );
  expect(proposedAgenda.sentence).toContain('items are proposed');
  // Edited by hand: what is red because it is too high is talked of first.
  const isTooHigh = ({ reasons }: (typeof proposedAgenda.items)[number]) =>
    reasons.some((words) => words.includes('above the red tolerance'));
  const first = proposedAgenda.items.find(isTooHigh);
  expect(first).toBeDefined();
  const items = proposedAgenda.items.toSorted((a, b) => Number(b === first) - Number(a === first));
  const { id } = await planned(asked, 'wendmere', {
    ...{ ...about, title: 'Performance surgery, Wendmere', invited: [] },
    startsAt: '2018-04-23T09:00:00Z',
    items: items.map(({ place, ...item }) => ({
      ...{ kind: item.kind, indicator: item.indicator, area: item.area },
      ...{ place: place?.slug ?? null, minutes: item.minutes, reasons: item.reasons },
      ...(item.kind === 'FREE' ? { title: item.title } : {}),
    })),
  });

  const opened: Page[] = [];
  const screenOf = async (where: 'room' | 'wall', width = 1440, height = 1000) => {
    const context = await browser.newContext({
      ...{ baseURL: product.url, storageState: state, viewport: { width, height } },
      ...{ locale: 'en-GB', timezoneId: 'Europe/London' },
    });
    faults.watch(context);
    const page = await context.newPage();
    opened.push(page);
    const screen = new SurgeryScreen(page);
    await screen.open('wendmere', id, where);
    return screen;
  };
  const facilitator = await screenOf('room');
  await facilitator.button('Open the surgery').click();
  await expect(facilitator.main).toContainText('You drive');
  const early = [
    facilitator,
    await screenOf('room'),
    await screenOf('room', 390, 844),
    await screenOf('wall', 1920, 1080),
  ];
  await facilitator.page.keyboard.press('PageDown');
  for (const screen of early) await expect(screen.seen).toContainText('✕ red');
  const counts = /(\d+) of (\d+)/.exec(await facilitator.words());
  const [numerator, denominator] = [Number(counts?.[1]), Number(counts?.[2])];
  expect(denominator).toBeGreaterThan(numerator);
  const corrected = Math.floor(denominator * 0.1);
  const asCounted = (count: number) => `${count} of ${denominator}`;

  // Somebody is in the middle of a word when the correction comes.
  await facilitator.page.keyboard.press('n');
  await facilitator.page.keyboard.type('Looked at with the te');

  const loading = await loadingOf('analystOfWendmere', 'wendmere');
  await loading.open();
  await loading.choose(
    csvFile('correction.csv', [
      ['Ref', 'Place', 'Month', 'Numerator', 'Denominator'],
      [
        ...[first?.indicator ?? '', first?.place?.slug ?? '', 'March 2018'],
        ...[String(corrected), String(denominator)],
      ],
    ]),
  );
  await loading.page.getByRole('radio', { name: /^correction/ }).check();
  await loading.check(REASON);
  await loading.acknowledgeAll(REASON);
  await loading.go('Preview');
  await loading.store();

  for (const screen of early) {
    await expect(screen.seen).toContainText('★ green', { timeout: 20_000 });
    await expect(screen.seen).not.toContainText('✕ red');
  }
  await expect(
    facilitator.main.getByRole('listitem').filter({ hasText: 'green now' }),
  ).toBeVisible();
  const field = facilitator.main.getByRole('textbox', { name: 'Note' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Looked at with the te');
  await facilitator.page.keyboard.type('ams');
  await facilitator.page.keyboard.press('Enter');
  const all = [...early, await screenOf('room')];
  await facilitator.page.keyboard.press('4');
  for (const screen of all) {
    await expect(screen.seen).toContainText('Note: Looked at with the teams.');
  }
  await facilitator.typeAction(ACTION, 'Head of the front door', '2018-05-11');
  for (const screen of all) await expect(screen.seen).toContainText(`Action: ${ACTION}`);
  await expectSameState(all);
  expect(new Set(await Promise.all(all.map((screen) => screen.words()))).size).toBe(1);

  // Ended, its minutes hold what all of them saw: the figure before the correction, and after it.
  await facilitator.button(/^End$/).click();
  await facilitator.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await facilitator.main.getByRole('link', { name: 'Its minutes' }).click();
  const expectMinutes = async () => {
    const minutes = facilitator.page.getByRole('main');
    await expect(minutes).toContainText('Note: Looked at with the teams', { timeout: 20_000 });
    await expect(minutes).toContainText(`Action: ${ACTION}`);
    const of = minutes.locator('section').filter({ hasText: 'Looked at with the teams' });
    await expect(of).toContainText(asCounted(numerator));
    await expect(of).toContainText(asCounted(corrected));
    const actions = minutes.locator('section').filter({ hasText: 'Head of the front door' }).last();
    await expect(actions).toContainText(ACTION);
    await expect(actions).toContainText('11 May 2018');
  };
  await expectMinutes();

  // The correction is taken back, for those who load figures after this; the minutes stay as they are.
  await loading.takeBack('It was a trial with figures that nobody counted.');
  await facilitator.page.reload();
  await expectMinutes();
  for (const page of opened) await page.context().close();
  await asked.dispose();
});
