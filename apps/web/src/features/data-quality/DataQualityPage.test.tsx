import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Observable } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { Viewer } from '../../lib/viewer';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { aFinding, someQuality } from './data-quality.test-support';
import { DataQualityPage } from './DataQualityPage';
import type { Finding } from './shown-findings';

const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);
const HEAD = aViewer([heldRole({ role: 'HEAD_OF_SERVICE' })]);

interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The page over a server that keeps decisions, or refuses them with a sentence. */
function renderPage(
  first: readonly Finding[],
  refusal?: string,
  viewer: Viewer = ANALYST,
  edition: number | null = null,
) {
  const asked: Asked[] = [];
  let findings = first;
  const link = new ApolloLink((operation) => {
    const { operationName = '', variables } = operation;
    asked.push({ operation: operationName, variables });
    return new Observable((observer) => {
      void Promise.resolve().then(() => {
        if (operationName === 'DataQualityPage') {
          observer.next({ data: { dataQuality: someQuality(findings) } });
        } else if (refusal !== undefined) {
          observer.error(new CombinedGraphQLErrors({ errors: [{ message: refusal }] }));
          return;
        } else {
          const accepted = operationName === 'AcceptFinding';
          const state = accepted ? 'ACCEPTED' : 'OPEN';
          const decision = {
            __typename: 'FindingDecision',
            state,
            reason: String(variables['reason']),
            person: 'A Person',
            at: '2026-11-20T10:00:00.000Z',
          } as const;
          findings = findings.map((finding) =>
            finding.key === variables['finding']
              ? { ...finding, state, decisions: [decision, ...finding.decisions] }
              : finding,
          );
          const answer = { __typename: 'Finding', key: variables['finding'], state };
          observer.next({ data: { [accepted ? 'acceptFinding' : 'reopenFinding']: answer } });
        }
        observer.complete();
      });
    });
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={viewer}>
        {(props) => <DataQualityPage {...props} edition={edition} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked };
}

const findings = () => screen.findByRole('table', { name: 'Findings' });

beforeEach(() => localStorage.clear());

describe('the page of data quality', () => {
  it('shows the figures on both sides, what follows, and where the figure is shown', async () => {
    renderPage([aFinding({})]);
    const table = await findings();
    expect(within(table).getByText('printed 33.3%')).toBeDefined();
    expect(within(table).getByText('recomputed 33.2% (229 of 689)')).toBeDefined();
    expect(within(table).getByText('Printed 33.3%, but 229 of 689 is 33.2%.')).toBeDefined();
    const shownOn = within(table).getByRole('link', { name: 'Scorecard: 3.5p' });
    expect(shownOn.getAttribute('href')).toBe('/norfolk/scorecard?period=2018-02&q=3.5p');
    expect(document.title).toBe('Data quality – Norfolk – Vital Signs');
  });

  it('says what was checked where nothing was found', async () => {
    renderPage([]);
    expect(await screen.findByText(/No check has found anything/)).toBeDefined();
    const checked = screen.getByRole('row', { name: /Values against their counts/ });
    expect(checked.textContent).toContain('1,200');
  });

  it('offers no decision to somebody whose role does not let them decide', async () => {
    renderPage([aFinding({})], undefined, HEAD);
    expect((await findings()).textContent).toContain('Finding, open');
    expect(within(await findings()).queryByRole('button')).toBeNull();
  });

  it('of an edition says so, asks for what was found then, and offers no decision', async () => {
    const { asked } = renderPage([aFinding({})], undefined, ANALYST, 1);
    expect(within(await findings()).queryByRole('button')).toBeNull();
    expect(
      screen.getByText(/^The record as it was known when edition 1 was published, by the checks/),
    ).toBeDefined();
    expect(asked[0]?.variables).toEqual({ authority: 'norfolk', edition: 1 });
  });

  it('accepts a finding with a reason, and shows it with the name of who did with it', async () => {
    const { user, asked } = renderPage([aFinding({})]);
    await user.click(await screen.findByRole('button', { name: /^Accept …: 3\.5p, Norfolk/ }));
    await user.type(screen.getByLabelText('Why'), 'Rounded twice in the report.');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('Everything that was found has been accepted.')).toBeDefined();
    expect(asked.find(({ operation }) => operation === 'AcceptFinding')?.variables).toEqual({
      authority: 'norfolk',
      finding: 'value-against-counts/3.5p',
      reason: 'Rounded twice in the report.',
    });
    await user.click(screen.getByRole('radio', { name: 'Accepted' }));
    expect((await findings()).textContent).toContain(
      'Accepted by A Person, 20 November 2026: Rounded twice in the report.',
    );

    await user.click(screen.getByRole('button', { name: /^Open again …/ }));
    await user.type(screen.getByLabelText('Why'), 'It is the numerator that is wrong.');
    await user.click(screen.getByRole('button', { name: 'Open again' }));
    expect(await screen.findByText(/Open again: 3\.5p, Norfolk, February 2018/)).toBeDefined();
  });

  it('asks for what is missing, and loses nothing typed where it is refused', async () => {
    const { user } = renderPage([aFinding({})], 'Nothing can be written here.');
    await user.click(await screen.findByRole('button', { name: /^Accept …/ }));
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(screen.getByRole('alert').textContent).toContain('Say why in at least 10 letters');
    await user.type(screen.getByLabelText('Why'), 'Rounded twice in the report.');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe('Nothing can be written here.'),
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe(
      'Rounded twice in the report.',
    );
  });
});
