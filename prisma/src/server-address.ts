/** Where a PostgreSQL server's address points, without its user and password; for messages. */
export function serverPlace(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'an address that cannot be read';
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  const host = searchParams.get('host') ?? hostname;
  return `${host || 'localhost'}:${port || '5432'}${decodeURIComponent(pathname)}`;
}

/** Why a connection was not made. Of several addresses that were tried, the reason for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** The sentence for a PostgreSQL server that does not let anybody in. */
export function unreachable(databaseUrl: string, error: unknown): Error {
  return new Error(
    `The PostgreSQL server that DATABASE_URL names, ${serverPlace(databaseUrl)}, cannot be used: ` +
      `${reasonOf(error)}. See that it runs and lets this user in, or leave DATABASE_URL out to use ` +
      'the embedded database.',
    { cause: error },
  );
}
