import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackReaders } from '@vital-signs/domain';
import { documentProblems, renderPack, type PackKind } from '@vital-signs/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packDocument } from '../modules/pack/content/pack-document.service';
import {
  inside,
  packAsked,
  packOf,
  partOf,
  publicEditionOf,
  tablesOf,
  textsOf,
} from './story-pack';
import { tellStory, type Story } from './story-server';

const EVERYBODY: readonly PackReaders[] = ['LEADERSHIP', 'MEMBERS', 'PUBLIC'];
const KINDS: readonly PackKind[] = ['HTML', 'PDF', 'WORD', 'WORKBOOK'];

/** Files are written one at a time, on whatever else the computer does. */
const LONG = 240_000;

/** Whether poppler is there, which reads PDFs independently of what wrote them. */
const hasPoppler = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('a pack for each of its readers', () => {
  let story: Story;
  beforeAll(async () => (story = await tellStory()));
  afterAll(() => story.end());

  it.each(EVERYBODY)(
    'makes Wendmere’s pack for %s in all four kinds',
    async (readers) => {
      const document = await packOf(story, 'wendmere', '2018-03', readers);
      expect(documentProblems(document)).toEqual([]);
      expect(document.parts.map(({ id }) => id)).toEqual([
        ...['summary', 'exceptions', 'cards', 'areas', 'scorecard', 'glossary', 'notes'],
      ]);
      expect(document.cover.access).toMatch(readers === 'PUBLIC' ? /^Public$/ : /^Private: /);
      for (const kind of KINDS) {
        expect((await renderPack(document, kind)).byteLength).toBeGreaterThan(10_000);
      }
    },
    LONG,
  );

  it('gives the public nothing but what its edition holds', async () => {
    const given = await packAsked(story, 'wendmere', '2018-03', 'PUBLIC', { cards: 'ALL' });
    const document = await packDocument(given.services, given.asked);
    const edition = await publicEditionOf(story, 'wendmere', given.asked.edition.number);
    const known = new Set<number>();
    for (const { readings } of edition.places) {
      for (const { values, yearToDate } of Object.values(readings)) {
        for (const value of [...values, yearToDate.value]) if (value !== null) known.add(value);
      }
    }
    for (const { targets, benchmarks } of edition.indicators) {
      for (const { value } of [...targets, ...benchmarks]) if (value !== null) known.add(value);
    }
    const shown = [...inside(document)].flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [];
      if ('number' in one && typeof one.number === 'number') return [one.number];
      if (!('weight' in one) && 'values' in one && Array.isArray(one.values)) {
        return (one.values as (number | null)[]).filter((value) => value !== null);
      }
      return [];
    });
    expect(shown.length).toBeGreaterThan(500);
    expect(shown.filter((value) => !known.has(value))).toEqual([]);
  });

  it('tells the public nothing that its pages do not: no trajectory, no verdict, no claim of what is not known', async () => {
    for (const slug of ['norfolk', 'wendmere']) {
      const document = await packOf(story, slug, '2018-03', 'PUBLIC', { cards: 'ALL' });
      const told = document.parts.filter(({ id }) => id !== 'glossary');
      const saying = (words: RegExp) => textsOf(told).filter((text) => words.test(text));
      expect(saying(/trajectory|slipping/i)).toEqual([]);
      expect(saying(/(upper|lower) limit|No verdict|No real change|Control chart|chance/)).toEqual(
        [],
      );
      expect(saying(/Improving|Worsening|Still unusually|part in a signal/)).toEqual([]);
      expect(saying(/No action|Nothing is planned|No commentary|found to doubt/)).toEqual([]);
      expect(saying(/^Counts$/)).toEqual([]);
      expect(partOf(document, 'exceptions')).toBeDefined();
      expect(tablesOf(partOf(document, 'exceptions'))[0]?.rows.length).toBeGreaterThan(0);
    }
    const internal = textsOf(await packOf(story, 'wendmere', '2018-03', 'MEMBERS')).join('\n');
    expect(internal).toMatch(/trajectory/);
    expect(internal).toMatch(/limit of/);
    expect(internal).toMatch(/^Counts$/m);
  });

  it('says c in the public pack wherever the edition protects a figure', async () => {
    const given = await packAsked(story, 'wendmere', '2018-03', 'PUBLIC');
    const document = await packDocument(given.services, given.asked);
    const edition = await publicEditionOf(story, 'wendmere', given.asked.edition.number);
    const isHidden = (slug: string, key: string) =>
      edition.places
        .find(({ place }) => place.slug === slug)
        ?.readings[key]?.codes.endsWith('5') === true;
    const hidden = edition.places
      .slice(1)
      .flatMap(({ place }) =>
        edition.indicators.filter(({ key }) => isHidden(place.slug, key)).map(({ key }) => key),
      );
    expect(hidden.length).toBeGreaterThan(0);
    const places = new Set(edition.places.slice(1).map(({ place }) => place.shortName));
    const protectedCells = tablesOf(partOf(document, 'scorecard')).flatMap(({ columns, rows }) =>
      rows.flatMap((row) =>
        row.filter((cell, index) => cell === 'c' && places.has(columns[index]?.heading ?? '')),
      ),
    );
    expect(protectedCells).toHaveLength(hidden.length);
    expect(textsOf(partOf(document, 'notes')).join(' ')).toContain('is not shown and stands as c');
  });

  it('names to the public no team and nobody, and to members no team', async () => {
    const teams = await story.database.query<{ name: string }>(
      `SELECT name FROM "Place" WHERE kind = 'TEAM'`,
    );
    const people = await story.database.query<{ name: string }>(
      `SELECT DISTINCT unnest(ARRAY["leadOfficer", "dataOwner"]) AS name FROM "IndicatorVersion"`,
    );
    const named = people.flatMap(({ name }) => name ?? []);
    expect(named.length).toBeGreaterThan(1);
    for (const slug of ['norfolk', 'wendmere']) {
      for (const readers of ['MEMBERS', 'PUBLIC'] as const) {
        const texts = textsOf(await packOf(story, slug, '2018-03', readers, { cards: 'ALL' }));
        const told = (name: string) => texts.some((text) => text.includes(name));
        expect(teams.filter(({ name }) => told(name))).toEqual([]);
        if (readers === 'PUBLIC') {
          const all = texts.join('\n');
          expect(named.filter((name) => all.includes(name))).toEqual([]);
        }
      }
    }
  });

  it.skipIf(!hasPoppler)(
    'is a PDF whose headings, tables and pictures an independent reader finds (skipped without poppler)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'vital-signs-pack-'));
      try {
        const file = join(folder, 'pack.pdf');
        await writeFile(
          file,
          await renderPack(await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP'), 'PDF'),
        );
        const tags = execFileSync('pdfinfo', ['-struct-text', file], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'L']) {
          expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
        }
        expect(tags).toContain('7.1 No. Looked-After Children');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    LONG,
  );
});
