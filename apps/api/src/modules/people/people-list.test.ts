import { describe, expect, it } from 'vitest';
import { growTree } from '../place/place-tree';
import type { PlaceRecord } from '../place/place.repository';
import { MOST_LINES, readPeopleList } from './people-list';

const place = (placeId: number, slug: string, name: string, parentId: number | null) => ({
  ...{ authorityId: 1, placeId, slug, name, shortName: name, parentId },
  kind: parentId === null ? 'AUTHORITY' : parentId === 1 ? 'LOCALITY' : 'TEAM',
  ...{ teamKind: null, position: placeId, modelled: false, populations: [] },
});
const tree = growTree('norfolk', [
  place(1, 'norfolk', 'Norfolk', null),
  place(2, 'norwich', 'Norwich', 1),
  place(3, 'breckland', 'Breckland', 1),
  place(4, 'norwich-assessment', 'Assessment', 2),
  place(5, 'breckland-assessment', 'Assessment', 3),
] as readonly PlaceRecord[]);

const read = (csv: string) => readPeopleList(csv, tree);
const problems = (csv: string) => read(csv).map(({ problem }) => problem);
const HEADINGS = 'email,name,role,place\n';

describe('a list of people', () => {
  it('is read whatever the order and case of its headings, their parting, and a mark at its beginning', () => {
    const lines = [
      read(`${HEADINGS}Ada@Council.Example,Ada Ames,Head of service,norwich\n`),
      read(
        '\ufeffPlace;ROLE;Name;Email\r\nNorwich;head-of-service;Ada Ames;ada@council.example\r\n',
      ),
      read('Role\tPlace\tEmail\tName\nHEAD_OF_SERVICE\tNORWICH\tada@council.example\t Ada Ames \n'),
    ];
    for (const [line] of lines) {
      expect(line).toMatchObject({ line: 2, problem: null });
      expect(line?.person).toMatchObject({
        email: 'ada@council.example',
        name: 'Ada Ames',
        role: 'HEAD_OF_SERVICE',
        place: { slug: 'norwich' },
      });
    }
  });

  it('means the whole authority where a line has no place, or the authority’s own', () => {
    const lines = read(`${HEADINGS}a@b.example,A,leader,\nb@b.example,B,member,Norfolk\n`);
    expect(lines.map(({ person }) => person?.place)).toEqual([null, null]);
    expect(read('email,name,role\na@b.example,A,analyst\n')[0]?.person?.place).toBeNull();
  });

  it('counts the lines of the text, those within quotation marks and empty ones too', () => {
    const lines = read(`${HEADINGS}\n"a@b.example","A\nB",member,\n\nc@b.example,C,member,\n`);
    expect(lines.map(({ line }) => line)).toEqual([3, 6]);
    expect(lines[0]?.problem).toContain('expected is a name on one line');
    expect(lines[1]?.problem).toBeNull();
  });

  it.each([
    ['ada,Ada,member,', 'The e-mail address reads “ada”'],
    ['a@b.example,,member,', 'The name is empty'],
    ['a@b.example,Ada,boss,', 'The role reads “boss”; expected is one of Administrator, Analyst'],
    [
      'a@b.example,Ada,member,brekland',
      'reads “brekland”; expected is a place of the authority; near it are breckland',
    ],
    ['a@b.example,Ada,member,Atlantis', 'expected is a place of the authority.'],
    [
      'a@b.example,Ada,head of service,assessment',
      'expected is one of norwich-assessment, breckland-assessment',
    ],
    ['a@b.example,Ada,analyst,norwich', 'a role for the whole authority'],
    ['a@b.example,Ada,member,norwich-assessment', 'shown no teams'],
    ['a@b.example,Ada,member,norwich,more', 'has 5 cells; expected are 4'],
  ])('says of the line %j what is wrong with it', (line, problem) => {
    expect(problems(`${HEADINGS}${line}\n`)[0]).toContain(problem);
  });

  it('says what is wrong with its headings', () => {
    expect(problems('email,name\n')).toEqual([
      'The first line has no heading role; expected are email, name, role, place.',
    ]);
    expect(problems('emale,name,role\n')[0]).toContain('expected is one of email');
    expect(problems('email,email,name,role\n')).toEqual(['The heading email is there twice.']);
    expect(problems('')).toEqual([]);
  });

  it('has nobody twice, for the same or another role, however the address is spelt', () => {
    const line = 'a@b.example,Ada,member,norwich\n';
    const other = 'a@b.example,Ada,boss,breckland\n';
    expect(problems(HEADINGS + line + other + line.toUpperCase())).toEqual([
      null,
      expect.stringMatching(/^The role reads “boss”.*Line 2 has the same e-mail address/),
      expect.stringMatching(/^Line 2 has the same e-mail address/),
    ]);
  });

  it('says all that is wrong with a line', () => {
    const [problem] = problems(`${HEADINGS}ada,,boss,Atlantis\n`);
    for (const part of ['“ada”', 'The name is empty', '“boss”', '“Atlantis”']) {
      expect(problem).toContain(part);
    }
  });

  it('gives a head of service all of the authority only where that is written', () => {
    expect(problems(`${HEADINGS}a@b.example,Ada,head of service,\n`)).toEqual([
      'Head of service needs a place: name one, or write norfolk for all of Norfolk.',
    ]);
    const [line] = read(`${HEADINGS}a@b.example,Ada,head of service,norfolk\n`);
    expect(line?.person).toMatchObject({ role: 'HEAD_OF_SERVICE', place: null });
  });

  it('passes over lines of nothing but commas', () => {
    expect(read(`${HEADINGS},,,\na@b.example,Ada,member,norwich\n`)).toHaveLength(1);
  });

  it('is refused where its quotation marks do not close, naming the line', () => {
    const [line] = read(`${HEADINGS}"a@b.example,Ada,member,\n`);
    expect(line?.problem).toContain('A quotation mark');
    expect(line?.line).toBeGreaterThan(1);
  });

  it('is refused where it is longer than a council', () => {
    const many = 'a@b.example,Ada,member,\n'.repeat(MOST_LINES + 1);
    expect(problems(HEADINGS + many)).toEqual([
      'There are 501 people on this list; expected are at most 500.',
    ]);
  });
});
