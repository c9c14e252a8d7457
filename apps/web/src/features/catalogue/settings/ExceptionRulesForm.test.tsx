import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answeringClient } from '../../../apollo/answering-client.test-support';
import { ExceptionRulesForm } from './ExceptionRulesForm';
import type { Settings, SettingsFound } from './settings-query';

const SETTINGS = {
  ...{ revision: 3, judgementModel: 'THRESHOLDS', precision: 'FULL', layout: null },
  ...{ financialYearStartMonth: 4, reportingPeriod: 'MONTH', exceptionRules: null },
  greatestHidden: 5,
} as unknown as Settings;

const FOUND = {
  __typename: 'SettingsPreview',
  problems: [],
  changed: [
    { __typename: 'SettingsChange', label: 'Adverse changes in a row', before: '3', after: '2' },
  ],
  period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
  ratings: {
    ...{ __typename: 'CataloguePreview', lookedAt: '', compared: 0, months: 0, changed: 0 },
    ...{ problems: [], counts: [], changes: [] },
  },
  ...{ unfitTolerances: [], yearsToDate: [] },
  exceptions: {
    __typename: 'ExceptionsTurned',
    come: ['8.1 Care leavers, Norfolk: Deteriorating'],
    ...{ go: [], others: [] },
  },
  smallNumbers: { __typename: 'SmallNumbersPreview', turned: null, obstacle: null },
} as unknown as SettingsFound;

const SENTENCE =
  'Adverse changes in a row: “99” was given; expected is a whole number from 2 to 12.';
const REFUSED = {
  ...FOUND,
  problems: [
    {
      __typename: 'CatalogueProblem',
      field: 'exceptionRules.deteriorating.changes',
      sentence: SENTENCE,
    },
  ],
} as unknown as SettingsFound;

async function looked(found: SettingsFound) {
  const user = userEvent.setup();
  const { client } = answeringClient({
    PreviewSettings: () => ({ previewSettings: found }),
    SaveSettings: () => ({
      saveSettings: {
        ...{ __typename: 'CatalogueOutcome', saved: true, key: null },
        ...{ problems: [], changedMeanwhile: null },
      },
    }),
  });
  render(
    <ApolloProvider client={client}>
      <ExceptionRulesForm authority="norfolk" settings={SETTINGS} />
    </ApolloProvider>,
  );
  const field = screen.getByLabelText('Adverse changes in a row');
  await user.clear(field);
  await user.type(field, '2');
  await user.click(screen.getByRole('button', { name: 'See what it would change' }));
  return user;
}

beforeEach(() => sessionStorage.clear());

it('says what would change by its name, in which month, and which exceptions would come', async () => {
  await looked(FOUND);
  const preview = await screen.findByRole('status', { name: 'What is set anew' });
  const row = within(preview).getByRole('row', { name: /Adverse changes in a row/ });
  expect(row.textContent).toBe('Adverse changes in a row32');
  within(preview).getByRole('columnheader', { name: 'Would be' });
  expect(preview.textContent).toContain(
    '1 exception of March 2018, on which pages open, would come:8.1 Care leavers, Norfolk: Deteriorating',
  );
});

it('says where what would change is seen', async () => {
  await looked(FOUND);
  const preview = await screen.findByRole('status', { name: 'What is set anew' });
  expect(preview.textContent).toContain(
    'It would be seen from then on by those who read months as known now; of a month that is published, everybody else sees it with the next edition.',
  );
});

it('says that it was saved, and not so of what is looked at next', async () => {
  const user = await looked(FOUND);
  await user.type(await screen.findByRole('textbox', { name: /^Why/ }), 'As the board decided');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const done = await screen.findByText(/^Saved: “.*”\. It holds from now on\.$/);
  expect(done.getAttribute('role')).toBe('status');
  await user.click(screen.getByRole('button', { name: 'See what it would change' }));
  expect(screen.queryByText(/^Saved:/)).toBeNull();
});

it('says of what is looked at that it could not be saved, not that it was not', async () => {
  await looked(REFUSED);
  const alert = await screen.findByText('It could not be saved like this:');
  expect(alert.parentElement?.textContent).toContain(SENTENCE);
  expect(screen.queryByText('It was not saved:')).toBeNull();
  screen.getByRole('textbox', { description: SENTENCE });
});
