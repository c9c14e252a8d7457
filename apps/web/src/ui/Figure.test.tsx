import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Figure } from './Figure';

test('a figure reads as printed, and a published one needs no remark', () => {
  const { container } = render(<Figure value={2879} unit="" decimals={0} provenance="PUBLISHED" />);
  expect(container.textContent).toBe('2,879');
});

test.each([
  ['MODELLED', '36%, modelled'],
  ['QUOTED', '36%”, quoted'],
  ['DERIVED', '36%≈, derived'],
] as const)('a %s figure says so to eye and ear', (provenance, text) => {
  const { container } = render(<Figure value={36} unit="%" decimals={0} provenance={provenance} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelector('[data-tip]')).not.toBeNull();
});

test('a figure that does not recompute is marked, whatever else is to be said of it', () => {
  const { container } = render(
    <Figure value={72} unit="%" decimals={1} provenance="QUOTED" doesNotRecompute />,
  );
  expect(container.textContent).toBe('72.0%≠, quoted, does not recompute');
});

test('a missing figure is a dash with its reason, never nought', () => {
  render(<Figure value={null} unit="%" decimals={1} absence="NOT_LEGIBLE" />);
  const dash = screen.getByRole('img', { name: 'not legible in the source' });
  expect(dash.textContent).toBe('–');
  expect(dash.dataset.tip).toBe('not legible in the source');
});

test('nought is a figure', () => {
  const { container } = render(<Figure value={0} unit="%" decimals={1} />);
  expect(container.textContent).toBe('0.0%');
});

test('an open finding stands beside the figure, for the eye as a sign and for the ear in words', () => {
  const findings = [{ sentence: 'labelled 98.0%, stored 96.1%' }];
  const { container } = render(<Figure value={98} unit="%" decimals={1} findings={findings} />);
  expect(container.textContent).toBe('98.0%!, open finding: labelled 98.0%, stored 96.1%');
  expect(container.querySelector('[data-tip]')?.getAttribute('data-tip')).toBe(
    'Open finding: Labelled 98.0%, stored 96.1%.',
  );
});

test('a figure that its report prints as no exact one says so', () => {
  const { container } = render(
    <Figure value={100} unit="" decimals={0} provenance="QUOTED" inexact="printed as “100+”" />,
  );
  expect(container.textContent).toBe('100±, quoted, printed as “100+”');
  expect(container.querySelector('[data-tip*="100+"]')).not.toBeNull();
});
