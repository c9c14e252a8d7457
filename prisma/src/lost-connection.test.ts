import { onPostgres } from '@vital-signs/testkit/each-database';
import { expect, it } from 'vitest';
import { openDatabase } from './database';

onPostgres('listening', (server) => {
  it('goes on after the connection is lost, and says that something may have been missed', async () => {
    const databaseUrl = await server().createDatabase('listening');
    const database = await openDatabase({ databaseUrl });
    const heard: string[] = [];
    let reconnections = 0;
    const subscription = await database.listen('news', (payload) => heard.push(payload), {
      onReconnect: () => (reconnections += 1),
    });

    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = 'listening' AND query LIKE 'LISTEN%'`,
    );
    await expect.poll(() => subscription.connected).toBe(false);
    await expect.poll(() => subscription.connected, { timeout: 10_000 }).toBe(true);
    expect(reconnections).toBe(1);

    await database.query(`SELECT pg_notify('news', 'after')`);
    await expect.poll(() => heard).toEqual(['after']);
    await database.close();
  });
});
