import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database';

describe('a data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'vital-signs-content-'));
  const whole = join(root, 'whole');
  const folder = join(root, 'folder');

  beforeAll(async () => {
    await (await openDatabase({ dataDir: whole })).close();
  });
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(whole, folder, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const refusal = async () => {
    // What names the process that tried is no figure.
    const content = () => readdirSync(folder).filter((name) => name !== 'postmaster.pid');
    const before = content();
    const error = await openDatabase({ dataDir: folder }).then(
      () => new Error('It was opened.'),
      (reason: Error) => reason,
    );
    expect(content()).toEqual(before);
    expect(error.message).toContain(`The data folder ${folder} `);
    expect(error.message).toContain('DATA_DIR');
    expect(error.message).not.toContain('[object');
    return error.message;
  };

  it('that holds a whole database is opened, and leaves nothing beside it', async () => {
    const database = await openDatabase({ dataDir: folder });
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
    expect(readdirSync(root).sort()).toEqual(['folder', 'whole']);
  });

  it('that is made for a database is read by nobody else of the machine', () => {
    expect(statSync(whole).mode & 0o777).toBe(0o700);
  });

  it.each(['PG_VERSION', 'base', 'global/pg_control', 'pg_wal'])(
    'without its %s is refused and left as it is, not made anew',
    async (name) => {
      rmSync(join(folder, name), { recursive: true });
      expect(await refusal()).toContain(`damaged (${name} is missing)`);
    },
  );

  it('that holds other files is refused and left as it is', async () => {
    rmSync(folder, { recursive: true });
    cpSync(join(whole, 'postgresql.conf'), join(folder, 'letters.txt'));
    expect(await refusal()).toContain('holds other files than a database');
  });

  it('of which a file is spoilt is refused in words', async () => {
    writeFileSync(join(folder, 'global/pg_control'), 'spoilt');
    expect(await refusal()).toContain('damaged or not of this version');
  });

  it('in which a first start was interrupted is refused, saying what to delete', async () => {
    writeFileSync(`${folder}.unfinished`, '');
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(
      `delete it and ${folder}.unfinished`,
    );
    rmSync(folder, { recursive: true });
    await (await openDatabase({ dataDir: folder })).close();
    expect(readdirSync(root).sort()).toEqual(['folder', 'whole']);
  });

  it('that is a file, or lies in one, is refused and left as it is', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a letter');
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(`${folder} is a file`);
    await expect(openDatabase({ dataDir: join(folder, 'in/it') })).rejects.toThrow(
      `The data folder ${join(folder, 'in/it')} cannot be made`,
    );
    expect(readFileSync(folder, 'utf8')).toBe('a letter');
  });
});
