export type { AuditEventRow as AuditEventMapper } from './audit-event.repository';
export type { AuditPage as AuditEventPageMapper } from './audit.service';
