import { ApolloProvider } from '@apollo/client/react';
import { cleanup, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { Briefing } from './Briefing';
import { anItem, aSurgery } from './surgery-plan.test-support';

const counts = [
  { __typename: 'StateChange', state: 'RED', now: 7, before: 4 },
  { __typename: 'StateChange', state: 'GREEN', now: 12, before: 15 },
];

const words = (text: string) => ({ __typename: 'CardWords', words: text });
const CARD = {
  ...{ __typename: 'ReportCard', shown: '56.0%', isModelled: false, gap: '171 more are needed' },
  ratings: [{ __typename: 'CardRating', state: 'RED' }],
  ratingSentence: words('56.0% is below the red tolerance of 70%.'),
  ...{ figure: words('398 of 711'), actions: [] },
};
const LIST = /^Open the list: about 313 children/;

/** A briefing of these items, and what it asked. */
function renderBriefing(
  items: Parameters<typeof anItem>[0][],
  surgery: Parameters<typeof aSurgery>[0] = {},
  viewer = aViewer([heldRole({ role: 'LEADER' })]),
  card: object = CARD,
) {
  const { client, askedFor } = answeringClient({
    SurgeryBriefing: () => ({ reportCard: card }),
    CaseLists: () => ({
      caseLists: [
        {
          ...{ __typename: 'CaseList', indicator: '3.3', url: 'https://cases.example.gov.uk/list' },
          ...{ label: 'Open the list: about 313 children', sentence: 'Those not in time.' },
        },
      ],
    }),
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
      <AddressedPage viewer={viewer}>
        {() => (
          <Briefing
            authority="norfolk"
            surgery={aSurgery({ items: items.map(anItem), ...surgery })}
          />
        )}
      </AddressedPage>
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
  expect(screen.queryByText(/its figures|no figure/i)).toBeNull();
});

test('an item of one minute has one', () => {
  renderBriefing([{ kind: 'FREE', title: 'Welcome', indicator: null, place: null, minutes: 1 }]);
  expect(screen.getByText('1 minute')).toBeDefined();
});

test('those in scope are led from an indicator to the children behind it, on the screen alone', async () => {
  const askedFor = renderBriefing([{}]);
  const link = await screen.findByRole('link', { name: LIST });
  expect(link.getAttribute('href')).toBe('https://cases.example.gov.uk/list');
  expect(link.closest('[data-screen-only]')).not.toBeNull();
  expect(askedFor('CaseLists')).toMatchObject([
    { place: 'norwich', period: '2018-03', indicators: ['3.3'] },
  ]);
});

test('those who see no teams are led to no children', async () => {
  const askedFor = renderBriefing([{}], {}, aViewer([heldRole({ role: 'MEMBER' })]));
  expect(await screen.findByText('56.0%')).toBeDefined();
  expect(screen.queryByRole('link', { name: LIST })).toBeNull();
  expect(askedFor('CaseLists')).toEqual([]);
});

test('whoever reads it is told whose figures are shown in the room, and of which items published ones alone', () => {
  renderBriefing([{}, { id: '12', kind: 'FREE', showsPublished: true }], {
    showsUnpublished: true,
  });
  expect(
    screen.getByText(/While it is held it shows figures as known at that moment/),
  ).toBeDefined();
  expect(screen.getAllByText(/^In the room it shows published figures alone/)).toHaveLength(1);
});

test('of a surgery that shows published figures alone, no item is marked so', () => {
  renderBriefing([{ showsPublished: true }]);
  expect(screen.getByText(/While it is held it shows published figures alone/)).toBeDefined();
  expect(screen.queryByText(/^In the room it shows/)).toBeNull();
});

test('that a figure is modelled is said once', async () => {
  const said = (sentence: string) => ({
    ...{ ...CARD, ratings: [], isModelled: true, ratingSentence: words(sentence) },
  });
  renderBriefing([{}], {}, undefined, said('Modelled: nobody rates it.'));
  const rated = await screen.findByText(/nobody rates it/);
  expect(rated.textContent).not.toContain('This figure is modelled');
  cleanup();
  renderBriefing([{}], {}, undefined, said('Not rated: for information only.'));
  const informed = await screen.findByText(/for information only/);
  expect(informed.textContent).toContain('This figure is modelled.');
});
