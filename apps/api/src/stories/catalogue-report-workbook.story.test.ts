import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../modules/catalogue/catalogue-state.repository';
import type { AnnotationStanding } from '../modules/catalogue/catalogue-state';
import { CATALOGUE_KEEPER } from './story-catalogue';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';
import { keepingWorkbook, numberOfNorfolk } from './story-workbook';

describe('sections and annotations in the workbook of the catalogue', () => {
  let story: Story;
  let authorityId = 0;
  const { preview, apply, changed } = keepingWorkbook(
    () => story,
    () => authorityId,
  );

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([CATALOGUE_KEEPER]), development: true });
    authorityId = await numberOfNorfolk(story);
  });
  afterAll(() => story.end());

  it('are changed with the same preview, and written anew under one revision', async () => {
    const annotation: Omit<AnnotationStanding, 'id' | 'source'> = {
      ...{ kind: 'FORM', indicator: '3.3', section: null, place: null, on: '2018-02-01' },
      ...{ label: 'Newest form', text: 'A new form is used from now on.', rebases: true },
    };
    const bytes = await changed((state) => ({
      ...state,
      sections: state.sections.map((each) =>
        each.slug === 'assessments-completed'
          ? { ...each, name: 'Assessments done', notes: ['One note.', 'Another note.'] }
          : each,
      ),
      // A row of a new one has no number.
      annotations: [
        ...state.annotations,
        { ...annotation, id: null as unknown as number, source: '' },
      ],
    }));
    const said = await preview(bytes);
    expect(said.problems).toEqual([]);
    expect(said.changes.map(({ sheet, subject, isNew }) => [sheet, subject, isNew])).toEqual([
      ['Sections', expect.any(String), false],
      ['Annotations', 'Newest form', true],
    ]);
    expect(said.changes[0]?.changes).toEqual([
      { label: 'Name', before: expect.any(String) as string, after: 'Assessments done' },
      { label: 'Notes', before: expect.any(String) as string, after: 'One note.\nAnother note.' },
    ]);
    expect((await apply(bytes, said.revision)).saved).toBe(true);
    const { sections, annotations } = await readCatalogue(story.database, authorityId);
    expect(sections.find(({ slug }) => slug === 'assessments-completed')).toMatchObject({
      ...{ name: 'Assessments done', notes: ['One note.', 'Another note.'] },
    });
    const written = annotations.find(({ label }) => label === 'Newest form');
    expect(written).toMatchObject({ ...annotation, id: expect.any(Number) as number });
    const anew = await changed((state) => ({
      ...state,
      annotations: state.annotations.map((each) =>
        each.id === written?.id ? { ...each, text: 'It is used by all teams.' } : each,
      ),
    }));
    const again = await preview(anew);
    expect(again.changes).toMatchObject([
      { subject: 'Newest form', changes: [{ label: 'Text', after: 'It is used by all teams.' }] },
    ]);
    expect((await apply(anew, again.revision)).saved).toBe(true);
    const versions = await story.database.query<{ text: string; live: boolean }>(
      `SELECT text, "toRevision" IS NULL AS live FROM "Annotation" WHERE label = 'Newest form' ORDER BY id`,
    );
    expect(versions).toEqual([
      { text: annotation.text, live: false },
      { text: 'It is used by all teams.', live: true },
    ]);
  });

  it('are refused with what they lack, in their rows', async () => {
    const bytes = await changed((state) => ({
      ...state,
      sections: state.sections.map((each, index) => (index === 0 ? { ...each, name: '' } : each)),
      annotations: [
        ...state.annotations,
        {
          ...{ id: 999_999, kind: 'FORM' as const, indicator: 'none', section: null, place: null },
          ...{ on: '2018-02-01', label: 'L', text: 'T', rebases: false, source: '' },
        },
      ],
    }));
    const said = await preview(bytes);
    expect(said.problems.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Sections', 'Annotations']),
    );
    const sentences = said.problems.map(({ sentence }) => sentence).join(' ');
    expect(sentences).toContain('Name: nothing was given; expected is 1 to 120 characters.');
    expect(sentences).toContain('the key of a live indicator');
    expect(sentences).toContain('the number of one that stands');
  });
});
