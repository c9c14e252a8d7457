import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { pointsOf } from './chart-point.test-support';
import { SeriesChart } from './SeriesChart';
import type { SeriesFigures } from './series-layout';

const figures: SeriesFigures = {
  points: pointsOf([60.1, 66.2, null, 56]).map((point, index) =>
    index === 3
      ? { ...point, state: 'RED', numerator: 398, denominator: 711, provenance: 'DERIVED' }
      : point,
  ),
  unit: '%',
  decimals: 1,
  bands: [{ state: 'RED', first: 0, last: 3, from: null, to: 70 }],
  benchmarks: [{ key: 'england', label: 'England', value: 82.9 }],
  control: null,
  pins: [{ index: 1, number: 1, label: 'New form', rebases: false }],
  reach: 'whole',
  hasCounts: false,
};

function renderChart(rest: Partial<SeriesFigures> = {}) {
  const { container } = render(
    <SeriesChart
      figures={{ ...figures, ...rest }}
      title="3.3 Assessments, Norfolk"
      summary="4 months to March 2018"
      isProportion
    />,
  );
  return { user: userEvent.setup(), container, points: screen.getByRole('slider') };
}

const said = (points: HTMLElement) => points.getAttribute('aria-valuetext');

describe('a series chart', () => {
  it('is named by what it shows and says its series in words', () => {
    renderChart();
    const picture = screen.getByRole('img', { name: /^3\.3 Assessments, Norfolk\. 4 months to/ });
    expect(picture).toBeDefined();
  });

  it('begins at its last point and is browsed by the arrow keys, Home and End', async () => {
    const { user, points } = renderChart();
    expect(said(points)).toMatch(/^March 2018: 56\.0%, 398 of 711; red; not printed/);
    await user.tab();
    expect(document.activeElement).toBe(points);
    await user.keyboard('{ArrowLeft}');
    expect(said(points)).toBe('February 2018: not legible in the source');
    await user.keyboard('{ArrowLeft}');
    expect(said(points)).toBe('January 2018: 66.2%; 1: New form');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(said(points)).toBe('December 2017: 60.1%');
    expect(points.getAttribute('aria-valuenow')).toBe('1');
    await user.keyboard('{End}{ArrowRight}');
    expect(points.getAttribute('aria-valuenow')).toBe('4');
  });

  it('shows the point that is looked at above the drawing, and the last one otherwise', async () => {
    const { user } = renderChart();
    await user.tab();
    await user.keyboard('{Home}');
    expect(screen.getByText('December 2017')).toBeDefined();
    await user.tab();
    expect(screen.getByText('March 2018')).toBeDefined();
  });

  it('breaks its line at a month without a figure', () => {
    const { container } = renderChart();
    const [line] = container.querySelectorAll('path.line');
    expect(line?.getAttribute('d')?.match(/M/g)).toHaveLength(1);
    expect(container.querySelectorAll('circle.point')).toHaveLength(3);
  });

  it('names zones, benchmarks and targets beside the plot, each with a word', () => {
    renderChart({ points: figures.points.map((point) => ({ ...point, target: 80 })) });
    for (const words of ['✕ red', 'England 82.9%', 'Target 80%']) {
      expect(screen.getByText(words)).toBeDefined();
    }
  });

  it('draws limits and rings only when it is given them', () => {
    const without = renderChart();
    expect(without.container.querySelector('.signal')).toBeNull();
    const signals = [{ index: 3, words: 'outside the limits' }];
    const phases = [{ first: 0, last: 3, mean: 60, lower: 50, upper: 70 }];
    const { container } = render(
      <SeriesChart
        figures={{ ...figures, control: { phases, signals, binomial: null } }}
        title="a"
        summary="b"
        isProportion
      />,
    );
    expect(container.querySelectorAll('.signal')).toHaveLength(1);
    expect(container.querySelector('[role=slider]')?.getAttribute('aria-valuetext')).toMatch(
      /outside the limits$/,
    );
  });

  it('says so where there is no figure to draw', () => {
    renderChart({ points: pointsOf([null, null]) });
    expect(screen.getByText('No figures to draw')).toBeDefined();
  });
});
