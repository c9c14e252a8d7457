import {
  CatalogueIndicatorPageDocument,
  CataloguePageDocument,
} from '../../apollo/generated/documents';
import type {
  Catalogue_OutcomeFragment,
  Catalogue_PreviewFragment,
  CatalogueIndicatorPageQuery,
  CataloguePageQuery,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type Catalogue = NonNullable<CataloguePageQuery['catalogue']>;
export type CataloguePlace = Catalogue['places'][number];
export type PlaceChange = Catalogue['placeChanges'][number];
export type CatalogueArea = Catalogue['areas'][number];
export type CatalogueSection = Catalogue['sections'][number];
export type Annotation = Catalogue['annotations'][number];
export type Surroundings = NonNullable<CatalogueIndicatorPageQuery['catalogue']>;
export type CatalogueIndicator = NonNullable<CatalogueIndicatorPageQuery['catalogueIndicator']>;
export type Described = NonNullable<CatalogueIndicator['described']>;
export type Outcome = Catalogue_OutcomeFragment;
export type Preview = Catalogue_PreviewFragment;

/** What the page of the catalogue asks first. */
export function catalogueQuery({ authority }: PageAsked) {
  return { query: CataloguePageDocument, variables: { authority } };
}

/** What the page of one indicator asks first. */
export function catalogueIndicatorQuery({
  authority,
  indicator,
}: PageAsked & { readonly indicator: string }) {
  return { query: CatalogueIndicatorPageDocument, variables: { authority, key: indicator } };
}
