// Ends well where a PostgreSQL server could be started here, and with 3 where it could not.
import { findPostgres } from '../packages/testkit/src/postgres-programs';

process.exitCode = (await findPostgres()) === null ? 3 : 0;
