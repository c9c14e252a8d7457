import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AnnotationList } from './AnnotationList';
import { AreaList } from './AreaList';
import type { Catalogue } from './catalogue-query';
import { PlaceList } from './PlaceList';
import { StandardTable } from './StandardTable';

const PLACE = {
  ...{ __typename: 'CataloguePlace', slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
  ...{ kind: 'LOCALITY', teamKind: null, position: 1, successions: [] },
  stands: [
    { __typename: 'PlaceStanding', parent: 'norfolk', from: '2017-03-01', to: '2018-04-01' },
  ],
};
const CATALOGUE = {
  ...{ __typename: 'Catalogue', revision: 1, judgementModel: 'TWO_LIMITS', sections: [] },
  areas: [
    { __typename: 'CatalogueArea', slug: 'a', name: 'Assessment', position: 1, indicators: 12 },
  ],
  indicators: [{ key: '3.3', title: '3.3 Assessments in time' }],
  places: [
    {
      ...PLACE,
      ...{ slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY' },
      stands: [{ __typename: 'PlaceStanding', parent: null, from: null, to: null }],
    },
    PLACE,
  ],
  ...{ placeChanges: [], populations: [] },
  annotations: [
    {
      ...{ __typename: 'AnnotationStanding', id: '1', kind: 'DEFINITION', indicator: '3.3' },
      ...{ section: null, place: 'norwich', on: '2018-01-01', label: 'New form', text: 'x' },
      rebases: true,
    },
  ],
} as unknown as Catalogue;

/** What is under each heading that a file has, in the last row. */
function inTheFile(shown: ReactElement, table: string) {
  render(<ApolloProvider client={answeringClient({}).client}>{shown}</ApolloProvider>);
  const part = screen.getByRole('table', { name: table });
  const told = (cell: Element) => !cell.matches('[data-download="none"], [data-screen-only]');
  const words = (cell: Element) => {
    const said = cell.cloneNode(true) as Element;
    for (const silent of said.querySelectorAll('[data-download="none"]')) silent.remove();
    return said.textContent;
  };
  const [head, ...rows] = [...part.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(told).map(words),
  );
  return Object.fromEntries((head ?? []).map((name, at) => [name, rows.at(-1)?.[at]]));
}

it('gives a file the days on which a place stands in columns of their own', () => {
  const told = inTheFile(<PlaceList authority="norfolk" catalogue={CATALOGUE} />, 'Places');
  expect(told).toMatchObject({ From: '1 March 2017', Until: '1 April 2018' });
  expect(told).not.toHaveProperty('Stands');
});

it('gives a file the kind of a team in a column of its own, beside its name', () => {
  const stands = [{ __typename: 'PlaceStanding', parent: 'norwich', from: null, to: null }];
  const team = { ...PLACE, slug: 'norwich-1', name: 'Norwich 1', kind: 'TEAM', stands };
  const places = [...CATALOGUE.places, { ...team, teamKind: 'Assessment' }] as Catalogue['places'];
  const list = <PlaceList authority="norfolk" catalogue={{ ...CATALOGUE, places }} />;
  expect(inTheFile(list, 'Places')).toMatchObject({
    ...{ Place: 'Norwich 1', 'Kind of team': 'Assessment' },
  });
});

it('gives a file what holds as a figure, and from when until when', () => {
  const standard = { place: 'norwich', words: '169,052', source: 'Estimates' };
  const told = inTheFile(
    <StandardTable
      label="Populations"
      heading="Children"
      places={CATALOGUE.places}
      standards={[{ ...standard, validFrom: '2017-03-01', validTo: null }]}
    />,
    'Populations',
  );
  expect(told).toEqual({
    ...{ Children: '169,052', Place: 'Norwich', Source: 'Estimates' },
    ...{ From: '1 March 2017', Until: '' },
  });
  expect(document.querySelector('tbody td[hidden]')?.textContent).toBe('169,052');
});

it('gives a file how many indicators an area has as a number alone', () => {
  const told = inTheFile(<AreaList authority="norfolk" catalogue={CATALOGUE} />, 'Areas');
  expect(told).toEqual({ Area: 'Assessment', Position: '1', Indicators: '12' });
});

it('gives a file the indicator and the place of an annotation in columns of their own', () => {
  const told = inTheFile(
    <AnnotationList authority="norfolk" catalogue={CATALOGUE} />,
    'Annotations',
  );
  expect(told).toMatchObject({ Indicator: '3.3 Assessments in time', Place: 'Norwich' });
  expect(told).not.toHaveProperty('About');
});
