import { accessibilityFaults } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import { CUT_OFF, layNetwork } from '../fixtures/network';
import { requestsOf } from '../fixtures/product-requests';
import { expectSameState, planned, SurgeryScreen } from '../pages/surgery-room';

// Twenty seconds of it are those after which a driver who was not heard of is gone.
test.describe.configure({ timeout: 180_000 });

const ADDED = 'Staffing over the summer';
const ACTION = 'Sit with the duty team for a week';
const DECISION = 'The duty desk stays open until six';
const CORRECTED = 'The duty desk stays open until seven';
const AWAY_FOR = { timeout: 40_000 };

test('a driver whose laptop is cut off is taken over from, though the projector of the same account lives', async ({
  address,
  faults,
  windowOf,
}) => {
  faults.provokes(CUT_OFF);
  const analyst = await requestsOf(address, 'analyst');
  const item = (indicator: string) => ({
    ...{ kind: 'INDICATOR', indicator, place: 'norwich', minutes: 10 },
  });
  const { id, items } = await planned(analyst, 'norfolk', {
    ...{ place: 'norwich', period: '2018-03', title: 'Taken over', minutes: 60 },
    ...{ startsAt: '2018-04-23T09:00:00Z', items: [item('3.3'), item('5.4')], invited: [] },
  });
  const first = items[0]?.id ?? '';
  const network = await layNetwork(address);
  const room = new SurgeryScreen(await windowOf('headOfNorwich', { baseURL: network.url }));
  const wall = new SurgeryScreen(await windowOf('headOfNorwich'));
  const next = new SurgeryScreen(await windowOf('leader'));
  await room.open('norfolk', id, 'room');
  await room.button('Open the surgery').click();
  await wall.open('norfolk', id, 'wall');
  await next.open('norfolk', id, 'room');
  await room.page.keyboard.press('ArrowRight');
  await expectSameState([room, wall, next], { item: first, driver: 'Hanna Coslany' });

  await test.step('who drove is gone after a time, and not at once', async () => {
    network.cut();
    await expect(room.main).toContainText('Connection lost since');
    await expect(next.main).toContainText('Hanna Coslany drives');
    await expect(next.button('Take over')).toBeHidden();
    await expect(next.main).toContainText('Hanna Coslany’s connection is gone', AWAY_FOR);
    await next.button('Take over').click();
    await expect(next.main).toContainText('You drive');
    await next.button(/Chart/).click();
    await expectSameState([wall, next], { item: first, view: 'CHART', driver: 'Peter Stowe' });
  });

  await test.step('who comes back follows, and finds the meeting where it is', async () => {
    network.restore();
    await expectSameState([room, wall, next], { view: 'CHART', driver: 'Peter Stowe' });
    await expect(room.main).toContainText('Peter Stowe drives');
    await expect(room.button('Hand over')).toBeHidden();
  });

  await test.step('something is put on the agenda in the middle of it, behind what is looked at', async () => {
    await next.main.getByText('Put something on the agenda').first().click();
    await next.main.getByRole('radio', { name: 'Something else' }).press('Space');
    await next.main.getByRole('textbox', { name: 'What it is' }).fill(ADDED);
    await next.main.getByRole('textbox', { name: 'What it is' }).press('Enter');
    await expect(next.main.getByText(`Put behind what is looked at: ${ADDED}.`)).toBeVisible();
    await next.main.getByText('Put something on the agenda').first().click();
    await next.jump(ADDED);
    for (const screen of [room, wall, next]) await expect(screen.seen).toContainText(ADDED);
    await expect(next.main.getByRole('navigation', { name: 'Agenda' })).toContainText('5.4');
    const state = await expectSameState([room, wall, next]);
    expect(items.map((planned) => planned.id)).not.toContain(state?.item);
  });

  await test.step('an action is about another indicator than its item', async () => {
    await next.type('Decision', DECISION);
    await next.begin('Action');
    await next.main.getByLabel('What is to be done').fill(ACTION);
    await next.main.getByLabel('Who does it').fill('Hanna Coslany');
    await next.main.getByLabel('By when').fill('2018-05-11');
    await next.main.getByText('Another indicator or place').click();
    await next.main.getByRole('combobox', { name: 'Indicator', exact: true }).fill('7.14');
    await next.main.getByRole('button', { name: 'Write it down' }).click();
    await next.button(/Actions/).click();
    for (const screen of [room, wall, next]) {
      await expect(screen.seen).toContainText(`Action: ${ACTION}`);
    }
    await expectSameState([room, wall, next], { view: 'ACTIONS' });
  });

  await test.step('after the end it is said better on the page of the minutes, which hold both', async () => {
    await next.button(/^End$/).click();
    await next.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await next.main.getByRole('link', { name: 'Its minutes' }).click();
    await expect(next.page.getByRole('heading', { level: 1 })).toHaveText(
      'Draft minutes: Taken over',
    );
    const minutes = next.page.getByRole('main');
    await minutes.getByRole('button', { name: `Correct: ${DECISION}` }).click();
    const dialog = next.page.getByRole('dialog', { name: 'Correct this decision' });
    await dialog.getByLabel('What was said').fill(CORRECTED);
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await expect(dialog).toBeHidden();
    await expect(minutes.locator('section').filter({ hasText: ADDED }).first()).toBeVisible();
    await expect(minutes.getByText(CORRECTED)).toBeVisible();
    await expect(minutes.locator('del').filter({ hasText: DECISION })).toBeVisible();
    await expect(minutes).toContainText(ACTION);
    await expect(minutes.getByText(/7\.14/).first()).toBeVisible();
    await minutes.getByRole('button', { name: 'Approve these minutes' }).click();
    await expect(next.page.getByRole('heading', { level: 1 })).toHaveText('Minutes: Taken over');
    expect(await accessibilityFaults(next.page)).toEqual([]);
  });
  await network.stop();
  await analyst.dispose();
});
