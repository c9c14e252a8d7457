import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { makeCache } from './client';

const SUMMARY = gql`
  query ($edition: Int) {
    areaSummary(edition: $edition) {
      area {
        id
        name
      }
      place {
        id
        name
      }
    }
  }
`;

const said = (name: string) => ({
  areaSummary: {
    __typename: 'AreaSummary',
    area: { __typename: 'ReportArea', id: 'norfolk/lac', name: `${name} area` },
    place: { __typename: 'Place', id: 'norfolk/norwich', name: `${name} place` },
  },
});

const CHOICES = gql`
  query ($edition: Int) {
    authority(slug: "norfolk", edition: $edition) {
      id
      edition
      places {
        id
        name
      }
    }
  }
`;
const SHELL = gql`
  query {
    authority(slug: "norfolk") {
      id
      places {
        id
        kind
      }
    }
  }
`;
const place = { __typename: 'Place', id: 'norfolk/norwich' };
const authority = { __typename: 'Authority', id: 'norfolk' };

describe('what is kept of answers', () => {
  it('keeps the names of an edition apart from those of now, whichever was read last', () => {
    const cache = makeCache();
    cache.writeQuery({ query: SUMMARY, variables: { edition: 1 }, data: said('Former') });
    cache.writeQuery({ query: SUMMARY, variables: {}, data: said('New') });
    expect(cache.readQuery({ query: SUMMARY, variables: { edition: 1 } })).toEqual(said('Former'));
    expect(cache.readQuery({ query: SUMMARY, variables: {} })).toEqual(said('New'));
  });

  it('keeps an authority as an edition left it apart, and what several ask of the same together', () => {
    const cache = makeCache();
    const choices = (name: string, edition: number | null) => ({
      authority: { ...authority, edition, places: [{ ...place, name }] },
    });
    cache.writeQuery({ query: CHOICES, variables: {}, data: choices('New', null) });
    cache.writeQuery({ query: CHOICES, variables: { edition: 1 }, data: choices('Former', 1) });
    cache.writeQuery({
      query: SHELL,
      data: { authority: { ...authority, places: [{ ...place, kind: 'LOCALITY' }] } },
    });
    expect(cache.readQuery({ query: CHOICES, variables: {} })).toEqual(choices('New', null));
    expect(cache.readQuery({ query: CHOICES, variables: { edition: 1 } })).toEqual(
      choices('Former', 1),
    );
  });
});
