export type { PublicationPreview as PublicationPreviewMapper } from './publication.service';
export type { PublicEditionListed as PublicEditionSummaryMapper } from './published-editions.service';
export type { WithheldCommentary as WithheldCommentaryMapper } from './public-edition-task';
