import { pageRoute } from './page-route';

export const auditRoute = pageRoute({
  path: 'audit',
  ability: 'READ_AUDIT',
  load: async () => {
    const [{ AuditPage }, { auditQuery }] = await Promise.all([
      import('../features/audit/AuditPage'),
      import('../features/audit/audit-query'),
    ]);
    return { Page: AuditPage, query: auditQuery };
  },
});
