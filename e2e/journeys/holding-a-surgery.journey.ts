import { accessibilityFaults, accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { requestsOf } from '../fixtures/product-requests';
import { expect, test } from '../fixtures/journey';
import { planned, SurgeryScreen } from '../pages/surgery-room';
import { faultsAtWallSizes } from '../pages/wall-reading';

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
    const found = await faultsAtWallSizes(wall);
    faults.push(...found.map((fault) => `${pointer}, ${fault}`));
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
