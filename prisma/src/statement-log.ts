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
    const tell = (sql: string) => {
      for (const listener of this.#listeners) listener(sql);
    };
    return class LoggedClient extends pg.Client {
      constructor(config?: string | pg.ClientConfig) {
        super(config);
        const send = this.query.bind(this) as (...args: unknown[]) => unknown;
        const tellAndSend = (...args: unknown[]) => {
          const statement = args[0] as string | { text: string };
          tell(typeof statement === 'string' ? statement : statement.text);
          return send(...args);
        };
        this.query = tellAndSend as typeof this.query;
      }
    };
  }
}
