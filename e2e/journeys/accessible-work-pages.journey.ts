import type { Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import type { Person } from '../people';

interface PageState {
  readonly name: string;
  readonly address: string;
  readonly person: Person | null;
  /** Waits until there is what the page is for, and does what leads to the state. */
  readonly reach: (page: Page) => Promise<void>;
}

const titled = (words: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(words);

const open = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const STATES: readonly PageState[] = [
  { name: 'the welcome', address: '/', person: null, reach: titled(/./) },
  { name: 'signing in', address: '/sign-in', person: null, reach: titled('Sign in') },
  {
    name: 'the second step',
    address: '/second-factor',
    person: null,
    reach: titled('Second step'),
  },
  {
    name: 'a forgotten password',
    ...{ address: '/forgotten-password', person: null },
    reach: titled('Forgotten your password?'),
  },
  {
    name: 'setting a new password',
    ...{ address: '/reset-password?token=of-no-use', person: null },
    reach: titled('Set a new password'),
  },
  {
    name: 'an invitation that is void',
    ...{ address: '/invitation?token=of-no-use', person: null },
    reach: titled('This invitation no longer works'),
  },
  {
    name: 'one’s own account',
    ...{ address: '/my-account', person: 'leader' },
    reach: (page) => expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible(),
  },
  {
    name: 'a report card',
    ...{ address: '/norfolk/cards/3.3?period=2018-03', person: 'analyst' },
    reach: (page) => expect(page.getByRole('heading', { name: 'Actions' })).toBeVisible(),
  },
  {
    name: 'the dialog that adds an action',
    ...{ address: '/norfolk/cards/3.3?period=2018-03', person: 'analyst' },
    reach: open('Add an action'),
  },
  {
    name: 'the report cards of exceptions',
    ...{ address: '/norfolk/cards?period=2018-03', person: 'analyst' },
    reach: (page) => expect(page.getByRole('article').nth(5)).toBeVisible(),
  },
  {
    name: 'a report card with a trajectory',
    ...{ address: '/wendmere/cards/5.7?period=2018-03', person: 'analystOfWendmere' },
    reach: (page) =>
      expect(page.getByText('Dashed steps: the trajectory', { exact: false })).toBeVisible(),
  },
  {
    name: 'the published national figures',
    ...{ address: '/wendmere/national', person: 'analystOfWendmere' },
    reach: (page) =>
      expect(page.getByRole('table', { name: 'Files of published figures' })).toBeVisible(),
  },
  {
    name: 'the dialog that ties an indicator to a national measure',
    ...{ address: '/wendmere/national', person: 'analystOfWendmere' },
    reach: open('Tie to another …'),
  },
  {
    name: 'an indicator beside published figures',
    ...{ address: '/wendmere/indicators/1.4?period=2018-03', person: 'analystOfWendmere' },
    reach: (page) =>
      expect(
        page.getByRole('heading', { name: 'Beside published national figures' }),
      ).toBeVisible(),
  },
  {
    name: 'what needs attention, with how the rules behaved',
    ...{ address: '/norfolk/exceptions?period=2018-03', person: 'leader' },
    reach: async (page) => {
      await page.getByText('How they behaved over the past year').click();
      await expect(page.getByRole('heading', { name: 'Try other rules' })).toBeVisible();
    },
  },
  {
    name: 'the dialog that flags an indicator',
    ...{ address: '/norfolk/exceptions?period=2018-03', person: 'leader' },
    reach: open('Flag an indicator …'),
  },
  {
    name: 'the people',
    ...{ address: '/norfolk/people', person: 'administrator' },
    reach: (page) => expect(page.getByRole('table', { name: 'People' })).toBeVisible(),
  },
  {
    name: 'the dialog that invites',
    ...{ address: '/norfolk/people', person: 'administrator' },
    reach: open('Invite somebody …'),
  },
  {
    name: 'the dialog that suspends',
    ...{ address: '/norfolk/people?q=Joan', person: 'administrator' },
    reach: open('Suspend …: Joan Acle'),
  },
  {
    name: 'the audit',
    ...{ address: '/norfolk/audit', person: 'administrator' },
    reach: (page) => expect(page.getByRole('table', { name: 'Events' })).toBeVisible(),
  },
  {
    name: 'the commentary to approve',
    ...{ address: '/norfolk/commentary', person: 'leader' },
    reach: titled('Commentary to approve'),
  },
  {
    name: 'the box for commentary',
    ...{ address: '/norfolk/indicators/5.4?place=norwich', person: 'headOfNorwich' },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Write commentary' }).click();
      await expect(page.getByRole('button', { name: 'Save as a draft' })).toBeVisible();
    },
  },
  {
    name: 'publishing',
    ...{ address: '/norfolk/publish', person: 'analyst' },
    reach: (page) => expect(page.getByLabel('Why it is published')).toBeVisible(),
  },
  {
    name: 'a month that is to be checked',
    ...{ address: '/norfolk/publish?month=2018-02', person: 'analyst' },
    reach: (page) => expect(page.getByRole('button', { name: /^Mark February/ })).toBeVisible(),
  },
  {
    name: 'the editions',
    ...{ address: '/norfolk/editions', person: 'leader' },
    reach: (page) => expect(page.getByRole('table', { name: 'Editions' })).toBeVisible(),
  },
  {
    name: 'an edition',
    ...{ address: '/norfolk/editions/1', person: 'analyst' },
    reach: (page) => expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible(),
  },
  {
    name: 'the matrix of an edition',
    ...{ address: '/norfolk/matrix?period=2018-03&edition=1', person: 'analyst' },
    reach: (page) => expect(page.getByText(/^As published: edition 1/)).toBeVisible(),
  },
  {
    name: 'loading data',
    ...{ address: '/norfolk/imports', person: 'analyst' },
    reach: (page) => expect(page.getByRole('link', { name: 'Download a template' })).toBeVisible(),
  },
  {
    name: 'a page for other roles',
    ...{ address: '/norfolk/people', person: 'member' },
    reach: titled('Not for your role'),
  },
  { name: 'the public editions', address: '/public', person: null, reach: titled(/./) },
  {
    name: 'a public edition',
    address: '/public/norfolk',
    person: null,
    reach: titled(/Report, \w+ 2018$/),
  },
  {
    name: 'a public edition with small numbers',
    address: '/public/wendmere',
    person: null,
    reach: titled(/./),
  },
  {
    name: 'an indicator for the public',
    ...{ address: '/public/wendmere/editions/3/indicators/2.2', person: null },
    reach: titled(/^2\.2/),
  },
  {
    name: 'the accessibility statement',
    address: '/public/accessibility',
    person: null,
    reach: titled(/[Aa]ccessib/),
  },
  {
    name: 'the privacy notice',
    address: '/public/privacy',
    person: null,
    reach: titled(/[Pp]rivacy/),
  },
];

for (const { name, address, person, reach } of STATES) {
  test.describe(name, () => {
    test.use({ person });

    test(`axe finds nothing wrong with ${name}, wide and narrow, light and dark`, async ({
      page,
    }) => {
      await page.goto(address);
      await reach(page);
      expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
    });
  });
}
