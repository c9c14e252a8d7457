export type { CheckedMonthRow as CheckedMonthMapper } from './checked-month.repository';
export type { MonthState as MonthStateMapper } from './month-state.service';
export type { PublicationPreview as PublicationPreviewMapper } from './publication.service';
export type { PublicEditionListed as PublicEditionSummaryMapper } from './published-editions.service';
export type { WithheldCommentary as WithheldCommentaryMapper } from './public-edition-task';
