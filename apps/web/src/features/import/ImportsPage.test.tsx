import { ApolloProvider } from '@apollo/client/react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { ImportHead } from './import-query';
import { aCheckedWork, anIndicator, aWork } from './import.test-support';
import { ImportsPage } from './ImportsPage';
import { fileServer } from './upload.test-support';

function renderPage(imports: readonly ImportHead[] = []) {
  const opened: number[] = [];
  const server = answeringClient({
    ImportsPage: () => ({ imports }),
    MoreImports: () => ({ imports: [] }),
    UndoImport: ({ number }) => ({
      undoImport: {
        ...{ __typename: 'UndoneImport', closed: 3, reinstated: 1, leftInAll: 1 },
        import: aCheckedWork({ number: Number(number), state: 'UNDONE' }),
        left: [
          {
            ...{ __typename: 'LeftCell', indicator: anIndicator(), basis: 'IN_PERIOD' },
            place: { __typename: 'Place', id: 'n/norwich', slug: 'norwich', name: 'Norwich' },
            period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
            sentence: 'import 8 changed it since',
          },
        ],
      },
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>
        {(props) => <ImportsPage {...props} openImport={(number) => opened.push(number)} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), opened, ...server };
}

const file = (name: string) => new File(['ref,figure\n3.3,66.3%\n'], name, { type: 'text/csv' });
const chooser = () => screen.getByLabelText('File to load');

afterEach(() => vi.unstubAllGlobals());

describe('the page where files are loaded', () => {
  it('lists files with their state in words, and what became of each', async () => {
    renderPage([
      aCheckedWork({ number: 8, id: 'norfolk/import/8', state: 'STORED' }),
      aWork({ state: 'FAILED', problem: 'The server was stopped while it read the file.' }),
    ]);
    const table = await screen.findByRole('table', { name: 'Imports' });
    const [, stored, failed] = within(table).getAllByRole('row');
    expect(stored?.textContent).toContain('stored');
    expect(stored?.textContent).toContain('2 new, 1 changed, 0 the same');
    expect(failed?.textContent).toContain('The server was stopped while it read the file.');
    expect(
      within(table)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Take back …: import 8']);
  });

  it('sends a file as its bytes, with its name, and goes to its import', async () => {
    const sent = fileServer({ status: 201, body: '{"number":12}' });
    const { user, opened } = renderPage();
    await user.upload(chooser(), file('März & April.csv'));
    await vi.waitFor(() => expect(opened).toEqual([12]));
    expect(sent.map(({ address, headers }) => ({ address, headers }))).toEqual([
      {
        address: '/api/imports/norfolk/files?name=M%C3%A4rz%20%26%20April.csv',
        headers: { 'content-type': 'application/octet-stream', 'apollo-require-preflight': 'true' },
      },
    ]);
    expect(sent[0]?.body).toBeInstanceOf(File);
  });

  it('says why a file was refused, in the words of the server', async () => {
    const sentence = 'This is a PDF. Load the figures as CSV or XLSX.';
    fileServer({ status: 415, body: JSON.stringify({ errors: [{ message: sentence }] }) });
    const { user, opened } = renderPage();
    await user.upload(chooser(), file('report.csv'));
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
    expect(opened).toEqual([]);
  });

  it('says so where no server answers, and where an answer is none', async () => {
    fileServer({ status: 0, body: '' });
    const { user } = renderPage();
    await user.upload(chooser(), file('march.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
    fileServer({ status: 502, body: '<html>' });
    await user.upload(chooser(), file('march.csv'));
    expect(await screen.findByText('The server answered with 502.')).toBeDefined();
  });

  it('sends nothing that is too long, and nothing of several files at once', async () => {
    const sent = fileServer({ status: 201, body: '{"number":12}' });
    const { user } = renderPage();
    const long = file('all-years.csv');
    Object.defineProperty(long, 'size', { value: 61_000_000 });
    await user.upload(chooser(), long);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'all-years.csv is 61 MB long, and no more than 50 MB can be loaded.',
    );
    const place = chooser().parentElement ?? document.body;
    fireEvent.drop(place, { dataTransfer: { files: [file('a.csv'), file('b.csv')] } });
    expect((await screen.findByRole('alert')).textContent).toContain('Load one file at a time');
    expect(sent).toEqual([]);
  });

  it('offers a template for the month to come, in either layout', async () => {
    const { user } = renderPage();
    const link = () => screen.getByRole('link', { name: 'Download a template' });
    expect(link().getAttribute('href')).toBe(
      '/api/imports/norfolk/template.xlsx?period=2018-04&shape=long',
    );
    await user.selectOptions(screen.getByLabelText('Month'), '2018-03');
    await user.click(screen.getByRole('radio', { name: 'A column for each place' }));
    expect(link().getAttribute('href')).toBe(
      '/api/imports/norfolk/template.xlsx?period=2018-03&shape=places',
    );
  });

  it('takes an import back with a reason, and lists what was left', async () => {
    const { user, askedFor } = renderPage([aCheckedWork({ state: 'STORED' })]);
    await user.click(await screen.findByRole('button', { name: 'Take back …: import 7' }));
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(screen.getByRole('alert').textContent).toContain('at least 10 letters');
    expect(askedFor('UndoImport')).toEqual([]);
    await user.type(screen.getByLabelText('Why'), 'The wrong month was chosen.');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    const note = await screen.findByRole('region', { name: 'What was taken back' });
    expect(note.textContent).toContain('3 figures were closed, and 1 former figure stands again.');
    expect(note.textContent).toContain('1 figure was left:');
    expect(note.textContent).toContain('March 2018: Import 8 changed it since.');
    expect(askedFor('UndoImport')).toEqual([
      { authority: 'norfolk', number: 7, reason: 'The wrong month was chosen.' },
    ]);
  });
});
