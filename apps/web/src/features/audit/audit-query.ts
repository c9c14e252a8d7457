import { AuditPageDocument } from '../../apollo/generated/documents';
import type { AuditPageQuery } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';
import { auditFilter } from './audit-filter';

export type AuditEvents = AuditPageQuery['auditEvents'];
export type AuditEvent = AuditEvents['events'][number];

/** What the page of the audit asks first. */
export function auditQuery({ authority, search }: PageAsked) {
  return {
    query: AuditPageDocument,
    variables: { authority, filter: auditFilter(search), after: search['after'] ?? null },
  };
}
