import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { CommentarySubject } from '../../lib/written-commentary';
import { aCommentary } from './commentary.test-support';
import { SubjectCommentary } from './SubjectCommentary';

const LEADER = aViewer([heldRole({ role: 'LEADER' })]);
const WHOLE = {
  authority: 'norfolk',
  place: { slug: 'norfolk', name: 'Norfolk' },
  period: { key: '2018-11', name: 'November 2018' },
} as const;
const FROM_THE_PAPER = {
  ...aCommentary({ authorId: null, author: null, state: 'APPROVED', section: null, place: null }),
  area: { __typename: 'ReportArea', id: 'norfolk/education', slug: 'education', name: 'Education' },
  period: { __typename: 'Period', ...WHOLE.period },
  ...{ text: '39 are confirmed.', source: 'Committee paper, line 61', statements: [] },
};

function renderOf(subject: CommentarySubject, commentary: readonly object[]) {
  const { client, asked } = answeringClient({ CommentaryHere: () => ({ commentary }) });
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={LEADER}>{() => <SubjectCommentary subject={subject} />}</AddressedPage>
    </ApolloProvider>,
  );
  return asked;
}

const region = (name: string) => screen.findByRole('region', { name });

describe('what is said of a heading or a place', () => {
  it('tells what a report says of a heading, with its source, apart from what is written here', async () => {
    renderOf({ ...WHOLE, area: 'education' }, [FROM_THE_PAPER]);
    const report = await region('What the report says');
    expect(within(report).getByText('39 are confirmed.')).toBeDefined();
    expect(report.textContent).toContain(
      'Performance analysis of November 2018, about Education as a whole, in our own words; source: Committee paper, line 61',
    );
    expect((await region('Commentary')).textContent).toContain(
      'Nothing was written here yet about Norfolk, November 2018, beside what the report says.',
    );
  });

  it('asks of an edition for its own words, and says that later ones stand on the page as known now', async () => {
    const asked = renderOf({ ...WHOLE, area: 'education', edition: 3 }, []);
    expect((await region('Commentary')).textContent).toContain(
      'Edition 3 holds no words written here about Norfolk, November 2018. Any that were written since stand on this page as known now.',
    );
    expect(asked.find(({ operation }) => operation === 'CommentaryHere')?.variables).toMatchObject({
      ...{ about: { area: 'education' }, edition: 3 },
    });
  });

  it('says of a place of which nobody wrote that its areas may have words of their own', async () => {
    renderOf(WHOLE, []);
    expect((await region('Commentary')).textContent).toContain(
      'Nothing was written yet about Norfolk, November 2018, as a whole; what is said of areas, sections and indicators stands on their pages.',
    );
    expect(screen.queryByRole('region', { name: 'What the report says' })).toBeNull();
  });
});
