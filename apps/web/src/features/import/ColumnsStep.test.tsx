import { cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderImportPage as renderPage } from './import-page.test-support';
import { aMapping } from './import.test-support';

beforeEach(() => sessionStorage.clear());

describe('the columns of an import', () => {
  const figures = async () =>
    (await screen.findByRole('table', { name: 'Figures of the first rows' })).textContent;

  it('are shown as they stand, with what the first rows become', async () => {
    renderPage();
    expect(await figures()).toContain('C266.3%66.3%3.3 Assessments in 45 daysNorwichMarch 2018');
    expect(screen.getByText(/^2 figures are understood in the first rows/)).toBeDefined();
    expect(screen.getByText('Row 1 holds the headings.')).toBeDefined();
  });

  it('lead out of a wrong choice by saying which column, what was read and what was expected', async () => {
    const { user } = renderPage();
    await user.selectOptions(await screen.findByLabelText('What column C is'), 'Not read');
    await user.selectOptions(screen.getByLabelText('What column D is'), 'Value');
    const wrong = await screen.findByRole('list', { name: 'What is not understood' });
    expect(wrong.textContent).toContain('Failure, D2:');
    expect(wrong.textContent).toContain('"late" is no number. Write a percentage');
    expect(screen.getByText('see below')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('What column D is'), 'Not read');
    await user.selectOptions(screen.getByLabelText('What column C is'), 'Value');
    expect(await figures()).toContain('70.1%');
    expect(screen.queryByText('see below')).toBeNull();
  });

  it('may each be of a period of their own, as somebody writes it', async () => {
    const { user } = renderPage();
    await user.selectOptions(
      await screen.findByLabelText('What column C is'),
      'Values of a period',
    );
    await user.clear(screen.getByLabelText('Period of column C'));
    await user.type(screen.getByLabelText('Period of column C'), 'Feb 2018');
    expect(await figures()).toContain('February 2018');
    await user.clear(screen.getByLabelText('Period of column C'));
    await user.type(screen.getByLabelText('Period of column C'), 'lately');
    expect(screen.getByText('Write it as March 2018, Q4 2017/18 or 2017/18.')).toBeDefined();
    expect(screen.getByRole('list', { name: 'What is not understood' }).textContent).toContain(
      'Say which period its values are of',
    );
  });

  it('are checked with where the figures come from, and why they are loaded', async () => {
    const { user, askedFor } = renderPage();
    const check = await screen.findByRole('button', { name: 'Check the whole file' });
    await user.click(check);
    expect(screen.getByRole('alert').textContent).toContain('at least 10 letters');
    await user.type(screen.getByLabelText('Source'), 'Case system');
    await user.type(screen.getByLabelText('Accurate as of'), '2018-04-10');
    await user.type(screen.getByLabelText('Why it is loaded'), 'The figures of March.');
    await user.click(check);
    expect(await screen.findByRole('progressbar', { name: 'Reading the file' })).toBeDefined();
    expect(askedFor('CheckImport')[0]).toMatchObject({
      number: 7,
      asked: {
        ...{ source: 'Case system', accurateAsOf: '2018-04-10', reason: 'The figures of March.' },
        mapping: { shape: 'LONG', period: '2018-03', columns: [{}, {}, { meaning: 'VALUE' }] },
      },
    });
  });

  it('are kept as somebody left them when the page is loaded again', async () => {
    const { user } = renderPage();
    await user.selectOptions(await screen.findByLabelText('What column B is'), 'Not read');
    await user.type(screen.getByLabelText('Why it is loaded'), 'The figures');
    cleanup();
    renderPage();
    expect((await screen.findByLabelText<HTMLSelectElement>('What column B is')).value).toBe(
      'IGNORED',
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why it is loaded').value).toBe(
      'The figures',
    );
  });

  it('stay as they were said where the check is refused', async () => {
    const refusal = 'Import 7 is being checked already.';
    const { user } = renderPage({ refusal });
    await user.type(await screen.findByLabelText('Why it is loaded'), 'The figures of March.');
    await user.click(screen.getByRole('button', { name: 'Check the whole file' }));
    expect((await screen.findByRole('alert')).textContent).toBe(refusal);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why it is loaded').value).toBe(
      'The figures of March.',
    );
  });

  it('are not asked for of a file of national figures, which is loaded elsewhere', async () => {
    const refusal = 'These are published figures of the country.';
    renderPage({ proposal: { refusal } });
    expect(await screen.findByText(refusal)).toBeDefined();
    const link = screen.getByRole('link', { name: 'Go to the national figures' });
    expect(link.getAttribute('href')).toBe('/norfolk/national');
    expect(screen.queryByRole('button', { name: 'Check the whole file' })).toBeNull();
  });

  it('show what was said of unknown names before, to be taken away', async () => {
    const said = { __typename: 'ImportName', kind: 'INDICATOR', means: null } as const;
    const name = { ...said, text: '4.6n', reason: 'A note of ours.' };
    const { user, askedFor } = renderPage({
      proposal: { remembered: true, mapping: { ...aMapping(), names: [name] } },
    });
    expect(await screen.findByText(/Rows of “4.6n” are left out: A note of ours\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Take away what was said of 4.6n' }));
    await user.type(screen.getByLabelText('Why it is loaded'), 'The figures of March.');
    await user.click(screen.getByRole('button', { name: 'Check the whole file' }));
    await screen.findByRole('progressbar');
    expect(askedFor('CheckImport')).toMatchObject([{ asked: { mapping: { names: [] } } }]);
  });
});
