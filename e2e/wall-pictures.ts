/**
 * npm run wall-pictures -- FOLDER: pictures of the wall in every view, at both of its sizes, light and dark, as
 * it is, through a projector that washes it out, and as three colour-vision deficiencies see it; and a sheet of
 * each set. For looking at: what can be measured is measured by the journeys.
 */
import { join, resolve } from 'node:path';
import { chromium, expect, request as requests } from '@playwright/test';
import type { APIRequestContext, Browser } from '@playwright/test';
import { findChromium } from './chromium';
import { readEnv } from './env';
import { csvFile, ImportPage } from './pages/import-page';
import { askInWords, planned, SurgeryScreen } from './pages/surgery-room';
import { WallAlbum } from './pages/wall-album';
import { WALL_SIZES } from './pages/wall-reading';
import { signedInState, type Person } from './people';
import { startProduct, type RunningProduct } from './product';

interface Pointer {
  readonly item: string | null;
  readonly view: string;
  readonly place: string | null;
  readonly month: string | null;
  readonly zoom: { readonly from: string; readonly to: string } | null;
  readonly namesHidden: boolean;
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly indicator: string | null;
  readonly place: { readonly slug: string } | null;
}

interface CardFacts {
  readonly shown: string | null;
  readonly figure: { readonly words: string };
  readonly localities: readonly { readonly slug: string; readonly counts: string | null }[];
  readonly series: { readonly periods: readonly string[] };
}

/** A surgery whose wall is looked at. */
interface Subject {
  readonly name: string;
  readonly authority: string;
  readonly person: Person;
  readonly plan: (asked: APIRequestContext) => Promise<Readonly<Record<string, unknown>>>;
}

const AT = { period: '2018-03', startsAt: '2018-04-23T09:00:00Z', invited: [] } as const;

const NORWICH: Subject = {
  ...{ name: 'norwich', authority: 'norfolk', person: 'analyst' },
  plan: () => {
    const about = (indicator: string) => ({ kind: 'INDICATOR', indicator, place: 'norwich' });
    const items = [
      ...[about('3.3'), about('5.4'), about('7.9')],
      { kind: 'AREA', area: 'assessments', place: 'norwich' },
      { kind: 'PLACE', place: 'norwich' },
      { kind: 'FREE', title: 'Staffing over the summer' },
    ].map((item) => ({ ...item, minutes: 8 }));
    return Promise.resolve({
      ...{ ...AT, place: 'norwich', title: 'Performance surgery, Norwich', minutes: 60, items },
    });
  },
};

const WENDMERE: Subject = {
  ...{ name: 'wendmere', authority: 'wendmere', person: 'analystOfWendmere' },
  plan: async (asked) => {
    const about = { place: 'wendmere', period: '2018-03', minutes: 75 };
    const { proposedAgenda } = await askInWords<{ proposedAgenda: { items: readonly Proposed[] } }>(
      asked,
      `query Proposed($place: String!, $period: String!, $minutes: Int!) {
        proposedAgenda(authority: "wendmere", place: $place, period: $period, minutes: $minutes,
          showsUnpublished: true) { items { kind indicator area place { slug } minutes reasons } }
      }`,
      about,
    );
    return {
      ...{ ...AT, ...about, title: 'Performance surgery, Wendmere', showsUnpublished: true },
      items: [
        ...proposedAgenda.items.map(({ place, ...item }) => ({
          ...{ ...item, place: place?.slug ?? null },
        })),
        { kind: 'PLACE', place: 'wendmere', minutes: 5 },
      ],
    };
  },
};

interface Proposed {
  readonly kind: string;
  readonly place: { readonly slug: string } | null;
}

const SAID = [
  { kind: 'DECISION', text: 'Look at each late assessment on Mondays, with the team’s manager' },
  { kind: 'QUESTION', text: 'How many of the late ones waited for a paediatrician?' },
  { kind: 'NOTE', text: 'Two of five posts have been empty since January.' },
  {
    ...{ kind: 'ACTION', text: 'Send each team a list of assessments that pass 35 days' },
    action: {
      ...{ owner: 'Head of assessment', dueOn: '2018-05-11' },
      ...{ expectedValue: 80, expectedBy: '2018-06' },
    },
  },
] as const;

/** Holds a surgery and takes pictures of its wall. */
async function picture(subject: Subject, running: RunningProduct, window: Browser, into: string) {
  const { name, authority, person } = subject;
  const { url, accounts } = running;
  const storageState = JSON.parse(await signedInState(url, accounts, person)) as never;
  const asked = await requests.newContext({
    ...{ baseURL: url, storageState, extraHTTPHeaders: { origin: url } },
  });
  const context = await window.newContext({
    ...{ baseURL: url, storageState, locale: 'en-GB', timezoneId: 'Europe/London' },
    ...{ viewport: WALL_SIZES[0], reducedMotion: 'reduce' },
  });
  // What is agreed is agreed today, and the figures are of March 2018: shown as agreed just after them.
  await context.route(/\/graphql\?/, async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replaceAll(/("agreedOn":")[^"]+/g, '$12018-04-23');
    await route.fulfill({ response: answer, body: text });
  });
  const { id } = await planned(asked, authority, await subject.plan(asked));
  const wall = new SurgeryScreen(await context.newPage());
  const album = new WallAlbum(wall, join(into, name));
  const ask = <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    askInWords<Data>(asked, query, { authority, id, ...variables });

  await ask(`mutation Open($authority: String!, $id: ID!) {
    openSurgery(authority: $authority, id: $id) { version } }`);
  const { surgeryMoment } = await ask<{ surgeryMoment: { items: readonly Item[] } }>(
    `query Moment($authority: String!, $id: ID!) {
      surgeryMoment(authority: $authority, id: $id) { items { id kind indicator place { slug } } } }`,
  );
  const { items } = surgeryMoment;
  const none = { place: null, month: null, zoom: null, namesHidden: false };
  const turn = async (pointer: Pointer) => {
    const { pointSurgery } = await ask<{ pointSurgery: { version: number } }>(
      `mutation Point($authority: String!, $id: ID!, $pointer: SurgeryPointerInput!) {
        pointSurgery(authority: $authority, id: $id, pointer: $pointer) { version } }`,
      { pointer },
    );
    await expect(wall.main).toHaveAttribute('data-version', String(pointSurgery.version));
  };
  const say = (item: string, saying: Readonly<Record<string, unknown>>) =>
    ask(
      `mutation Say($authority: String!, $id: ID!, $key: String!, $saying: SayingInput!) {
        sayInSurgery(authority: $authority, id: $id, key: $key, saying: $saying) { version } }`,
      { key: crypto.randomUUID(), saying: { item, ...saying } },
    );

  await wall.open(authority, id, 'wall');
  await album.take('agenda');
  const first = items.find(({ kind }) => kind === 'INDICATOR');
  if (first === undefined) throw new Error('Nothing on the agenda is about an indicator.');
  const item = first.id;
  const card = await cardOf(asked, authority, first);
  const [month, from, to] = [-3, -8, -1].map((at) => card.series.periods.at(at) ?? '');
  const zoom = { from: from ?? '', to: to ?? '' };

  // What is overdue since before, and what is said now.
  await ask(
    `mutation Add($authority: String!, $indicator: String!, $place: String, $action: ActionInput!) {
      addAction(authority: $authority, indicator: $indicator, place: $place, action: $action) { id } }`,
    {
      ...{ indicator: first.indicator, place: first.place?.slug ?? null },
      action: {
        ...{ text: 'Fill the two empty posts of the assessment team', owner: 'Head of service' },
        ...{ dueOn: '2018-03-31', expectedValue: 75, expectedBy: '2018-03' },
      },
    },
  );
  for (const saying of SAID) await say(item, saying);

  await turn({ ...none, item, view: 'FIGURE' });
  await album.take('figure');
  await turn({ ...none, item, view: 'CHART' });
  await album.take('chart');
  await turn({ ...none, item, view: 'CHART', month: month ?? null });
  await album.take('chart, a month pointed at');
  await turn({ ...none, item, view: 'CHART', month: month ?? null, zoom });
  await album.take('chart, zoomed');
  await turn({ ...none, item, view: 'LOCALITIES' });
  await album.take('localities');
  await turn({
    ...{ ...none, item, view: 'LOCALITIES', place: card.localities.at(-1)?.slug ?? null },
  });
  await album.take('localities, a place pointed at');
  await turn({ ...none, item, view: 'ACTIONS' });
  await album.take('actions, with names');
  await turn({ ...none, item, view: 'ACTIONS', namesHidden: true });
  await album.take('actions, names hidden');
  for (const other of items.filter((each) => each !== first).slice(0, 2)) {
    await turn({ ...none, item: other.id, view: 'FIGURE' });
    await album.take(`figure of item ${other.id}`);
    await turn({ ...none, item: other.id, view: 'CHART' });
    await album.take(`chart of item ${other.id}`);
    await turn({ ...none, item: other.id, view: 'ACTIONS' });
    await album.take(`actions of item ${other.id}`);
  }
  for (const other of items.filter(({ kind }) => kind !== 'INDICATOR')) {
    for (const view of other.kind === 'FREE' ? ['FIGURE'] : ['FIGURE', 'CHART', 'LOCALITIES']) {
      await turn({ ...none, item: other.id, view });
      await album.take(`${other.kind.toLowerCase()}, ${view.toLowerCase()}`);
    }
  }
  await turn({ ...none, item: null, view: 'AGENDA' });
  await album.take('agenda, half gone through');
  await turn({ ...none, item: null, view: 'SUMMARY' });
  await album.take('summary');

  if (authority === 'wendmere') {
    await turn({ ...none, item, view: 'LOCALITIES' });
    await correct(new ImportPage(await context.newPage(), authority), first, card);
    await album.take('localities, with a notice', async () => {
      await expect(wall.main.locator('[data-notice]')).toBeVisible({ timeout: 20_000 });
    });
    // The last picture of all: there is no product any more.
    await running.stop();
    await expect(wall.main).toContainText('Connection lost', { timeout: 60_000 });
    await album.take('the connection lost');
  }
  await album.sheets(await context.newPage());
  await context.close();
  await asked.dispose();
}

async function cardOf(asked: APIRequestContext, authority: string, item: Item): Promise<CardFacts> {
  const { reportCard } = await askInWords<{ reportCard: CardFacts }>(
    asked,
    `query Card($authority: String!, $indicator: String!, $place: String) {
      reportCard(authority: $authority, indicator: $indicator, place: $place, period: "2018-03") {
        shown figure { words } localities { slug counts } series { periods } } }`,
    { authority, indicator: item.indicator, place: item.place?.slug ?? null },
  );
  return reportCard;
}

/** Loads other counts of a month, as somebody who corrects them; the wall says so for some seconds. */
async function correct(loading: ImportPage, item: Item, card: CardFacts): Promise<void> {
  const reason = 'Counted again: some were no referrals at all.';
  const counted = [
    { slug: item.place?.slug ?? '', counts: card.figure.words },
    ...card.localities,
  ].flatMap(({ slug, counts }) => {
    const [, numerator, denominator] = /([\d,]+) of ([\d,]+)/.exec(counts ?? '') ?? [];
    if (numerator === undefined || denominator === undefined) return [];
    const [part, whole] = [numerator, denominator].map((text) => Number(text.replace(',', '')));
    const other = Math.max(0, (part ?? 0) - 2);
    return [[item.indicator ?? '', slug, 'March 2018', String(other), String(whole)]];
  });
  await loading.open();
  await loading.choose(
    csvFile('correction.csv', [['Ref', 'Place', 'Month', 'Numerator', 'Denominator'], ...counted]),
  );
  await loading.page.getByRole('radio', { name: /^correction/ }).check();
  await loading.check(reason);
  await loading.acknowledgeAll(reason);
  await loading.go('Preview');
  await loading.store();
}

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('Say in which folder the pictures are to be put.');
const folder = resolve(given);
const product = await startProduct();
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findChromium(readEnv()),
  args: ['--disable-gpu', ...(asRoot ? ['--no-sandbox'] : [])],
});
try {
  await picture(NORWICH, product, browser, folder);
  await picture(WENDMERE, product, browser, folder);
} finally {
  await browser.close();
  await product.stop();
}
