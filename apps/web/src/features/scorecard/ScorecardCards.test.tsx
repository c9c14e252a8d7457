import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ScorecardCards } from './ScorecardCards';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';
import { tableItems } from './table-item';

type RowRest = NonNullable<NonNullable<Parameters<typeof aRow>[1]>['rest']>;

/** With the codes of February and March, of the county and of a locality. */
function showCards(latest: readonly string[], rest: RowRest = {}) {
  const codes = latest.map((two) => '0'.repeat(11) + two);
  const row = aRow('3.3', { rest: { codes, ...rest } });
  const scorecard = shownScorecard(aScorecard([row]), 'norfolk');
  const items = tableItems({
    scorecard,
    rows: scorecard.rows,
    underHeadings: false,
    open: new Set(['3.3']),
    teamsOf: () => 'LOADING',
  });
  render(
    <ScorecardCards
      items={items}
      precision="FULL"
      onToggle={() => undefined}
      renderStrip={() => null}
    />,
  );
  const [county, breckland] = screen.getAllByRole('article');
  if (county === undefined || breckland === undefined) throw new Error('a card and its place');
  return { county, breckland };
}

test('a place below that is modelled is marked in all that its card shows of it', () => {
  const { county, breckland } = showCards(['PP', 'MM']);
  const ofPlace = within(breckland);
  expect(ofPlace.getByRole('img', { name: /^amber, modelled/ })).toBeDefined();
  expect(ofPlace.getByRole('img', { name: /Modelled: one of the two months/ })).toBeDefined();
  expect(breckland.querySelector('svg')?.dataset['modelled']).toBe('true');
  expect(within(county).getByRole('listitem').textContent).toBe('■ Breckland, amber, modelled');
  expect(county.querySelector('svg')?.dataset['modelled']).toBeUndefined();
});

test('a card says what it is judged by, and of two ratings which is against which', () => {
  const { county } = showCards(['PP', 'PP']);
  expect(county.textContent).toContain('Judged by red 70%, green 80%');
  document.body.innerHTML = '';
  const [tolerance] = aRow('3.3').tolerances;
  if (tolerance === undefined) throw new Error('a tolerance');
  const limits = { red: null, green: null, tolerance: 16, target: 12 };
  const dual = showCards(['PP', 'PP'], {
    ...{ states: ['GREEN', 'GREEN'], secondStates: ['RED', 'RED'] },
    tolerances: [{ ...tolerance, model: 'DUAL', ...limits }],
  });
  expect(dual.county.textContent).toContain(
    'Against the tolerance 16%: green; against the target 12%: red',
  );
});

test('a card of what a paper calls red without a figure says so in words', () => {
  const { county } = showCards(['PR', 'PP']);
  expect(county.textContent).toContain('stated red, no figure');
});

test('a series with a modelled month before a printed one is drawn as modelled, its rating not', () => {
  const { county } = showCards(['MP', 'PP']);
  expect(county.querySelector('svg')?.dataset['modelled']).toBe('true');
  expect(within(county).getByRole('img', { name: /^red\./ })).toBeDefined();
  expect(
    within(county).getByRole('img', { name: /Modelled: one of the two months/ }),
  ).toBeDefined();
  expect(within(county).getByRole('listitem').textContent).toBe('■ Breckland, amber');
});
