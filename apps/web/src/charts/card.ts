import type { ReportCard_CardFragment } from '../apollo/generated/documents';

/** A report card as it is sent. */
export type Card = ReportCard_CardFragment;
