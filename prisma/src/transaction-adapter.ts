import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/** The connection that a Prisma transaction runs on, so that raw SQL can join it. */
export interface TransactionConnection {
  client: pg.ClientBase | null;
}

const current = new AsyncLocalStorage<TransactionConnection>();

/** Runs work, in which the next Prisma transaction to begin leaves its connection in the slot. */
export function withTransactionConnection<T>(
  slot: TransactionConnection,
  work: () => Promise<T>,
): Promise<T> {
  return current.run(slot, work);
}

/** Prisma's PostgreSQL adapter, from which the connection of a transaction can be had. */
export class TransactionAwarePg implements SqlDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  readonly #factory: PrismaPg;

  constructor(pool: pg.Pool) {
    this.#factory = new PrismaPg(pool);
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#factory.connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel?: IsolationLevel) => {
      const slot = current.getStore();
      const transaction = await startTransaction(isolationLevel);
      return slot === undefined ? transaction : lend(transaction, slot);
    };
    return adapter;
  }
}

/** Lends the transaction's connection until it ends, whoever ends it (Prisma does when it takes too long). */
function lend(transaction: Transaction, slot: TransactionConnection): Transaction {
  // The adapter keeps its connection as a protected member and has no other way to it.
  slot.client = (transaction as unknown as { client: pg.ClientBase }).client;
  for (const end of ['commit', 'rollback'] as const) {
    const original = transaction[end].bind(transaction);
    transaction[end] = async () => {
      slot.client = null;
      await original();
    };
  }
  return transaction;
}
