export type { PublicationPreview as PublicationPreviewMapper } from './publication.service';
export type { PublicEditionListed as PublicEditionSummaryMapper } from './published-editions.service';
