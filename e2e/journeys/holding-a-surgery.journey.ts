import { accessibilityFaults, accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { requestsOf } from '../fixtures/product-requests';
import { expect, test } from '../fixtures/journey';
import { expectSameState, faultsOfType, planned, SurgeryScreen } from '../pages/surgery-room';

// Five browsers at once; one API process on the embedded database, as the journeys have it.
test.describe.configure({ timeout: 150_000 });

const item = (indicator: string, place: string) => ({
  ...{ kind: 'INDICATOR', indicator, place, minutes: 8 },
});

const atMarch = (place: string) => ({
  ...{ place, period: '2018-03', title: 'Performance surgery' },
  ...{ startsAt: '2018-04-23T09:00:00Z', minutes: 75 },
  items: [
    ...[item('3.3', place), item('5.4', place), item('7.9', place)],
    { kind: 'AREA', area: 'assessments', place, minutes: 8 },
    { kind: 'PLACE', place, minutes: 8 },
    { kind: 'FREE', title: 'Staffing over the summer', minutes: 10 },
  ],
  invited: [],
});

const ACTION = 'Send each team a list of assessments that pass 35 days';

test('five screens walk an agenda for Norwich, through a lost network and a hand-over, to the same', async ({
  address,
  faults,
  windowOf,
}) => {
  faults.provokes(/ERR_INTERNET_DISCONNECTED/);
  const analyst = await requestsOf(address, 'analyst');
  const { id } = await planned(analyst, 'norfolk', atMarch('norwich'));
  const screenOf = async (...[person, options]: Parameters<typeof windowOf>) =>
    new SurgeryScreen(await windowOf(person, options));

  const facilitator = await screenOf('headOfNorwich');
  const follower = await screenOf('leader');
  const other = await screenOf('administrator');
  const wall = await screenOf('headOfNorwich', { viewport: { width: 1920, height: 1080 } });
  await facilitator.open('norfolk', id, 'room');
  await facilitator.button('Open the surgery').click();
  await expect(facilitator.main).toContainText('You drive');
  await follower.open('norfolk', id, 'room');
  await other.open('norfolk', id, 'room');
  await wall.open('norfolk', id, 'wall');
  const early = [facilitator, follower, other, wall];

  // By the keys of a presenter's remote, and by digits.
  await facilitator.page.keyboard.press('PageDown');
  for (const screen of early) await expect(screen.seen).toContainText('36%');
  await facilitator.page.keyboard.press('2');
  await expect(wall.seen.locator('svg')).toBeVisible();

  // Pointing at a team of the second item.
  await facilitator.page.keyboard.press('ArrowRight');
  await facilitator.page.keyboard.press('3');
  await facilitator.seen.getByRole('button', { name: 'Norwich Family Intervention' }).click();
  for (const screen of early) {
    await expect(screen.seen.locator('[data-pointed]')).toContainText(
      'Norwich Family Intervention',
    );
  }

  // Somebody looks around alone and returns by one key.
  await follower.page.keyboard.press('1');
  await expect(follower.main).toContainText('You look around alone');
  await expect(wall.seen.locator('[data-pointed]')).toBeVisible();
  await follower.page.keyboard.press('r');
  await expect(follower.seen.locator('[data-pointed]')).toContainText(
    'Norwich Family Intervention',
  );

  // Jumping by words.
  await facilitator.page.keyboard.press('Control+k');
  await facilitator.page.keyboard.type('7.9');
  await facilitator.page.keyboard.press('Enter');
  for (const screen of early) await expect(screen.seen).toContainText('7.9 · Norwich');

  // The network is cut while an action is typed: what is typed is kept, and said when it is back.
  await facilitator.page.context().setOffline(true);
  await facilitator.typeAction(ACTION, 'Head of assessment', '2018-05-11');
  await expect(facilitator.main).toContainText('On its way: kept here');
  await facilitator.page.keyboard.press('ArrowRight');
  await expect(wall.seen).toContainText('7.9 · Norwich');
  await facilitator.page.context().setOffline(false);
  await expect(wall.seen).toContainText('Assessments, Norwich', { timeout: 20_000 });
  await expect(facilitator.main).not.toContainText('On its way');
  await facilitator.page.keyboard.press('ArrowLeft');
  await facilitator.page.keyboard.press('4');
  for (const screen of early) {
    await expect(screen.seen.getByText(`Action: ${ACTION}`)).toHaveCount(1);
  }

  // Handed over, the other drives; the first follows.
  await facilitator.button('Hand over').click();
  await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect(follower.main).toContainText('You drive');
  await expect(facilitator.main).not.toContainText('You drive');
  await follower
    .button(/Agreed/)
    .first()
    .click();

  // Who comes late lands where the meeting is.
  const latecomer = await screenOf('analyst', { viewport: { width: 390, height: 844 } });
  await latecomer.open('norfolk', id, 'room');
  await follower.page.keyboard.press('h');
  const all = [...early, latecomer];
  await expectSameState(all);
  for (const screen of all) {
    await expect(screen.seen).toContainText(ACTION);
    await expect(screen.seen).not.toContainText('Head of assessment');
  }
  const words = await Promise.all(all.map((screen) => screen.words()));
  expect(new Set(words).size).toBe(1);
  await analyst.dispose();
});

test('the wall is read from eight metres, in every view at both sizes; wall and room are accessible', async ({
  address,
  windowOf,
}) => {
  const analyst = await requestsOf(address, 'analyst');
  const { id } = await planned(analyst, 'norfolk', atMarch('norfolk'));
  const room = new SurgeryScreen(await windowOf('analyst'));
  const wall = new SurgeryScreen(
    await windowOf('analyst', { viewport: { width: 1920, height: 1080 } }),
  );
  await room.open('norfolk', id, 'room');
  await room.button('Open the surgery').click();
  await expect(room.main).toContainText('You drive');
  await wall.open('norfolk', id, 'wall');
  const faults: string[] = [];
  const measure = async () => {
    const pointer = (await room.main.getAttribute('data-pointer')) ?? '';
    await expect(wall.main).toHaveAttribute('data-pointer', pointer);
    await expect(wall.seen).not.toContainText('Reading the figures');
    for (const [width, height, least] of [
      [1920, 1080, 36],
      [1280, 720, 24],
    ] as const) {
      await wall.page.setViewportSize({ width, height });
      // A chart is drawn anew a moment after its frame has another size.
      let found: readonly string[] = [];
      await expect
        .poll(async () => (found = await faultsOfType(wall.page, least)).length, { timeout: 2_000 })
        .toBe(0)
        .catch(() => undefined);
      faults.push(...found.map((fault) => `${pointer} at ${width} × ${height}: ${fault}`));
    }
  };
  await measure();
  for (let position = 1; position <= atMarch('norfolk').items.length; position += 1) {
    await room.page.keyboard.press('PageDown');
    for (const view of ['1', '2', '3', '4']) {
      await room.page.keyboard.press(view);
      await measure();
    }
  }
  await room.page.keyboard.press('PageDown');
  await measure();
  expect(faults).toEqual([]);

  for (const colorScheme of ['light', 'dark'] as const) {
    await wall.page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(wall.page)).toEqual([]);
  }
  await room.page.keyboard.press('PageUp');
  await room.page.keyboard.press('q');
  await expect(room.main.getByRole('textbox', { name: 'Question' })).toBeFocused();
  expect(await accessibilityFaultsAtEverySize(room.page)).toEqual([]);
  await analyst.dispose();
});
