import { createHash } from 'node:crypto';
import { HTML_POLICY } from '@vital-signs/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPackWork } from '../modules/pack/pack-work';
import { asInput, CREATE, PACK_BY_ID, SAVE, type AskedFile, type AskedPack } from './pack-question';
import { tellStory, type Story } from './story-server';

const MAKE = `mutation ($pack: ID!, $kind: PackFileKind!, $largePrint: Boolean! = false) {
  makePackFile(authority: "norfolk", pack: $pack, kind: $kind, largePrint: $largePrint) {
    id state done of what name address packVersion editionNumber person } }`;
const FILE = `query ($id: ID!) { packFile(authority: "norfolk", id: $id) {
  id state done of what problem name address bytes packVersion } }`;
const CANCEL = `mutation ($id: ID!) { cancelPackFile(authority: "norfolk", id: $id) {
  id state problem address } }`;
const PATIENCE = { timeout: 120_000, interval: 100 };
const MINUTES = 60_000;

describe('files of packs', () => {
  let story: Story;
  let pack: AskedPack;
  beforeAll(async () => {
    story = await tellStory();
    pack = await smallPack();
  }, 5 * MINUTES);
  afterAll(() => story.end());

  /** One that is made in a moment: of its summary and a glossary alone. */
  async function smallPack(): Promise<AskedPack> {
    const begun = await story.ask<{ createPack: AskedPack }>(CREATE, { readers: 'LEADERSHIP' });
    const { id, version, contents } = begun.data.createPack;
    const parts = contents.parts.map((part) => ({
      ...part,
      isIn: part.kind === 'SUMMARY' || part.kind === 'GLOSSARY',
    }));
    const saved = await story.ask<{ savePack: AskedPack }>(SAVE, {
      ...{ id, version, contents: asInput({ ...contents, parts }) },
    });
    expect(saved.errors).toEqual([]);
    return saved.data.savePack;
  }

  async function make(variables: Readonly<Record<string, unknown>> = {}): Promise<AskedFile> {
    const { data, errors } = await story.ask<{ makePackFile: AskedFile }>(MAKE, {
      ...{ pack: pack.id, kind: 'HTML' },
      ...variables,
    });
    expect(errors).toEqual([]);
    return data.makePackFile;
  }
  async function find(id: string): Promise<AskedFile> {
    return (await story.ask<{ packFile: AskedFile }>(FILE, { id })).data.packFile;
  }
  async function ended(id: string): Promise<AskedFile> {
    await expect
      .poll(async () => (await find(id)).state, PATIENCE)
      .toMatch(/READY|FAILED|CANCELLED/);
    return find(id);
  }
  const cancel = async (id: string) =>
    (await story.ask<{ cancelPackFile: AskedFile }>(CANCEL, { id })).data.cancelPackFile;
  const pieces = async (id: string) => {
    const [row] = await story.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "PackFilePiece" WHERE "fileId" = $1',
      [Number(id)],
    );
    return row?.count;
  };

  it.each([
    ['HTML', 'norfolk-2018-03-pack-leadership.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['PDF', 'norfolk-2018-03-pack-leadership.pdf', 'application/pdf', '%PDF-'],
    [
      ...['WORD', 'norfolk-2018-03-pack-leadership.docx'],
      ...['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ],
    [
      ...['WORKBOOK', 'norfolk-2018-03-pack-leadership.xlsx'],
      ...['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ],
  ] as [string, string, string, string][])(
    'are made as %s, called %s, and given whole to whoever makes packs',
    async (kind, name, type, beginning) => {
      const begun = await make({ kind });
      expect(begun).toMatchObject({ name, packVersion: 2, address: null, person: 'A Person' });
      expect(begun.state).toMatch(/WAITING|MAKING/);
      const file = await ended(begun.id);
      expect(file).toMatchObject({ state: 'READY', problem: null, done: 100, of: 100 });
      const answer = await story.send(file.address ?? '');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-disposition')).toBe(
        `${kind === 'HTML' ? 'inline' : 'attachment'}; filename="${name}"`,
      );
      expect(bytes.length).toBe(file.bytes);
      expect(bytes.subarray(0, beginning.length).toString('latin1').toLowerCase()).toBe(
        beginning.toLowerCase(),
      );
      const [kept] = await story.database.query<{ sha256: string }>(
        'SELECT sha256 FROM "PackFile" WHERE id = $1',
        [Number(file.id)],
      );
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy.startsWith(HTML_POLICY)).toBe(kind === 'HTML');
      expect(policy).toContain("frame-ancestors 'none'");
    },
    2 * MINUTES,
  );

  it(
    'tell how far they are, never back, until they are ready',
    async () => {
      const whole = await story.ask<{ createPack: AskedPack }>(CREATE, { readers: 'LEADERSHIP' });
      const { id } = await make({ pack: whole.data.createPack.id, kind: 'PDF' });
      const told: { done: number; what: string; state: string }[] = [];
      await expect
        .poll(async () => {
          const file = await find(id);
          told.push(file);
          return file.state;
        }, PATIENCE)
        .toBe('READY');
      const steps = told.map(({ done }) => done);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(new Set(told.map(({ what }) => what)).size).toBeGreaterThan(3);
    },
    5 * MINUTES,
  );

  it('say of which version they are, when the pack was written anew since', async () => {
    const { id } = await make();
    await ended(id);
    const { version, contents } = pack;
    const saved = await story.ask<{ savePack: AskedPack }>(SAVE, {
      ...{ id: pack.id, version, contents: asInput({ ...contents, title: 'Another title' }) },
    });
    pack = saved.data.savePack;
    expect(pack.version).toBe(3);
    expect(pack.files[0]).toMatchObject({ id, packVersion: 2, state: 'READY' });
  });

  it(
    'are cancelled while they wait or are made, leave nothing, and those that are ready stay',
    async () => {
      const first = await make({ kind: 'PDF' });
      const second = await make({ kind: 'PDF' });
      const cancelled = await cancel(second.id);
      expect(cancelled).toMatchObject({ state: 'CANCELLED', problem: null, address: null });
      expect(await cancel(first.id)).toMatchObject({ state: 'CANCELLED' });
      const third = await make();
      const ready = await ended(third.id);
      expect(await cancel(third.id)).toMatchObject({ state: 'READY', address: ready.address });
      expect(await find(first.id)).toMatchObject({ state: 'CANCELLED' });
      expect(await find(second.id)).toMatchObject({ state: 'CANCELLED' });
      expect([await pieces(first.id), await pieces(second.id)]).toEqual([0, 0]);
      expect((await story.send(`/api/packs/norfolk/files/${first.id}`)).status).toBe(404);
    },
    MINUTES,
  );

  it(
    'are made five at a time for an authority, one after another, and no more',
    async () => {
      const made: AskedFile[] = [];
      for (let n = 0; n < 5; n += 1) made.push(await make({ kind: 'PDF', largePrint: true }));
      const { errors } = await story.ask(MAKE, { pack: pack.id, kind: 'PDF' });
      expect(errors[0]?.extensions['reason']).toBe('BUSY');
      expect(made[4]?.name).toBe('norfolk-2018-03-pack-leadership-large-print.pdf');
      for (const { id } of made.slice(1)) await cancel(id);
      expect(await ended(made[0]?.id ?? '')).toMatchObject({ state: 'READY' });
    },
    2 * MINUTES,
  );

  it(
    'are kept ten for a pack, of which the oldest gives way',
    async () => {
      const filesNow = async () =>
        (await story.ask<{ pack: AskedPack }>(PACK_BY_ID, { id: pack.id })).data.pack.files;
      for (let n = 0; n < 3; n += 1) await ended((await make()).id);
      const before = await filesNow();
      expect(before).toHaveLength(10);
      const next = await make();
      await ended(next.id);
      const after = await filesNow();
      expect(after.map(({ id }) => id)).toEqual([
        next.id,
        ...before.slice(0, 9).map(({ id }) => id),
      ]);
      expect(await pieces(before[9]?.id ?? '')).toBe(0);
    },
    MINUTES,
  );

  it('that a process left when it was gone say so, and those of a living one do not', async () => {
    const left = async (heardAt: string) => {
      const [row] = await story.database.query<{ id: number }>(
        `INSERT INTO "PackFile" ("authorityId", "packId", "packVersion", "editionNumber", kind,
           "largePrint", "plainLanguage", state, what, name, person, "heardAt")
         SELECT "authorityId", id, version, 1, 'PDF', false, false, 'MAKING', 'Writing', 'a.pdf',
                'Ada', now() - $2::interval FROM "Pack" WHERE id = $1 RETURNING id`,
        [Number(pack.id), heardAt],
      );
      return String(row?.id);
    };
    const dead = await left('5 minutes');
    const alive = await left('1 second');
    const work = await startPackWork(story.database, null, { isFirst: false });
    await work.swept();
    expect(await find(dead)).toMatchObject({
      ...{ state: 'FAILED', address: null },
      problem: 'The making of the file broke off: make it again.',
    });
    expect(await find(alive)).toMatchObject({ state: 'MAKING' });
    await work.close();
    await cancel(alive);
  });

  it(
    'end where their pack is taken away',
    async () => {
      const other = await smallPack();
      const { id } = await make({ pack: other.id, kind: 'PDF' });
      await story.ask(`mutation ($id: ID!) { removePack(authority: "norfolk", id: $id) }`, {
        id: other.id,
      });
      expect(await find(id)).toBeNull();
      expect(await ended((await make()).id)).toMatchObject({ state: 'READY' });
    },
    MINUTES,
  );
});
