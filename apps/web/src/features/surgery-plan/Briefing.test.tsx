import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { Briefing } from './Briefing';
import { anItem, aSurgery } from './surgery-plan.test-support';

const counts = [
  { __typename: 'StateChange', state: 'RED', now: 7, before: 4 },
  { __typename: 'StateChange', state: 'GREEN', now: 12, before: 15 },
];

/** A briefing of these items, and what it asked. */
function renderBriefing(items: Parameters<typeof anItem>[0][]) {
  const { client, askedFor } = answeringClient({
    SurgeryBriefingArea: () => ({
      areaSummary: {
        ...{ __typename: 'AreaSummary', counts, secondCounts: [] },
        headlines: ['3.3 is red: 61% of assessments were in time.', 'Two turned red.'],
      },
    }),
    SurgeryBriefingPlace: () => ({
      placeSummary: {
        ...{ __typename: 'PlaceSummary', counts, secondCounts: [], statedRed: 0 },
        ...{ sentence: 'Norwich has 7 red of 19.', figureCount: 19, modelledCount: 6 },
        gaps: [
          {
            __typename: 'PlaceGap',
            reading: {
              __typename: 'BriefReading',
              indicator: {
                ...{ __typename: 'Indicator', id: 'norfolk/3.3', key: '3.3', ref: '3.3' },
                name: 'Assessments in time',
              },
              ...{ shown: '61%', provenance: 'MODELLED' },
            },
            gap: { __typename: 'Gap', sentence: '22 more are needed for green' },
          },
        ],
      },
    }),
  });
  render(
    <ApolloProvider client={client}>
      <Briefing authority="norfolk" surgery={aSurgery({ items: items.map(anItem) })} />
    </ApolloProvider>,
  );
  return askedFor;
}

test('an area is briefed by its ratings and what stands out', async () => {
  const area = { kind: 'AREA', title: 'Assessments, Norwich', indicator: null } as const;
  const askedFor = renderBriefing([{ ...area, area: 'assessments' }]);
  expect(await screen.findByText('3.3 is red: 61% of assessments were in time.')).toBeDefined();
  expect(screen.getByRole('list', { name: 'Indicators by rating' }).textContent).toContain('7');
  expect(askedFor('SurgeryBriefingArea')).toEqual([
    { authority: 'norfolk', area: 'assessments', place: 'norwich', period: '2018-03' },
  ]);
});

test('a place is briefed by its sentence, its ratings, its gaps and what is modelled', async () => {
  renderBriefing([{ kind: 'PLACE', title: 'Norwich', indicator: null }]);
  const sentence = await screen.findByText(/^Norwich has 7 red of 19/);
  expect(sentence.textContent).toContain('6 of its 19 figures are modelled: no report gives them.');
  expect(screen.getByRole('list', { name: 'Largest gaps to green' }).textContent).toBe(
    '3.3 Assessments in time, 61% (modelled): 22 more are needed for green.',
  );
});

test('something else is briefed by its words alone', () => {
  renderBriefing([{ kind: 'FREE', title: 'The new form', indicator: null, place: null }]);
  expect(screen.getByText('The new form')).toBeDefined();
  expect(screen.queryByText(/figures/)).toBeNull();
});

test('an item of one minute has one', () => {
  renderBriefing([{ kind: 'FREE', title: 'Welcome', indicator: null, place: null, minutes: 1 }]);
  expect(screen.getByText('1 minute')).toBeDefined();
});
