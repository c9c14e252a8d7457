import type { HeldRoleRow, SessionRow } from './viewer.repository';

export type { ViewerRecord as ViewerMapper } from './viewer.service';
export type HeldRoleMapper = HeldRoleRow & { readonly needsSecondFactor: boolean };
export type SignedInSessionMapper = SessionRow & { readonly isThis: boolean };
