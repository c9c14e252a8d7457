/** Where a database is: a PostgreSQL server's address, or the embedded one's folder. */
export type DatabasePlace = { readonly databaseUrl: string } | { readonly dataDir: string };
