import { expect, test } from '../fixtures/journey';

test('a row opens to its localities, and a locality to its teams', async ({ scorecard, page }) => {
  await scorecard.open();
  const county = scorecard.line('3.3');
  await county.toggle();
  await county.expectOpen(true);
  await expect(county.detail).toContainText('398 of 711');
  await expect(county.detail).toContainText('below the red tolerance of 70%');
  await expect(county.detail).toContainText(/which is better/);
  await expect(county.detail).toContainText(/171 more/);
  await expect(county.detail).toContainText('Definition');

  const west = scorecard.line('3.3/west');
  await west.expectText('Indicator', /West/);
  await west.expectText('March 2018', /^77\.9%/);
  await west.expectMark('Rating, West', '■', /^amber/);
  await expect((await west.cell('13 months')).getByRole('img')).toBeVisible();

  await west.toggle();
  await expect(west.detail).toContainText('77.9%');
  const assessment = scorecard.line('3.3/west/west-assessment');
  await expect(assessment.row).toBeVisible();
  await assessment.expectText('Indicator', /Assessment/);
  await assessment.expectText('March 2018', /^\d+(\.\d)?%.*modelled/s);
  await expect(assessment.row).toHaveAttribute('aria-level', '3');
  const lookedAfter = scorecard.line('3.3/west/west-looked-after');
  await expect((await lookedAfter.cell('March 2018')).getByRole('img')).toHaveAccessibleName(
    /not this team['’]s work/i,
  );
  await scorecard.expectAddress({ open: '3.3,3.3/west' });

  await county.toggle();
  await county.expectOpen(false);
  await expect(assessment.row).toHaveCount(0);
  await scorecard.expectAddress({});
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every link and every open row leads somewhere', async ({ scorecard, page, request }) => {
  await scorecard.open({ open: '3.3,3.3/norwich' });
  await scorecard.line('3.3/norwich/norwich-assessment').reveal();
  const links = await page.getByRole('link').evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      address: (anchor as HTMLAnchorElement).href,
      isFile: anchor.hasAttribute('download'),
    })),
  );
  expect(links).not.toHaveLength(0);
  for (const { address, isFile } of links) {
    const file = address.includes('.xlsx') ? 'application/vnd.openxmlformats' : 'text/csv';
    const accept = isFile ? file : 'text/html';
    const answer = await request.get(address, { headers: { accept } });
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toContain(accept);
  }
});

test('the page of a locality is about that place, beside the county', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await scorecard.choosePlace('breckland');
  await scorecard.expectAddress({ place: 'breckland' });
  await expect(scorecard.heading).toHaveText(/^Breckland, March 2018.*beside Norfolk/);
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.expectText('March 2018', /^36(\.0)?%/);
  await line.expectText('Norfolk, March 2018', /^56\.0%/);
  await line.expectMark('Rating, Breckland', '✕', /^red/);
  await line.toggle();
  await expect(scorecard.line('3.3/breckland-assessment').row).toBeVisible();

  await scorecard.choosePlace('breckland-looked-after');
  await expect(scorecard.heading).toHaveText(/Looked After.*beside Breckland/);
  await expect.poll(() => scorecard.readKeys()).toHaveLength(105);
  await page.goBack();
  await expect(scorecard.heading).toHaveText(/^Breckland, March 2018/);
});

test('a figure that cannot be trusted says so where it is opened', async ({ scorecard }) => {
  await scorecard.open({ open: '6.5', q: '6.5' });
  const misSet = scorecard.line('6.5');
  await expect(misSet.detail).toContainText(
    /wrong way round|worse than.*green|red .*30.*green .*35/i,
  );
  await scorecard.open({ open: '6.2a', q: '6.2a' });
  await expect(scorecard.line('6.2a').detail).toContainText('1,088');
  await scorecard.open({ open: '1.3', q: '1.3' });
  await expect(scorecard.line('1.3').detail).toContainText(/not legible/i);
});

test('localities, and what none of them recorded, add up to the county', async ({ scorecard }) => {
  await scorecard.open({ q: '3.1', open: '3.1' });
  const figure = async (key: string) => {
    const line = scorecard.line(key);
    await line.reveal();
    const text = await (await line.cell('March 2018')).innerText();
    return Number.parseInt(text.replace(',', ''), 10);
  };
  const localities = [
    'breckland',
    'north-and-broadland',
    'norwich',
    'south',
    'west',
    'great-yarmouth',
  ];
  const parts = [];
  for (const slug of localities) parts.push(await figure(`3.1/${slug}`));
  await scorecard.line('3.1#remainder').expectText('Indicator', 'No locality recorded');
  parts.push(await figure('3.1#remainder'));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await figure('3.1'));
  expect(await figure('3.1')).toBe(711);
});
