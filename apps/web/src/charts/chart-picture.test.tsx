import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pictureMarkup } from './chart-picture';

test('a picture carries its looks, its title and its source, and stands by itself', () => {
  const { container } = render(
    <svg viewBox="0 0 600 200">
      <text className="value" style={{ fill: 'rgb(1, 2, 3)' }}>
        56.0%
      </text>
    </svg>,
  );
  const drawing = container.querySelector('svg');
  if (drawing === null) throw new Error('a drawing');
  const markup = pictureMarkup(drawing, {
    title: '3.3 Assessments, Norfolk',
    source: 'Vital Signs, accurate as of 10 April 2018',
  });
  expect(markup).toContain('3.3 Assessments, Norfolk');
  expect(markup).toContain('accurate as of 10 April 2018');
  expect(markup).toContain('fill="rgb(1, 2, 3)"');
  expect(markup).not.toContain('style=');
  expect(markup).not.toContain('class=');
  expect(drawing.querySelector('text')?.getAttribute('class')).toBe('value');
});

test('a long source is broken into lines that fit', () => {
  const { container } = render(<svg viewBox="0 0 300 100" />);
  const drawing = container.querySelector('svg');
  if (drawing === null) throw new Error('a drawing');
  const markup = pictureMarkup(drawing, { title: 'a', source: 'word '.repeat(60).trim() });
  expect(markup.match(/<text/g)?.length).toBeGreaterThan(4);
});
