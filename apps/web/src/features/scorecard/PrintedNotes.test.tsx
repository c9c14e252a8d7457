import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrintedNotes } from './PrintedNotes';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';

const MARK = {
  __typename: 'ScorecardMark',
  mark: 'TWO_PRINTS',
  weight: 'FINDING',
  month: null,
} as const;

test('each row with a sign has its sentences at the end, once, under its ref', () => {
  const marks = [
    { ...MARK, place: null, sentence: 'the report prints 66.0% and 60.9%' },
    { ...MARK, place: 0, sentence: 'the report prints 66.0% and 60.9%' },
    { ...MARK, place: 1, sentence: 'of a place below' },
  ];
  const { rows } = shownScorecard(
    aScorecard([aRow('3.3', { rest: { marks } }), aRow('5.4')]),
    'norfolk',
  );
  render(<PrintedNotes rows={rows} />);
  expect(screen.getByRole('term').textContent).toBe('3.3');
  expect(screen.getByRole('definition').textContent).toBe('The report prints 66.0% and 60.9%.');
});

test('where no row has a sign there is no heading either', () => {
  const { rows } = shownScorecard(aScorecard([aRow('5.4')]), 'norfolk');
  const { container } = render(<PrintedNotes rows={rows} />);
  expect(container.textContent).toBe('');
});
