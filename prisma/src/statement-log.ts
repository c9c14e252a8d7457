import pg from 'pg';

export type StatementListener = (sql: string) => void;

/** Every SQL statement sent to the server, whichever way it was asked for. */
export class StatementLog {
  readonly #listeners = new Set<StatementListener>();

  /** Calls the listener for each statement from now on; the answer stops it. */
  onStatement(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A `pg` client that tells the log what it sends. */
  clientClass(): typeof pg.Client {
    const listeners = this.#listeners;
    return class LoggedClient extends pg.Client {
      // The many overloads of the parent's method are passed on untouched, hence `any`.
      override query(...args: any[]): any {
        if (listeners.size > 0) {
          const [config] = args as [string | { text: string }];
          const sql = typeof config === 'string' ? config : config.text;
          for (const listener of listeners) listener(sql);
        }
        return Reflect.apply(pg.Client.prototype.query, this, args);
      }
    };
  }
}
