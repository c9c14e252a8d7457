import type { AuditEventResolvers } from '../../../generated/resolver-types';

export const AuditEvent: AuditEventResolvers = {
  id: ({ id }) => String(id),
  at: ({ at }) => at.toISOString(),
  actor: ({ actorName }) => actorName,
};
