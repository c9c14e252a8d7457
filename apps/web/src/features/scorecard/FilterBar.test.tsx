import { DEFAULT_VIEW } from '@vital-signs/domain';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FilterBar, LayoutBar } from './FilterBar';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';

const FOUND = aScorecard([aRow('2.2'), aRow('5.7')]);
const STANDINGS = {
  __typename: 'RowTrajectories' as const,
  indicator: '2.2',
  standings: [
    null,
    {
      __typename: 'TrajectoryStanding' as const,
      ...({ standing: 'RED_ON_PLAN', mark: 'on plan', sentence: 'Red, but on plan.' } as const),
    },
  ],
};

function filters(found: typeof FOUND) {
  const show = vi.fn();
  render(
    <FilterBar scorecard={shownScorecard(found, 'norfolk')} view={DEFAULT_VIEW} show={show} />,
  );
  return show;
}

it('finds what is red but on plan, in the places below too', async () => {
  const user = userEvent.setup();
  const show = filters({ ...FOUND, trajectories: [STANDINGS] });
  await user.click(screen.getByRole('button', { name: /On the way/ }));
  await user.click(screen.getByRole('checkbox', { name: /Red but on plan/, hidden: true }));
  expect(show).toHaveBeenCalledWith({ scope: 'ANY', standings: ['RED_ON_PLAN'] });
});

it('offers nothing of the kind where no trajectory runs', () => {
  filters(FOUND);
  expect(screen.queryByRole('button', { name: /On the way/ })).toBeNull();
});

it('offers a number of months only where the layout shows months, and calls quarters quarters', () => {
  const bar = (columns: readonly string[], period = FOUND.period) => {
    const layout = {
      __typename: 'ScorecardLayout' as const,
      columns: columns.map((column) => ({
        __typename: 'LaidOutColumn' as const,
        ...{ column, heading: column },
      })),
      ...{ grouping: 'AREA' as const, words: [], secondWords: [], headlines: [] },
      ...{ trendMonths: 2, notes: [] },
    };
    const scorecard = shownScorecard({ ...FOUND, period, layout }, 'northumberland');
    const { unmount } = render(
      <LayoutBar scorecard={scorecard} view={DEFAULT_VIEW} show={vi.fn()} />,
    );
    const named = ['Months', 'Quarters'].filter(
      (name) => screen.queryByRole('radiogroup', { name }) !== null || screen.queryByText(name),
    );
    unmount();
    return named;
  };
  expect(bar(['ref', 'indicator', 'current', 'trend'])).toEqual([]);
  expect(bar(['ref', 'indicator', 'months'])).toEqual(['Months']);
  expect(
    bar(['ref', 'indicator', 'months'], { ...FOUND.period, key: '2018-19-q1', name: 'Q1 2018/19' }),
  ).toEqual(['Quarters']);
});
