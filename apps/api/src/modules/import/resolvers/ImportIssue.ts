import { columnName } from '@vital-signs/domain';
import type { ImportIssueResolvers } from '../../../generated/resolver-types';

export const ImportIssue: ImportIssueResolvers = {
  columnName: ({ column }) => (column === null ? null : columnName(column)),
  acknowledgedAt: ({ acknowledgedAt }) => acknowledgedAt?.toISOString() ?? null,
};
