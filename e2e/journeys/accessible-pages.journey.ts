import type { Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';

interface PageState {
  readonly name: string;
  readonly address: string;
  readonly reach?: (page: Page) => Promise<void>;
}

const STATES: readonly PageState[] = [
  {
    name: 'the findings',
    address: '/norfolk/data-quality',
    reach: (page) => expect(page.getByRole('table', { name: 'Findings' })).toBeVisible(),
  },
  {
    name: 'the dialog that accepts a finding',
    address: '/norfolk/data-quality',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^Accept …/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'the glossary',
    address: '/glossary?authority=norfolk#CIN',
    reach: (page) => expect(page.getByText('child in need', { exact: true })).toBeVisible(),
  },
  {
    name: 'the glossary over a page',
    address: '/norfolk/scorecard?q=3.3',
    reach: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/March 2018/);
      await page.keyboard.press('g');
      await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
    },
  },
  {
    name: 'what was found',
    address: '/norfolk/scorecard?q=3.3',
    reach: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/March 2018/);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Indicator by ref/ }).fill('assess');
      const found = page.getByRole('dialog', { name: 'Find' }).getByRole('option');
      await expect(found.first()).toBeVisible();
    },
  },
  {
    name: 'the history of a place',
    address: '/wendmere/places/wendmere/history',
    reach: (page) => expect(page.getByRole('table', { name: 'History' })).toBeVisible(),
  },
  {
    name: 'an indicator',
    address: '/norfolk/indicators/3.3',
    reach: (page) => expect(page.getByRole('slider', { name: /^Points of the/ })).toBeVisible(),
  },
  {
    name: 'an indicator with its limits, its changes and its places judged',
    address: '/wendmere/indicators/3.2?limits=on&range=all',
    reach: (page) => expect(page.getByRole('heading', { name: 'Signal or noise' })).toBeVisible(),
  },
  {
    name: 'an indicator as a table',
    address: '/norfolk/indicators/5.4?table=on&limits=on',
    reach: (page) => expect(page.getByRole('table', { name: /^5\.4/ })).toBeVisible(),
  },
  {
    name: 'all areas',
    address: '/norfolk/areas',
    reach: (page) => expect(page.getByRole('row', { name: /^All areas/ })).toBeVisible(),
  },
  {
    name: 'an area',
    address: '/norfolk/areas/children-in-need',
    reach: (page) => expect(page.getByText(/^Generated from the figures/)).toBeVisible(),
  },
  {
    name: 'a section with its claims and places',
    address: '/norfolk/sections/assessments-completed',
    reach: async (page) => {
      const chart = page.getByRole('slider', { name: /3\.3/ });
      await chart.scrollIntoViewIfNeeded();
      await expect(page.getByRole('table', { name: /localities, March 2018$/ })).toBeVisible();
    },
  },
  {
    name: 'a breakdown as figures',
    address: '/norfolk/sections/section-47',
    reach: (page) => expect(page.getByRole('row', { name: /^Parts less/ })).toBeVisible(),
  },
  {
    name: 'a breakdown as a stack',
    address: '/norfolk/sections/contacts-by-source?breakdown=stack',
    reach: (page) =>
      expect(page.getByRole('img', { name: /March 2018: Police 49\.0%/ })).toBeVisible(),
  },
  {
    name: 'a breakdown as small charts',
    address: '/norfolk/sections/contacts-by-source?breakdown=charts',
    reach: (page) =>
      expect(page.getByRole('img', { name: /^Police\. 13 months/ }).first()).toBeVisible(),
  },
  {
    name: 'places side by side',
    address: '/norfolk/compare?places=breckland,norwich,west&area=assessments',
    reach: (page) => expect(page.getByRole('table', { name: /^Breckland/ })).toBeVisible(),
  },
  {
    name: 'indicators side by side',
    address: '/norfolk/compare?indicators=3.3,5.4,6.1',
    reach: (page) => expect(page.getByRole('table', { name: /^3\.3, 5\.4/ })).toBeVisible(),
  },
  {
    name: 'a comparison not yet begun',
    address: '/norfolk/compare',
    reach: (page) => expect(page.getByText(/^Choose two to six/)).toBeVisible(),
  },
  {
    name: 'a place of which most is modelled',
    address: '/norfolk/place?place=breckland',
    reach: (page) => expect(page.getByRole('region', { name: 'Its teams' })).toBeVisible(),
  },
  {
    name: 'a place that is ranked',
    address: '/wendmere/place?place=ashlow',
    reach: (page) => expect(page.getByRole('columnheader', { name: 'Rank' })).toBeVisible(),
  },
  {
    name: 'the matrix',
    address: '/norfolk/matrix',
    reach: (page) => expect(page.getByRole('grid')).toBeVisible(),
  },
  {
    name: 'distances in the matrix, sorted by a place',
    address: '/wendmere/matrix?show=distance&sort=ashlow',
    reach: (page) => expect(page.getByRole('grid')).toBeVisible(),
  },
];

for (const { name, address, reach } of STATES) {
  test.describe(name, () => {
    test.use({ person: address.startsWith('/wendmere') ? 'analystOfWendmere' : 'analyst' });

    test(`axe finds nothing wrong with ${name}, wide and narrow, light and dark`, async ({
      page,
    }) => {
      await page.goto(address);
      await reach?.(page);
      expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
    });
  });
}
