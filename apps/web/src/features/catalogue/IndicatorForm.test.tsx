import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import type { Surroundings } from './catalogue-query';
import { IndicatorForm } from './IndicatorForm';

const SURROUNDINGS = {
  areas: [{ slug: 'assessments', name: 'Assessments' }],
  ...{ indicators: [], places: [] },
} as unknown as Surroundings;

it('fills in at once all that follows from the kind of a new indicator', async () => {
  const user = userEvent.setup();
  render(
    <ApolloProvider client={answeringClient({}).client}>
      <IndicatorForm
        {...{ authority: 'hexley', surroundings: SURROUNDINGS, described: null, revision: 1 }}
        onSaved={() => undefined}
      />
    </ApolloProvider>,
  );
  const written = (label: string) =>
    screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(label).value;
  await user.selectOptions(screen.getByLabelText('Kind of measure'), 'COUNT');
  expect(written('Kind of measure')).toBe('COUNT');
  expect(['Unit', 'Multiplied by', 'Decimals'].map(written)).toEqual(['', '1', '0']);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Year to date' }).value).toBe(
    'SUM',
  );
  await user.selectOptions(screen.getByLabelText('Basis'), 'SNAPSHOT');
  expect(written('Kind of measure')).toBe('COUNT');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Year to date' }).value).toBe(
    'LATEST',
  );
});

it('says what a link to the list of children is made of', () => {
  render(
    <ApolloProvider client={answeringClient({}).client}>
      <IndicatorForm
        {...{ authority: 'hexley', surroundings: SURROUNDINGS, described: null, revision: 1 }}
        onSaved={() => undefined}
      />
    </ApolloProvider>,
  );
  const field = screen.getByRole('textbox', { name: 'Link to the list of children' });
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  for (const part of [
    'https://',
    '{place}',
    '{team}',
    '{indicator}',
    '{period}',
    '{from}',
    '{to}',
  ]) {
    expect(hint?.textContent).toContain(part);
  }
});
