import { expect, test } from '../fixtures/journey';
import { requestsOf } from '../fixtures/product-requests';
import { askInWords, expectSameState, planned, SurgeryScreen } from '../pages/surgery-room';
import { faultsAtWallSizes } from '../pages/wall-reading';

test.describe.configure({ timeout: 150_000 });

/** What a wall is turned to. */
interface Turn {
  /** Left out: the one item; null: the whole. */
  readonly item?: null;
  readonly view: string;
  readonly place?: string | null;
  readonly month?: string | null;
  readonly zoom?: { readonly from: string; readonly to: string } | null;
  readonly namesHidden?: boolean;
}

const NONE = { place: null, month: null, zoom: null, namesHidden: false };

test('the wall is read from eight metres while it is pointed at, zoomed and spoken of, and while a notice stands', async ({
  address,
  windowOf,
}) => {
  const analyst = await requestsOf(address, 'analyst');
  const { id, items } = await planned(analyst, 'norfolk', {
    ...{ place: 'norfolk', period: '2018-03', title: 'Performance surgery', invited: [] },
    ...{ startsAt: '2018-04-23T09:00:00Z', minutes: 60 },
    items: [{ kind: 'INDICATOR', indicator: '3.3', place: 'norfolk', minutes: 10 }],
  });
  const item = items[0]?.id ?? '';
  const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    askInWords<unknown>(analyst, query, { authority: 'norfolk', id, ...variables });
  await ask(`mutation Open($authority: String!, $id: ID!) {
    openSurgery(authority: $authority, id: $id) { version } }`);

  const wall = new SurgeryScreen(
    await windowOf('analyst', { viewport: { width: 1920, height: 1080 } }),
  );
  // From when it is set every figure of a place reads otherwise, as after a correction.
  let isCorrected = false;
  await wall.page.route(/\/graphql\?/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const body = isCorrected
      ? text
          .replaceAll(/("shown":")[\d.]+%/g, '$199.9%')
          .replaceAll(/"revision":\d+/g, '"revision":99999')
      : text;
    await route.fulfill({ response: answer, body });
  });
  await wall.open('norfolk', id, 'wall');

  const faults: string[] = [];
  const measure = async (state: string) => {
    const found = await faultsAtWallSizes(wall);
    faults.push(...found.map((fault) => `${state}, ${fault}`));
  };
  const turn = async (to: Turn) => {
    const pointer = { ...NONE, item, ...to };
    await ask(
      `mutation Point($authority: String!, $id: ID!, $pointer: SurgeryPointerInput!) {
        pointSurgery(authority: $authority, id: $id, pointer: $pointer) { version } }`,
      { pointer },
    );
    await expectSameState([wall], {
      ...{
        item: pointer.item ?? '',
        view: pointer.view,
        names: pointer.namesHidden ? 'hidden' : '',
      },
      ...{ place: pointer.place ?? '', month: pointer.month ?? '' },
      zoom: pointer.zoom === null ? '' : `${pointer.zoom.from}…${pointer.zoom.to}`,
    });
  };
  const say = (saying: Readonly<Record<string, unknown>>) =>
    ask(
      `mutation Say($authority: String!, $id: ID!, $key: String!, $saying: SayingInput!) {
        sayInSurgery(authority: $authority, id: $id, key: $key, saying: $saying) { version } }`,
      { key: crypto.randomUUID(), saying: { item, ...saying } },
    );

  await turn({ view: 'CHART', month: '2018-01' });
  await expect(wall.seen).toContainText('▼ January 2018');
  await measure('a month pointed at');
  await turn({ view: 'CHART', month: '2018-01', zoom: { from: '2017-10', to: '2018-03' } });
  await measure('zoomed');
  await turn({ view: 'LOCALITIES', place: 'norwich' });
  await expect(wall.seen.locator('[data-pointed]')).toBeVisible();
  await measure('a place pointed at');

  await say({ kind: 'DECISION', text: `Look at each late assessment ${'on Mondays, '.repeat(9)}` });
  await say({ kind: 'QUESTION', text: 'How many of the late ones waited for a paediatrician?' });
  await turn({ view: 'ACTIONS' });
  await say({
    ...{ kind: 'ACTION', text: 'Send each team a list of assessments that pass 35 days' },
    action: {
      ...{ owner: 'Head of assessment', dueOn: '2030-05-11', expectedValue: 80 },
      expectedBy: '2030-06',
    },
  });
  await expect(wall.seen).toContainText('Should achieve: 80% by June 2030');
  await measure('said, with names');
  isCorrected = true;
  await turn({ item: null, view: 'AGENDA' });
  await turn({ view: 'LOCALITIES' });
  await expect(wall.main.locator('[data-notice]')).toContainText(/And \d+ more/);
  await measure('localities, under a notice');
  await turn({ view: 'ACTIONS', namesHidden: true });
  await expect(wall.seen).not.toContainText('Head of assessment');
  await measure('said, names hidden');
  await turn({ item: null, view: 'AGENDA' });
  await expect(wall.seen).toContainText('✓');
  await measure('agenda, gone through');
  await turn({ item: null, view: 'SUMMARY' });
  await measure('decided and agreed');
  expect(faults).toEqual([]);
  // What it asks for just now is answered by nobody once the window is closed.
  await wall.page.unrouteAll({ behavior: 'ignoreErrors' });
  await analyst.dispose();
});
