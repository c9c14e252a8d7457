export { openDatabase } from './database';
export type {
  Database,
  DatabaseKind,
  OpenDatabaseOptions,
  Queryable,
  TransactionHandle,
  TransactionOptions,
} from './database';
export type { NotificationHandler, Subscription } from './notifications';
export { applyMigrations } from './migrations';
export type { AppliedMigrations } from './migrations';
export { commitForEveryAuthority, commitRevision } from './revision';
export type { RevisionRequest } from './revision';
export { packedFields, PackedReader, packedRecords } from './packed-reader';
export { DataFolderRefusedError } from './data-folder-content';
export { DataFolderInUseError, isDataFolderHeld } from './data-folder-lock';
export { newestMigration } from './migration-list';
export { Prisma, PrismaClient } from '../generated/client';
export type * from '../generated/client';
