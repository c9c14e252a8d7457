import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInChild } from './child-process';
import { DataFolderInUseError, isDataFolderHeld, lockDataFolder } from './data-folder-lock';
import { openDatabase } from './database';

describe('a data folder of the embedded database', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-data-'));
    dataDir = join(folder, 'pglite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (lock: object) => writeFileSync(`${dataDir}.lock`, JSON.stringify(lock));
  const openAndClose = async () => (await openDatabase({ dataDir })).close();

  it('keeps what was written when it is closed and opened again', async () => {
    const first = await openDatabase({ dataDir });
    await first.pool.query('CREATE TABLE note (text text)');
    await first.query('INSERT INTO note VALUES ($1)', ['kept']);
    await first.close();
    expect(existsSync(`${dataDir}.lock`)).toBe(false);

    const second = await openDatabase({ dataDir });
    expect(await second.query('SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    await second.close();
  });

  it('is refused to a second process, naming the first, and free when that is gone', async () => {
    const holder = runInChild(`
      import { openDatabase } from './index.ts';
      await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
      console.log('open', process.pid);
    `);
    await expect.poll(() => holder.output(), { timeout: 30_000 }).toMatch(/^open \d+/);
    const pid = holder.output().split(' ')[1]?.trim();

    const refused = openDatabase({ dataDir });
    await expect(refused).rejects.toBeInstanceOf(DataFolderInUseError);
    await expect(refused).rejects.toThrow(`in use by process ${pid} on ${hostname()}, since 20`);
    expect(readFileSync(`${dataDir}.lock`, 'utf8')).toContain(`"pid":${pid}`);

    await holder.kill();
    await expect(openAndClose()).resolves.toBeUndefined();
  });

  it('is held while a process has it open, and not by one that is gone', async () => {
    expect(isDataFolderHeld(dataDir)).toBe(false);
    const first = await openDatabase({ dataDir });
    expect(isDataFolderHeld(dataDir)).toBe(true);
    await first.close();
    expect(isDataFolderHeld(dataDir)).toBe(false);
    write({ pid: 2 ** 30, host: hostname(), since: '2018-04-10', started: null });
    expect(isDataFolderHeld(dataDir)).toBe(false);
  });

  it('is refused twice within one process too', async () => {
    const first = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toThrow('in use by process');
    await first.close();
  });

  it.runIf(process.platform === 'linux')(
    'is free when the number of its process belongs to a later one',
    () => {
      write({ pid: process.pid, host: hostname(), since: '2018-04-10', started: '1' });
      expect(() => lockDataFolder(dataDir)()).not.toThrow();
    },
  );

  it('is refused while another machine renews its lock, and free when it no longer does', () => {
    write({ pid: 1, host: 'another-machine', since: '2018-04-10', started: null });
    expect(() => lockDataFolder(dataDir)).toThrow('process 1 on another-machine');
    const longAgo = new Date(Date.now() - 10 * 60_000);
    utimesSync(`${dataDir}.lock`, longAgo, longAgo);
    expect(() => lockDataFolder(dataDir)()).not.toThrow();
  });

  it('is free again when it could not be opened', async () => {
    writeFileSync(dataDir, 'a file where a folder should be');
    await expect(openAndClose()).rejects.toThrow('is a file');
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  });
});
