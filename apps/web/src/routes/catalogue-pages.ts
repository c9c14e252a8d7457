import { CatalogueIndicatorPage } from '../features/catalogue/CatalogueIndicatorPage';
import { CataloguePage } from '../features/catalogue/CataloguePage';
import { catalogueIndicatorQuery, catalogueQuery } from '../features/catalogue/catalogue-query';
import { NewIndicatorPage } from '../features/catalogue/NewIndicatorPage';

/** The pages of the catalogue, fetched together: what the first page knows of them is one name. */
export const CATALOGUE_PAGES = {
  all: { Page: CataloguePage, query: catalogueQuery },
  indicator: { Page: CatalogueIndicatorPage, query: catalogueIndicatorQuery },
  newIndicator: { Page: NewIndicatorPage, query: catalogueQuery },
};
