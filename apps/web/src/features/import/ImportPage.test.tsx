import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { ANALYST, renderImportPage as renderPage } from './import-page.test-support';
import { aCheckedWork, anIssue, aSum, aWork } from './import.test-support';
import { ImportPage } from './ImportPage';

beforeEach(() => sessionStorage.clear());

describe('an import, step by step', () => {
  it('begins with its columns, and says why one cannot go further yet', async () => {
    renderPage();
    const steps = await screen.findByRole('navigation', { name: 'Steps' });
    expect(within(steps).getByRole('link', { name: 'Columns' }).getAttribute('aria-current')).toBe(
      'step',
    );
    expect(within(steps).queryByRole('link', { name: 'Store' })).toBeNull();
    expect(steps.textContent).toContain('Store, once it is checked');
  });

  it('shows that somebody else is loading at the same time', async () => {
    renderPage({ other: 'CHECKED' });
    const others = await screen.findByRole('list', { name: /^Other imports/ });
    expect(others.textContent).toContain(
      'Import 6: also-march.csv of Bo Data is not finished either: checked, not stored.',
    );
  });

  it('says that there is no such import', async () => {
    const { client } = answeringClient({ ImportPage: () => ({ import: null, imports: [] }) });
    render(
      <ApolloProvider client={client}>
        <AddressedPage viewer={ANALYST}>
          {(props) => <ImportPage {...props} number="99" />}
        </AddressedPage>
      </ApolloProvider>,
    );
    expect(await screen.findByText('There is no import 99 of Norfolk.')).toBeDefined();
  });

  it('stops at a press, and then says where to begin again', async () => {
    const { user } = renderPage();
    await user.click(await screen.findByRole('button', { name: 'Stop this import' }));
    expect(await screen.findByText(/Nothing of it is in the record/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Load the file again' })).toBeDefined();
  });

  it('can be stopped while it is being stored, as far as it can', async () => {
    const working = aWork({ state: 'STORING', phase: 'STORING', progress: null });
    const { user } = renderPage({ work: working });
    expect(await screen.findByText(/unless all of it does first/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop storing it' }));
    expect(await screen.findByText(/Nothing of it is in the record/)).toBeDefined();
  });
});

describe('the checks of an import', () => {
  it('say how far they are, and what they found once they are done', async () => {
    const working = aWork({ state: 'CHECKING', phase: 'COMPARING', progress: 0.4, rowsRead: 812 });
    const { finish } = renderPage({ work: working, issues: [anIssue()] });
    const bar = await screen.findByRole('progressbar', { name: 'Comparing it with the record' });
    expect(bar.getAttribute('value')).toBe('0.4');
    expect(screen.getByText('812 rows below the headings read')).toBeDefined();
    finish(aCheckedWork({ warnings: 1, unacknowledged: 1 }));
    expect(await screen.findByRole('table', { name: 'Issues' })).toBeDefined();
  });

  it('name row, column, what was read, what was expected, and what to do', async () => {
    const work = aCheckedWork({ state: 'REFUSED', failures: 1 });
    renderPage({ work, issues: [anIssue({ severity: 'FAIL', more: 4 })] });
    const table = await screen.findByRole('table', { name: 'Issues' });
    const [, row] = within(table).getAllByRole('row');
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      ...['Failure', 'row 14, column C', '663%', 'a percentage up to 100%'],
      'More than the whole: say why, or mend it in the file.4 more of the same were found and are not listed.',
    ]);
    expect(screen.getByRole('link', { name: 'say again what it is' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Acknowledge/ })).toBeNull();
  });

  it('lead by the keyboard from one warning to the next, each with its reason', async () => {
    const work = aCheckedWork({ warnings: 2, unacknowledged: 2 });
    const issues = [anIssue(), anIssue({ number: 2, row: 20 })];
    const { user, askedFor } = renderPage({ work, issues });
    (await screen.findByRole('button', { name: 'Next warning to acknowledge' })).focus();
    await user.keyboard('{Enter}');
    const field = () => screen.getByLabelText('Why it is loaded all the same');
    expect(document.activeElement).toBe(field());
    await user.keyboard('no{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('at least 10 letters');
    await user.keyboard(' child was left out{Enter}');
    expect(await screen.findByText(/Acknowledged by Ada Ames/)).toBeDefined();
    expect(document.activeElement).toBe(field());
    await user.click(screen.getByRole('button', { name: /^The same reason as before/ }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Go on: see what it would change/)).toBeDefined();
    expect(askedFor('AcknowledgeImportIssue')).toEqual([
      { authority: 'norfolk', number: 7, issue: 1, reason: 'no child was left out' },
      { authority: 'norfolk', number: 7, issue: 2, reason: 'no child was left out' },
    ]);
  });

  it('go through every warning, however many pages of issues there are', async () => {
    const warnings = 203;
    const work = aCheckedWork({ warnings, unacknowledged: 2 });
    const done = { acknowledgedBy: 'Ada Ames', acknowledgedAt: '2026-11-20T15:00:00.000Z' };
    const issues = Array.from({ length: warnings }, (_, index) => ({
      ...anIssue({ number: index + 1, row: index + 1 }),
      ...(index < 201 && { ...done, acknowledgement: 'It is so in the source.' }),
    }));
    const { user, askedFor } = renderPage({ work, issues });
    expect(await screen.findByText('Issues 1 to 200')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'The next ones' }));
    expect(await screen.findByText('Issues 201 to 203, the last ones')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'The 200 before' }));
    // None waits on this page: the button leads to those that do, the first of them open.
    await user.click(await screen.findByRole('button', { name: 'Next warning to acknowledge' }));
    const field = await screen.findByLabelText('Why it is loaded all the same');
    expect(document.activeElement).toBe(field);
    await user.keyboard('no child was left out{Enter}');
    await screen.findByRole('radio', { name: 'To acknowledge 1' });
    await user.keyboard('nor was another one{Enter}');
    expect(await screen.findByText(/^Go on: see what it would change/)).toBeDefined();
    expect(askedFor('AcknowledgeImportIssue').map(({ issue }) => issue)).toEqual([202, 203]);
  });

  it('let one say what unknown names are, or leave their rows out with a reason', async () => {
    const work = aCheckedWork({ state: 'REFUSED', failures: 3 });
    const unknown = { severity: 'FAIL', expected: null } as const;
    const issues = [
      anIssue({ ...unknown, code: 'INDICATOR_NOT_KNOWN', read: '3.3n', more: 5 }),
      anIssue({ ...unknown, number: 2, code: 'PLACE_NOT_KNOWN', read: 'Norwich City' }),
      anIssue({ ...unknown, number: 3, code: 'NUMBER_NOT_READ', read: 'many' }),
    ];
    const { user, askedFor } = renderPage({ work, issues });
    const names = await screen.findByRole('table', {
      name: '2 names are not known in the catalogue',
    });
    expect(
      within(names)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual([...['3.3n', 'Norwich City']]);
    const check = screen.getByRole('button', { name: 'Keep this, and check again' });
    await user.click(check);
    expect(askedFor('CheckImport')).toEqual([]);
    await user.selectOptions(screen.getByLabelText('What “3.3n” is'), 'leave its rows out');
    await user.selectOptions(screen.getByLabelText('What “Norwich City” is'), 'Norwich');
    await user.click(check);
    expect(screen.getByText(/at least 10 letters/)).toBeDefined();
    await user.type(screen.getByLabelText('Why'), 'It is a note of the report.');
    await user.click(check);
    await screen.findByRole('progressbar');
    const reason = 'It is a note of the report.';
    expect(askedFor('CheckImport')).toMatchObject([
      {
        asked: {
          reason: 'The figures of March.',
          mapping: {
            names: [
              { kind: 'INDICATOR', text: '3.3n', means: null, reason },
              { kind: 'PLACE', text: 'Norwich City', means: 'norwich', reason },
            ],
          },
        },
      },
    ]);
  });

  it('can be narrowed to one kind', async () => {
    const work = aCheckedWork({ state: 'REFUSED', failures: 1, notes: 1 });
    const issues = [anIssue({ severity: 'FAIL' }), anIssue({ number: 2, severity: 'NOTE' })];
    const { user } = renderPage({ work, issues });
    await user.click(await screen.findByRole('radio', { name: 'Notes 1' }));
    const table = await screen.findByRole('table', { name: 'Issues' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Note']);
  });
});

describe('the preview of an import', () => {
  it('shows ratings that flip with symbol and word, and sums that do not add up first', async () => {
    const reconciliation = [aSum(), aSum({ period: aSum().period, remainder: -3, parts: 703 })];
    renderPage({ work: aCheckedWork(), preview: { reconciliation } });
    const flips = await screen.findByRole('table', { name: 'Ratings that become another' });
    expect(flips.textContent).toContain('■amber → ★green');
    expect(flips.textContent).toContain('66.3% was 61.0%, and is green from 65%.');
    const sums = screen.getByRole('table', { name: 'Sums that do not come to the whole' });
    expect(sums.textContent).toContain('3 more than the whole');
    expect(screen.getByText('1 sum adds up')).toBeDefined();
  });
});

describe('storing an import', () => {
  it('says what will happen, does it, and says where to look', async () => {
    const { user, askedFor } = renderPage({ work: aCheckedWork(), step: 'store' });
    const button = await screen.findByRole('button', { name: 'Store 2 new and 1 changed figures' });
    await screen.findByRole('list', { name: 'What will happen' });
    await user.click(button);
    expect(await screen.findByText(/^Stored as revision 9/)).toBeDefined();
    expect(screen.getByRole('link', { name: /^See the scorecard/ })).toBeDefined();
    expect(askedFor('StoreImport')).toEqual([{ authority: 'norfolk', number: 7 }]);
  });

  it('says that nothing changes where it does not, and offers nothing but to close it', async () => {
    const work = aCheckedWork({ cellsNew: 0, cellsChanged: 0, cellsSame: 3 });
    const { user } = renderPage({ work, step: 'store' });
    expect(
      await screen.findByText(/^Every figure of this file stands in the record/),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close this import' }));
    expect(await screen.findByText(/Nothing of it is in the record/)).toBeDefined();
  });

  it('says why it is refused, and loses nothing', async () => {
    const refusal = 'Import 6 of Bo Data is being stored. Wait until it is done.';
    const { user } = renderPage({ work: aCheckedWork(), step: 'store', refusal });
    await screen.findByRole('list', { name: 'What will happen' });
    await user.click(screen.getByRole('button', { name: /^Store 2 new/ }));
    expect((await screen.findByRole('alert')).textContent).toBe(refusal);
    expect(screen.getByRole('button', { name: /^Store 2 new/ })).toBeDefined();
  });

  it('says that the record changed meanwhile, and shows how it is checked again', async () => {
    const refusal = 'The record has changed since. It is being checked anew.';
    const refused = { state: 'CHECKING', phase: 'COMPARING' } as const;
    const { user, finish } = renderPage({ work: aCheckedWork(), step: 'store', refusal, refused });
    await screen.findByRole('list', { name: 'What will happen' });
    await user.click(screen.getByRole('button', { name: /^Store 2 new/ }));
    expect(await screen.findByRole('progressbar')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe(refusal);
    finish(aCheckedWork());
    expect(await screen.findByText(/^Go on: see what it would change/)).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe(refusal);
  });

  it('asks why published figures change before it stores them', async () => {
    const restated = [aSum().period];
    const { user, askedFor } = renderPage({
      ...{ work: aCheckedWork(), step: 'store', preview: { restated } },
    });
    const keep = await screen.findByRole('button', { name: /^Keep the cause/ });
    expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull();
    await user.click(keep);
    expect(screen.getByRole('alert').textContent).toBe('Choose one of the causes.');
    await user.click(screen.getByRole('radio', { name: /^late recording/ }));
    await user.click(keep);
    await screen.findByRole('progressbar');
    expect(askedFor('CheckImport')[0]).toMatchObject({
      asked: { restates: 'LATE_RECORDING', reason: 'The figures of March.' },
    });
  });
});
