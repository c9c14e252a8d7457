import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { NationalPage } from './NationalPage';
import type { Link, Measure, Release } from './national-query';

const RE_REFERRALS: Measure = {
  ...{ __typename: 'NationalMeasure', id: 'LAIT/ReReferral', source: 'LAIT', key: 'ReReferral' },
  ...{ name: 'Re-referrals', topic: 'Child Protection', polarity: 'LOW' },
  ...{ unit: '% of referrals', noQuartile: false },
};
const SECOND_PLANS: Measure = {
  ...RE_REFERRALS,
  ...{ id: 'LAIT/PrevRegCPR', key: 'PrevRegCPR', name: 'Second plans', polarity: 'INFO' },
};

function aLink(ref: string, name: string, measure: Measure | null, note: string | null): Link {
  return {
    ...{ __typename: 'NationalLink', id: `norfolk/national/${ref}`, measure, note },
    indicator: {
      ...{ __typename: 'Indicator', id: `norfolk/${ref}`, key: ref, ref, name, polarity: 'LOW' },
    },
  };
}
const UNTIED = aLink('6.9b', 'Second plans', null, null);
const TIED = aLink('2.8', 'Re-referral rate', RE_REFERRALS, 'Re-referrals within twelve months.');

const RELEASE: Release = {
  ...{ __typename: 'NationalRelease', number: 4, source: 'LAIT', fileName: 'lait.csv' },
  ...{ title: 'Figures of the Local Authority Interactive Tool', publishedOn: '2017-11-02' },
  ...{ loadedAt: '2018-04-10T09:00:00.000Z', person: 'Ann Analyst', forAll: false },
  ...{ rows: 2_040, values: 2_036, models: ['2021'], withdrawal: null },
};

function renderPage({
  links = [UNTIED, TIED],
  releases = [RELEASE],
}: { links?: Link[]; releases?: Release[] } = {}) {
  let [shown, loaded] = [links, releases];
  const server = answeringClient({
    NationalPage: () => ({ nationalReleases: loaded, nationalLinks: shown }),
    NationalMeasureSearch: ({ search }) => ({
      nationalMeasures: [RE_REFERRALS, SECOND_PLANS].filter(({ name }) =>
        name.toLowerCase().includes(String(search).toLowerCase()),
      ),
    }),
    LinkNationalMeasure: ({ note }) => {
      const link = { ...UNTIED, measure: SECOND_PLANS, note: String(note) };
      shown = shown.map((each) => (each.id === link.id ? link : each));
      return { linkNationalMeasure: link };
    },
    UnlinkNationalMeasure: () => {
      const link = { ...TIED, measure: null, note: null };
      shown = shown.map((each) => (each.id === link.id ? link : each));
      return { unlinkNationalMeasure: link };
    },
    NationalWithdrawalPreview: ({ release }) => ({
      previewNationalWithdrawal: {
        ...{ __typename: 'NationalWithdrawalPreview', release: Number(release), compared: 1 },
        editions: [2, 1],
        changes: [
          {
            ...{ __typename: 'NationalComparisonChange', indicator: TIED.indicator },
            ...{ what: 'Neighbours, mean', before: '28.0%', after: '18.0%' },
          },
        ],
      },
    }),
    WithdrawNationalRelease: ({ release, reason }) => {
      const withdrawal = {
        ...{ __typename: 'NationalWithdrawal' as const, at: '2018-05-01T09:00:00.000Z' },
        ...{ person: 'Ann Analyst', reason: String(reason) },
      };
      loaded = loaded.map((one) => (one.number === release ? { ...one, withdrawal } : one));
      const number = Number(release);
      return {
        withdrawNationalRelease: { __typename: 'NationalRelease', number, withdrawal },
      };
    },
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(props) => <NationalPage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  return {
    user: userEvent.setup(),
    ...server,
    hold: (more: Release) => {
      loaded = [more, ...loaded];
    },
  };
}

const links = () => screen.findByRole('table', { name: 'Indicators and their national measures' });
const answered = (status: number, body: object) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body), { status }));
const aFile = () => new File(['a,b'], 'later.csv', { type: 'text/csv' });
const OUTCOME = {
  ...{ release: 5, title: 'Figures', rows: 3, values: 3, measures: 1, neighbours: 0 },
  ...{ issues: [], moreIssues: 0 },
};

describe('the page of national figures', () => {
  it('lists each file with what it holds, when it was published, and who loaded it', async () => {
    renderPage();
    const files = await screen.findByRole('table', { name: 'Files of published figures' });
    const row = within(files).getByRole('row', { name: /lait\.csv/ });
    expect(row.textContent).toContain('2,040 rows, 2,036 figures, neighbours of the 2021 model');
    expect(row.textContent).toContain('2 November 2017');
    expect(row.textContent).toContain('10 April 2018 by Ann Analyst');
  });

  it('lists the indicators, those that are tied first, with what the publisher says is good', async () => {
    renderPage();
    const rows = within(await links()).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('Re-referrals (LAIT, ReReferral). Good is low');
    expect(rows[2]?.textContent).toContain('None.');
    expect(screen.getByText(/^1 of 2 indicators are compared/)).toBeDefined();
  });

  it('narrows the indicators to those that hold every word', async () => {
    const { user } = renderPage();
    await user.type(await screen.findByLabelText('Indicator or measure'), 'rate prevent');
    await waitFor(() => expect(screen.getByText('0 of 2 shown.')).toBeDefined());
    await user.clear(screen.getByLabelText('Indicator or measure'));
    await user.type(screen.getByLabelText('Indicator or measure'), 'rate rereferral');
    await waitFor(() => expect(screen.getByText('1 of 2 shown.')).toBeDefined());
  });

  it('ties an indicator to the measure that is looked for, with a reason, and says so', async () => {
    const { user, askedFor } = renderPage();
    await links();
    await user.click(screen.getByRole('button', { name: /^Tie … 6\.9b/ }));
    const dialog = await screen.findByRole('dialog');
    const tie = within(dialog).getByRole('button', { name: 'Tie it' });
    await user.click(tie);
    expect(within(dialog).getByRole('alert').textContent).toBe('Choose a measure.');
    await user.type(within(dialog).getByLabelText('Words of the measure'), 'second');
    await user.click(await within(dialog).findByRole('radio', { name: /^Second plans/ }));
    await waitFor(() =>
      expect(within(dialog).queryByRole('radio', { name: /^Re-referrals/ })).toBeNull(),
    );
    await user.type(within(dialog).getByLabelText(/^Why they are the same/), 'Short');
    await user.click(tie);
    expect(within(dialog).getByRole('alert').textContent).toContain('ten characters');
    expect(askedFor('LinkNationalMeasure')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/^Why they are the same/), ', but the same.');
    await user.click(tie);
    await screen.findByText(/is tied to Second plans\.$/);
    expect(askedFor('LinkNationalMeasure')).toEqual([
      {
        ...{ authority: 'norfolk', indicator: '6.9b', source: 'LAIT', measure: 'PrevRegCPR' },
        note: 'Short, but the same.',
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    const row = within(await links()).getByRole('row', { name: /6\.9b/ });
    await waitFor(() =>
      expect(row.textContent).toContain('The publisher does not say which end is good.'),
    );
  });

  it('unties an indicator with a reason alone', async () => {
    const { user, askedFor } = renderPage();
    await links();
    await user.click(screen.getByRole('button', { name: /^Untie … 2\.8/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('It is compared with Re-referrals now.');
    const untie = within(dialog).getByRole('button', { name: 'Untie it' });
    await user.click(untie);
    expect(within(dialog).getByRole('alert').textContent).toContain('ten characters');
    await user.type(within(dialog).getByLabelText('Why'), 'It counts something else.');
    await user.click(untie);
    await screen.findByText(/is tied to no national measure\.$/);
    expect(askedFor('UnlinkNationalMeasure')).toEqual([
      { authority: 'norfolk', indicator: '2.8', reason: 'It counts something else.' },
    ]);
  });

  it('withdraws a file with a reason, after what changes and what keeps it was shown', async () => {
    const forAll: Release = { ...RELEASE, number: 3, fileName: 'all.csv', forAll: true };
    const { user, askedFor } = renderPage({ releases: [RELEASE, forAll] });
    await links();
    expect(screen.getAllByRole('button', { name: /^Withdraw …/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Withdraw … lait.csv, release 4' }));
    const dialog = await screen.findByRole('dialog');
    const change = await within(dialog).findByRole('row', { name: /Neighbours, mean/ });
    expect(change.textContent).toContain('28.0%');
    expect(change.textContent).toContain('18.0%');
    expect(dialog.textContent).toContain('Editions 1 and 2 were published with it and keep it.');
    const withdraw = within(dialog).getByRole('button', { name: 'Withdraw it' });
    await user.click(withdraw);
    expect(within(dialog).getByRole('alert').textContent).toContain('ten characters');
    expect(askedFor('WithdrawNationalRelease')).toEqual([]);
    await user.type(within(dialog).getByLabelText('Why'), 'It was of another year.');
    await user.click(withdraw);
    await screen.findByText(/^lait\.csv, release 4, is withdrawn/);
    expect(askedFor('WithdrawNationalRelease')).toEqual([
      { authority: 'norfolk', release: 4, reason: 'It was of another year.' },
    ]);
    await screen.findByText('Withdrawn 1 May 2018 by Ann Analyst: It was of another year.');
    expect(screen.queryByRole('button', { name: /^Withdraw …/ })).toBeNull();
    expect(screen.getByText(/1 file is loaded\./)).toBeDefined();
  });

  it('loads a file with the day on which it was published, and lists it', async () => {
    const { user, hold } = renderPage();
    await links();
    const fetched = answered(201, OUTCOME);
    await user.click(screen.getByRole('button', { name: 'Load the file' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose a file first.');
    expect(fetched).not.toHaveBeenCalled();
    await user.upload(screen.getByLabelText('File'), aFile());
    await user.type(screen.getByLabelText('Published on'), '2018-11-01');
    hold({ ...RELEASE, number: 5, fileName: 'later.csv' });
    await user.click(screen.getByRole('button', { name: 'Load the file' }));
    await screen.findByText('Loaded as release 5. Figures: 3 rows, 3 figures, 1 measure.');
    expect(fetched.mock.calls[0]?.[0]).toBe(
      '/api/national/norfolk/files?name=later.csv&publishedOn=2018-11-01',
    );
    expect(await screen.findByText('later.csv')).toBeDefined();
  });

  it('says where a file fails, and that nothing of it was loaded', async () => {
    const { user, askedFor } = renderPage();
    await links();
    const sentence = 'Row 6, value: “about 20”. Expected is a number.';
    const issue = { severity: 'FAIL', code: 'VALUE_NOT_READ', row: 6, column: 12, sentence };
    const issues = [{ ...issue, read: 'about 20', expected: 'a number' }];
    answered(422, { ...OUTCOME, release: null, issues, moreIssues: 3 });
    await user.upload(screen.getByLabelText('File'), aFile());
    await user.click(screen.getByRole('button', { name: 'Load the file' }));
    const found = await screen.findByRole('table', { name: 'What was found in the file' });
    expect(within(found).getAllByRole('row')[1]?.textContent).toBe(
      `Failsrow 6, column L${sentence}`,
    );
    expect(screen.getByText('And 3 more.')).toBeDefined();
    expect(screen.getByText(/^Nothing of the file was loaded/)).toBeDefined();
    expect(askedFor('NationalPage')).toHaveLength(1);
  });

  it.each([
    [409, { errors: [{ message: 'This very file is loaded already.' }] }, /loaded already/],
    [500, {}, /answered with 500\. Nothing was loaded/],
  ])('says why a file was not taken (%d)', async (status, body, sentence) => {
    const { user } = renderPage({ releases: [] });
    await links();
    expect(screen.getByText('No published figures are loaded.')).toBeDefined();
    answered(status, body);
    await user.upload(screen.getByLabelText('File'), aFile());
    await user.click(screen.getByRole('button', { name: 'Load the file' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  });
});
