import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { AuditPage } from './AuditPage';
import type { AuditEvent, AuditEvents } from './audit-query';

function anEvent(parts: Partial<AuditEvent> = {}): AuditEvent {
  return {
    __typename: 'AuditEvent',
    id: '7',
    at: '2026-07-01T12:05:09.000Z',
    kind: 'role.granted',
    outcome: 'DONE',
    actor: 'Ann Admin',
    address: '192.0.2.7',
    requestId: 'req-1',
    subject: 'Ada Ames',
    sentence: 'Ada Ames was made head of service for Norwich.',
    before: '{"roles":[]}',
    after: '{"roles":["HEAD_OF_SERVICE"]}',
    ...parts,
  };
}

function renderPage(
  events: readonly AuditEvent[],
  next: string | null = null,
  search: Record<string, string> = {},
) {
  const page: AuditEvents = {
    ...{ __typename: 'AuditEventPage', events, next },
    kinds: ['role.granted', 'sign-in.failed'],
  };
  const server = answeringClient({ AuditPage: () => ({ auditEvents: page }) });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage search={search}>{(props) => <AuditPage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

describe('the page of the audit', () => {
  it('says who did what, when by the clocks of London, from where, and what it was before', async () => {
    renderPage([anEvent()]);
    const row = (await screen.findByText('Ann Admin')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('1 July 2026 at 13:05:09');
    expect(row.textContent).toContain('from 192.0.2.7');
    expect(row.textContent).toContain('role: granted');
    const lines = within(row).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'roles 1: now head of service',
      'request: req-1',
    ]);
    const details = lines[0]?.closest('details') as HTMLElement;
    expect((row.textContent ?? '').replace(details.textContent ?? '', '')).not.toContain('req-1');
    expect(within(row).getByText('Ada Ames')).toBeDefined();
  });

  it('shows nothing to unfold where nothing was changed', async () => {
    renderPage([
      anEvent({
        kind: 'sign-in.failed',
        outcome: 'FAILED',
        before: null,
        after: null,
        requestId: null,
      }),
    ]);
    await screen.findByText('Ann Admin');
    expect(document.querySelector('details')).toBeNull();
  });

  it('says what came of it where the kind does not', async () => {
    renderPage([
      anEvent({ kind: 'commentary.written', outcome: 'REFUSED' }),
      anEvent({ id: '8', kind: 'request.refused', outcome: 'REFUSED' }),
    ]);
    expect(await screen.findAllByText('refused')).toHaveLength(1);
  });

  it('asks for what the filters leave, and offers the same as a file', async () => {
    const { user, askedFor } = renderPage([anEvent()], null, { after: '40' });
    await screen.findByText('Ann Admin');
    await user.selectOptions(screen.getByLabelText('Kind'), 'sign-in');
    await user.click(screen.getByRole('radio', { name: 'Failed' }));
    await user.type(screen.getByRole('searchbox'), 'ada');
    await waitFor(() =>
      expect(askedFor('AuditPage').at(-1)).toEqual({
        authority: 'norfolk',
        filter: { text: 'ada', kind: 'sign-in', outcome: 'FAILED' },
        after: null,
      }),
    );
    expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
      '/export/audit.csv?authority=norfolk&q=ada&kind=sign-in&outcome=failed',
    );
  });

  it('leads to older events and back to the latest, with the filters kept', async () => {
    renderPage([anEvent()], '12', { after: '40', kind: 'role' });
    expect((await screen.findByRole('link', { name: 'Older events' })).getAttribute('href')).toBe(
      '/norfolk/audit?kind=role&after=12',
    );
    expect(screen.getByRole('link', { name: 'Latest events' }).getAttribute('href')).toBe(
      '/norfolk/audit?kind=role',
    );
  });

  it('says where nothing fits', async () => {
    renderPage([], null, { q: 'nothing like it' });
    expect(await screen.findByText('Nothing fits these filters.')).toBeDefined();
  });
});
