import { expect, test, WENDMERE } from '../fixtures/two-processes';
import type { Network } from '../fixtures/network';
import { csvFile } from '../pages/import-page';
import type { ImportPage } from '../pages/import-page';
import { expectSameState, planned, proposedAgenda } from '../pages/surgery-room';
import type { SurgeryScreen } from '../pages/surgery-room';

// One product for both: two processes on PostgreSQL, or one where it is not installed.
test.describe.configure({ mode: 'default', timeout: 300_000 });

/** What differs between a walk and another. */
interface Walk {
  /** Between the facilitator's own laptop and the product. */
  readonly network: Network;
  /** Who drives, with their projector, and two who follow: the first of them may drive. */
  readonly early: readonly [SurgeryScreen, SurgeryScreen, SurgeryScreen, SurgeryScreen];
  /** Who comes late, at the other process. */
  readonly late: SurgeryScreen;
  readonly open: (screen: SurgeryScreen, where: 'room' | 'wall') => Promise<void>;
  /** Numbers of the first two items: the first is red, and the second has places below its own. */
  readonly items: readonly [string, string];
  /** Words by which the second is jumped to. */
  readonly second: string;
  /** Names of who drives first, and of who drives then. */
  readonly drivers: readonly [string, string];
  /** The pages on which figures are loaded, at the other process. */
  readonly loading: ImportPage;
  /** A file that makes the first item green, and the figure in words before and after. */
  readonly correction: (shown: string) => Correction;
}

interface Correction {
  readonly row: readonly string[];
  readonly before: string;
  readonly after: string;
}

const NOTE = 'Looked at with the teams';
const DECISION = 'Nothing waits for a form any longer';
const ACTION = 'Send each team a list of those that pass 35 days';
const OWNER = 'Head of assessment';
const REASON = 'Counted again: the list of the month was not whole.';
const AT = { period: '2018-03', startsAt: '2018-04-23T09:00:00Z', minutes: 60 };
const SHOWN = { showsUnpublished: true, invited: [] };
const WALL = { viewport: { width: 1920, height: 1080 } };
const PHONE = { viewport: { width: 390, height: 844 } };

/** Walks a surgery that is planned, from its opening to its minutes. */
async function walk({ early, late, open, items, second, drivers, ...of }: Walk): Promise<void> {
  const [facilitator, wall, follower, other] = early;
  await open(facilitator, 'room');
  await facilitator.button('Open the surgery').click();
  await expect(facilitator.main).toContainText('You drive');
  await Promise.all([open(wall, 'wall'), open(follower, 'room'), open(other, 'room')]);
  await expectSameState(early, { view: 'AGENDA', driver: drivers[0] });
  const [first] = items;

  await test.step('the facilitator points at a month, and every screen does', async () => {
    await facilitator.page.keyboard.press('ArrowRight');
    await expectSameState(early, { item: first, view: 'FIGURE' });
    await facilitator.jump('Point at February 2018');
    await expectSameState(early, { item: first, view: 'CHART', month: '2018-02' });
  });

  await test.step('somebody looks around alone, and returns by one key', async () => {
    await follower.page.keyboard.press('1');
    await expect(follower.main).toContainText('You look around alone');
    expect((await follower.state()).view).toBe('FIGURE');
    expect((await wall.state()).view).toBe('CHART');
    await follower.page.keyboard.press('r');
    await expectSameState(early, { view: 'CHART', month: '2018-02' });
  });

  await test.step('the facilitator jumps by words, points at a place there, and jumps back', async () => {
    await facilitator.jump(second);
    await expectSameState(early, { item: items[1], view: 'FIGURE' });
    await facilitator.page.keyboard.press('3');
    await expectSameState(early, { item: items[1], view: 'LOCALITIES' });
    await facilitator.seen.getByRole('button').first().click();
    for (const screen of early) await expect(screen.seen.locator('[data-pointed]')).toBeVisible();
    const pointed = await expectSameState(early, { item: items[1], view: 'LOCALITIES' });
    expect(pointed?.place).toMatch(/^[a-z]/);
    await facilitator.jump('1.');
    await expectSameState(early, { item: first, view: 'FIGURE', place: '' });
  });

  const figures =
    await test.step('an import flips the rating on every screen, and takes no word from who types', async () => {
      for (const screen of early) await expect(screen.seen).toContainText('✕ red');
      const { row, before, after } = of.correction(await facilitator.words());
      await follower.page.keyboard.press('n');
      await expect(follower.main.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await follower.page.keyboard.type(NOTE.slice(0, 14));
      const earlier = await expectSameState(early);
      await of.loading.open();
      const heading = ['Ref', 'Place', 'Month', 'Numerator', 'Denominator'];
      await of.loading.choose(csvFile('correction.csv', [heading, row]));
      await of.loading.page.getByRole('radio', { name: /^correction/ }).check();
      await of.loading.check(REASON);
      await of.loading.acknowledgeAll(REASON);
      await of.loading.go('Preview');
      await of.loading.store();
      for (const screen of early) {
        await expect(screen.seen).toContainText('★ green', { timeout: 20_000 });
        await expect(screen.seen).not.toContainText('✕ red');
        await expect(screen.seen).toContainText(after);
      }
      const since = await expectSameState(early);
      expect(Number(since?.record)).toBeGreaterThan(Number(earlier?.record));
      await expect(
        follower.main.getByRole('listitem').filter({ hasText: 'green now' }),
      ).toBeVisible();
      await expect(follower.main.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await follower.page.keyboard.type(NOTE.slice(14));
      await follower.page.keyboard.press('Enter');
      return { before, after };
    });

  await test.step('the facilitator’s network is cut while an action is typed: it is said once when it is back', async () => {
    await facilitator.page.keyboard.press('4');
    for (const screen of early) await expect(screen.seen).toContainText(`Note: ${NOTE}.`);
    const refused = facilitator.failureOf('SayInSurgery');
    of.network.cut();
    await facilitator.typeAction(ACTION, OWNER, '2018-05-11');
    await refused;
    await expect(facilitator.main).toContainText('On its way: kept here');
    await expect(facilitator.main).toContainText('Connection lost since', { timeout: 20_000 });
    await follower.type('Decision', DECISION);
    await expect(wall.seen).toContainText(`Decision: ${DECISION}.`);
    await expect(wall.seen).not.toContainText(ACTION);
    await expect(facilitator.seen).not.toContainText(DECISION);
    const unturned = facilitator.failureOf('PointSurgery');
    await facilitator.button('Hide names').click();
    await unturned;
    of.network.restore();
    for (const screen of early) {
      await expect(screen.seen.getByText(`Action: ${ACTION}`)).toHaveCount(1, { timeout: 20_000 });
      await expect(screen.seen).toContainText(`Decision: ${DECISION}.`);
    }
    await expect(facilitator.main).not.toContainText('On its way');
    const [action] =
      (await expectSameState(early, { names: 'hidden' }))?.said?.split('|').slice(-1) ?? [];
    expect(action).toMatch(/^\d+ ACTION OPEN$/);
    for (const screen of early) await expect(screen.seen).not.toContainText(OWNER);
  });

  await test.step('the driving is handed over, and the first follows', async () => {
    await facilitator.handOverTo(drivers[1]);
    await expect(follower.main).toContainText('You drive');
    await follower.button('Agreed').first().click();
    await follower.button('Hide names').click();
    await expectSameState(early, { driver: drivers[1], names: '' });
  });

  await test.step('who comes late, at the other process, lands where the meeting is: all five hold the same', async () => {
    await open(late, 'room');
    const all = [...early, late];
    await expectSameState(all, { item: first, view: 'ACTIONS', driver: drivers[1] });
    await follower.jump(second);
    await expectSameState(all, { item: items[1], view: 'FIGURE' });
    await follower.jump('1.');
    await expectSameState(all, { item: first });
    await follower.page.keyboard.press('4');
    const state = await expectSameState(all, { item: first, view: 'ACTIONS', names: '' });
    expect(state?.said).toMatch(/^\d+ NOTE AGREED\|\d+ DECISION OPEN\|\d+ ACTION OPEN$/);
    // Each reads the figures by itself, the one that came late last.
    await expect(async () => {
      const [words, ...others] = await Promise.all(all.map((screen) => screen.words()));
      for (const other of others) expect(other).toBe(words);
    }).toPass({ timeout: 20_000 });
    await late.page.keyboard.press('1');
    await expect(late.seen).toContainText(figures.after);
  });

  await test.step('the minutes hold it too, at both processes', async () => {
    await follower.button(/^End$/).click();
    await follower.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await expect(wall.main).toContainText('over');
    const read = [facilitator, late].map(async ({ main, page }) => {
      await main.getByRole('link', { name: 'Its minutes' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Draft minutes:/);
      const minutes = page.getByRole('main');
      const of = minutes.locator('section').filter({ hasText: NOTE });
      for (const words of [figures.before, figures.after, NOTE, DECISION, ACTION]) {
        await expect(of).toContainText(words, { timeout: 20_000 });
      }
      const actions = minutes.locator('section').filter({ hasText: OWNER }).last();
      await expect(actions).toContainText(ACTION);
      await expect(actions).toContainText('11 May 2018');
      return (await minutes.innerText()).replace(/\s+/g, ' ');
    });
    const [atFirst, atSecond] = await Promise.all(read);
    expect(atSecond).toBe(atFirst);
  });
}

test('five screens, one at another process, walk an agenda for Norwich that was chosen by hand', async ({
  loadingAs,
  networkToFirst,
  requestsAs,
  screenAt,
}) => {
  const item = (indicator: string) => ({
    ...{ kind: 'INDICATOR', indicator, place: 'norwich', minutes: 8 },
  });
  const { id, items } = await planned(await requestsAs('analyst@norfolk.example'), 'norfolk', {
    ...{ ...AT, ...SHOWN, place: 'norwich', title: 'Performance surgery, Norwich' },
    items: [
      ...[item('3.3'), item('5.4'), item('7.9')],
      { kind: 'AREA', area: 'assessments', place: 'norwich', minutes: 8 },
      { kind: 'PLACE', place: 'norwich', minutes: 8 },
      { kind: 'FREE', title: 'Staffing over the summer', minutes: 10 },
    ],
  });
  const network = await networkToFirst();
  await walk({
    network,
    early: [
      await screenAt(network, 'norwich.head@norfolk.example'),
      await screenAt('first', 'norwich.head@norfolk.example', WALL),
      await screenAt('first', 'leader@norfolk.example'),
      await screenAt('first', 'administrator@norfolk.example', PHONE),
    ],
    late: await screenAt('second', 'analyst@norfolk.example'),
    open: (screen, where) => screen.open('norfolk', id, where),
    items: [items[0]?.id ?? '', items[1]?.id ?? ''],
    second: '5.4',
    drivers: ['Hanna Coslany', 'Peter Stowe'],
    loading: await loadingAs('analyst@norfolk.example', 'norfolk'),
    // Its counts are modelled: what the report says is the percentage.
    correction: () => ({
      row: ['3.3', 'norwich', 'March 2018', '140', '164'],
      ...{ before: '36%', after: '140 of 164' },
    }),
  });
});

test('the same in Wendmere, whose agenda is proposed from complete figures', async ({
  loadingAs,
  networkToFirst,
  requestsAs,
  screenAt,
}) => {
  const analyst = await requestsAs(WENDMERE.analyst);
  const about = { authority: 'wendmere', place: 'wendmere', period: AT.period };
  const { sentence, items } = await proposedAgenda(analyst, { ...about, minutes: AT.minutes });
  expect(sentence).toContain('items are proposed');
  // Edited by hand: what is red because it is too high comes first, then something of all localities.
  const first = items.find(({ reasons }) =>
    reasons.some((words) => words.includes('above the red tolerance')),
  );
  const second = items.find((item) => item.place === 'wendmere' && item !== first);
  const order = [first, second].flatMap((item) => item ?? []);
  expect(order).toHaveLength(2);
  const agenda = [...order, ...items.filter((item) => !order.includes(item))];
  const surgery = await planned(analyst, 'wendmere', {
    ...{ ...AT, ...SHOWN, place: 'wendmere', title: 'Performance surgery, Wendmere' },
    items: agenda,
  });
  const network = await networkToFirst();
  await walk({
    network,
    early: [
      await screenAt(network, WENDMERE.director),
      await screenAt('first', WENDMERE.director, WALL),
      await screenAt('first', WENDMERE.deputy),
      await screenAt('first', WENDMERE.administrator, PHONE),
    ],
    late: await screenAt('second', WENDMERE.analyst),
    open: (screen, where) => screen.open('wendmere', surgery.id, where),
    items: [surgery.items[0]?.id ?? '', surgery.items[1]?.id ?? ''],
    second: second?.indicator ?? '',
    drivers: ['Delia Hart', 'Amos Pike'],
    loading: await loadingAs(WENDMERE.analyst, 'wendmere'),
    correction: (shown) => {
      const [before = '', , denominator = ''] = /(\d+) of (\d+)/.exec(shown) ?? [];
      const corrected = String(Math.floor(Number(denominator) * 0.1));
      return {
        row: [first?.indicator ?? '', first?.place ?? '', 'March 2018', corrected, denominator],
        ...{ before, after: `${corrected} of ${denominator}` },
      };
    },
  });
});
