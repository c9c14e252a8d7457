import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';

test('the page is dark where the system is, and where one chooses so', async ({
  scorecard,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await scorecard.open();
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.9);

  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  await page.reload();
  await expect(scorecard.heading).toBeVisible();
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
});

test('nothing moves for readers who asked for less motion', async ({ scorecard, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await scorecard.open({ q: '3.3', open: '3.3' });
  await expect(scorecard.line('3.3').detail).toContainText('398 of 711');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
        return lasts || animationName !== 'none';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test('a projector gets larger letters, and every heading of a place is still readable', async ({
  scorecard,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await scorecard.open({ area: 'assessments' });
  const size = () =>
    scorecard.table.evaluate((table) => Number.parseFloat(getComputedStyle(table).fontSize));
  const atDesk = await size();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Projector' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect.poll(size).toBeGreaterThan(atDesk * 1.2);
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.expectText('March 2018', /^56\.0%/);
});

test('with the colours of the system, ratings and directions keep their shapes', async ({
  scorecard,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await scorecard.open({ q: '3.3' });
  const line = scorecard.line('3.3');
  await line.expectMark('Rating, Norfolk', '✕', /^red/);
  const mark = (await line.cell('Rating, Norfolk')).getByRole('img');
  const { ink, ground } = await mark.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { ink: color, ground: backgroundColor };
  });
  expect(ink).not.toBe(ground);
});

/** How light the page's ground is, from 0 to 1. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('No canvas to read colours with.');
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3 / 255;
  });
}
