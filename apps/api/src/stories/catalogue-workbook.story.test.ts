import {
  describeFile,
  readRows,
  sourceOfBytes,
  writeWorkbook,
  type WrittenColumn,
} from '@vital-signs/tabular';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueWorkbook } from '../modules/catalogue/workbook/workbook-sheets';
import { readCatalogue } from '../modules/catalogue/catalogue-state.repository';
import type { CatalogueState } from '../modules/catalogue/catalogue-state';
import { aPerson, severalPeople } from './story-people';
import { CATALOGUE_KEEPER } from './story-catalogue';
import { tellStory, type Story } from './story-server';
import { ADDRESS, keepingWorkbook, numberOfNorfolk } from './story-workbook';

const analyst = aPerson('Cleo Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const stranger = aPerson('Dan Admin', { wendmere: [{ role: 'ADMINISTRATOR', place: null }] });

describe('the workbook of the catalogue', () => {
  let story: Story;
  let authorityId = 0;
  const { send, preview, apply, changed } = keepingWorkbook(
    () => story,
    () => authorityId,
  );
  const revisions = async () =>
    (
      await story.database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM "Revision" WHERE "authorityId" = $1',
        [authorityId],
      )
    )[0]?.count;

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([CATALOGUE_KEEPER, analyst, stranger]),
      development: true,
    });
    authorityId = await numberOfNorfolk(story);
  });
  afterAll(() => story.end());

  it('is given to those who may change the catalogue, and to nobody else', async () => {
    const statuses = [];
    for (const who of [CATALOGUE_KEEPER, analyst, stranger]) {
      statuses.push((await send(`${ADDRESS}.xlsx`, null, who)).status);
      statuses.push((await send(ADDRESS, new Uint8Array(1), who)).status);
    }
    expect(statuses).toEqual([200, 422, 403, 403, 404, 404]);
  });

  it('holds every indicator, and changes nothing when it is loaded as it was downloaded', async () => {
    const bytes = new Uint8Array(await (await send(`${ADDRESS}.xlsx`, null)).arrayBuffer());
    const source = sourceOfBytes(bytes);
    const file = await describeFile(source);
    expect(file.sheets.map(({ name }) => name)).toEqual([
      ...['Notes', 'Indicators', 'Tolerances', 'Targets', 'Populations', 'Places', 'Areas'],
      ...['Sections', 'Annotations'],
    ]);
    let rows = 0;
    for await (const batch of readRows(source, file, 'Indicators')) rows += batch.length;
    const state = await readCatalogue(story.database, authorityId);
    expect(rows).toBe(state.indicators.length + 1);
    const said = await preview(bytes);
    expect(said).toMatchObject({ problems: [], changes: [], changed: 0 });
    const before = await revisions();
    expect((await apply(bytes, said.revision)).problems).toEqual([
      expect.objectContaining({ sentence: 'The workbook reads as the catalogue does now.' }),
    ]);
    expect(await revisions()).toBe(before);
  });

  it('names sheet and row of what is wrong, and applies nothing of it', async () => {
    const bytes = await changed((state) => ({
      ...state,
      indicators: state.indicators.map((each) =>
        each.key === '3.3' ? { ...each, decimals: 9, leadOfficer: 'Ann Lyst' } : each,
      ),
      tolerances: state.tolerances.map((each) =>
        each.key === '3.3' ? { ...each, rule: { model: 'THRESHOLDS', red: 90, green: 80 } } : each,
      ),
    }));
    const said = await preview(bytes);
    expect(said.problems.map(({ sheet, sentence }) => [sheet, sentence])).toEqual([
      ['Indicators', 'Decimals: “9” was given; expected is a whole number from 0 to 6.'],
      [
        'Tolerances',
        'The tolerances are the wrong way round: red 90 is above green 80, but high is good.',
      ],
    ]);
    expect(said.problems.every(({ row }) => row !== null && row > 1)).toBe(true);
    const before = await revisions();
    const outcome = await apply(bytes, said.revision);
    expect(outcome.saved).toBe(false);
    expect(outcome.problems[0]?.sentence).toMatch(/^Indicators, row \d+: Decimals/);
    expect(await revisions()).toBe(before);
  });

  it('shows what it would change and which ratings turn, and applies all of it under one revision', async () => {
    const bytes = await changed((state) => ({
      ...state,
      indicators: state.indicators.map((each) =>
        each.key === '3.3' ? { ...each, leadOfficer: 'Ann Lyst' } : each,
      ),
      tolerances: state.tolerances.map((each) =>
        each.key === '3.3' ? { ...each, rule: { model: 'THRESHOLDS', red: 40, green: 50 } } : each,
      ),
      areas: [...state.areas, { id: 0, slug: '', name: 'Further figures', position: 99 }],
    }));
    const said = await preview(bytes);
    expect(said.problems).toEqual([]);
    expect(said.changes.map(({ sheet, isNew }) => [sheet, isNew])).toEqual([
      ['Indicators', false],
      ['Tolerances', false],
      ['Areas', true],
    ]);
    expect(said.changes[0]?.changes).toEqual([
      { label: 'Lead officer', before: null, after: 'Ann Lyst' },
    ]);
    expect(said.changed).toBeGreaterThan(0);
    expect(said.ratings[0]).toMatch(/^3\.3: .+, \w+ \d{4}: .+ → .+$/);
    const before = await revisions();
    const outcome = await apply(bytes, said.revision);
    expect(outcome).toMatchObject({ saved: true, problems: [], changedMeanwhile: null });
    expect(await revisions()).toBe((before ?? 0) + 1);
    const state = await readCatalogue(story.database, authorityId);
    expect(state.indicators.find(({ key }) => key === '3.3')?.leadOfficer).toBe('Ann Lyst');
    expect(state.areas.at(-1)).toMatchObject({ name: 'Further figures', slug: 'further-figures' });
    expect(await preview(await changed())).toMatchObject({ problems: [], changes: [] });

    const late = await apply(
      await changed((now) => ({
        ...now,
        indicators: now.indicators.map((each) =>
          each.key === '3.3' ? { ...each, leadOfficer: 'Ben Lyst' } : each,
        ),
      })),
      said.revision,
    );
    expect(late).toMatchObject({ saved: false, changedMeanwhile: { person: 'Ada Admin' } });
  });

  it('carries links to lists of children there and back, and refuses one that is none', async () => {
    const LINK = 'https://cases.example.gov.uk/list?locality={place}&month={period}';
    const linked = (caseLinkTemplate: string) =>
      changed((state) => ({
        ...state,
        indicators: state.indicators.map((each) =>
          each.key === '3.3' ? { ...each, caseLinkTemplate } : each,
        ),
      }));
    const wrong = await preview(await linked('https://cases.example.gov.uk/{child}'));
    expect(wrong.problems).toMatchObject([{ sheet: 'Indicators' }]);
    const bytes = await linked(LINK);
    const said = await preview(bytes);
    expect(said.changes[0]?.changes).toEqual([
      { label: 'Link to the list of children', before: null, after: LINK },
    ]);
    expect(await apply(bytes, said.revision)).toMatchObject({ saved: true, problems: [] });
    const state = await readCatalogue(story.database, authorityId);
    expect(state.indicators.find(({ key }) => key === '3.3')?.caseLinkTemplate).toBe(LINK);
    const downloaded = await (await send(`${ADDRESS}.xlsx`, null)).arrayBuffer();
    const again = await preview(new Uint8Array(downloaded));
    expect(again).toMatchObject({ problems: [], changes: [] });
  });

  it('takes no row of what somebody else changed after it was downloaded', async () => {
    const { revision } = await preview(await changed());
    const owned = (owner: string) => (state: CatalogueState) => ({
      ...state,
      indicators: state.indicators.map((each) =>
        each.key === '3.4' ? { ...each, dataOwner: owner } : each,
      ),
    });
    const [theirs, mine] = [await changed(owned('Theirs')), await changed(owned('Mine'), revision)];
    expect((await apply(theirs, revision, 'Theirs came first of the two')).saved).toBe(true);
    const said = await preview(mine);
    expect(said.problems.map(({ sheet, sentence }) => [sheet, sentence])).toEqual([
      [
        'Indicators',
        'Ada Admin changed 3.4 after this workbook was downloaded (“Theirs came first of the two”): download it again, and make the change in that.',
      ],
    ]);
    expect((await apply(mine, said.revision)).saved).toBe(false);
    // What it says of everything else is as it stands, and changes nothing.
    const untouched = await changed((state) => state, revision);
    expect(await preview(untouched)).toMatchObject({ problems: [], changes: [] });
  });

  it('sets populations, and is refused where it is of another authority', async () => {
    const grown = (state: CatalogueState) => ({
      ...state,
      populations: state.populations.map((each) =>
        each.place === 'norwich' ? { ...each, count: 27_000, source: 'ONS' } : each,
      ),
    });
    const said = await preview(await changed(grown));
    expect(said.problems).toEqual([]);
    expect(said.changes.map(({ sheet, subject }) => [sheet, subject])).toEqual([
      ['Populations', 'Norwich'],
    ]);
    expect((await apply(await changed(grown), said.revision)).saved).toBe(true);
    const state = await readCatalogue(story.database, authorityId);
    expect(state.populations.find(({ place }) => place === 'norwich')).toMatchObject({
      ...{ count: 27_000, source: 'ONS', provenance: 'PUBLISHED' },
    });
    const ofAnother = writeWorkbook(
      catalogueWorkbook(grown(state), { name: 'Wendmere', slug: 'wendmere', revision: 1 }),
    );
    expect((await preview(ofAnother)).problems.map(({ sentence }) => sentence)).toEqual([
      'The workbook is the catalogue of wendmere; expected is that of Norfolk.',
    ]);
  });

  it('reads no number out of a percentage, nor out of two with a comma', async () => {
    const populations = (count: string | number, format?: WrittenColumn['format']) =>
      writeWorkbook({
        title: 'Populations',
        sheets: [
          {
            name: 'Populations',
            table: {
              columns: [
                { heading: 'Place' },
                { heading: 'Children', ...(format && { format }) },
                { heading: 'Estimate of' },
                { heading: 'Source' },
                { heading: 'Holds from' },
                { heading: 'Holds until' },
              ],
              rows: [['norwich', count, null, 'ONS', '2018-04-01', null]],
            },
          },
        ],
      });
    const sentences = async (bytes: Uint8Array) =>
      (await preview(bytes)).problems.map(({ sentence }) => sentence);
    expect((await sentences(populations('26,2'))).at(0)).toBe(
      'Children: “26,2” was read; expected is a number.',
    );
    expect((await sentences(populations(80, { kind: 'PERCENT', decimals: 0 }))).at(0)).toMatch(
      /^Children: “.+” was read in a cell formatted as a percentage; expected is a plain number/,
    );
    expect(await sentences(populations('26,300'))).toEqual([]);
  });

  it('says what a sheet lacks, and what a file is not', async () => {
    const strange = writeWorkbook({
      title: 'Strange',
      sheets: [
        {
          name: 'Areas',
          table: {
            columns: [{ heading: 'Slug' }, { heading: 'Name' }],
            rows: [['assessments', 'A']],
          },
        },
      ],
    });
    expect((await preview(strange)).problems.map(({ sentence }) => sentence)).toEqual([
      'Areas lacks the column Position.',
    ]);
    const other = writeWorkbook({ title: 'Other', sheets: [{ name: 'Figures', lines: ['None'] }] });
    expect((await preview(other)).problems[0]?.sentence).toMatch(/no sheet of a catalogue/);
  });
});
