import type { PackDocument, PackPart, PackVariant } from '../document';
import { MARKS, PERIODS, sampleCard, sampleChart } from './sample-card';

/** Texts that a file might take for something else. */
export const HOSTILE_TEXTS = [
  '#import "x.typ": *',
  '#panic("no")',
  '</script><script>alert(1)</script>',
  '=1+1',
  'nought\u0000and\u0007bell',
  '*not bold* _nor_ `code` $x^2$ [link](http://x) <label> @ref // gone /* gone */',
  '& < > " \' \\ ~ -- --- &',
  ']]> <!-- ',
] as const;

const STANDARD: PackVariant = { isLargePrint: false, isPlainLanguage: false };

/** A complete pack of an invented council, with as many report cards as asked. */
export function samplePack(cards: number, variant: PackVariant = STANDARD): PackDocument {
  return {
    title: 'Performance of children’s services, March 2018',
    language: 'en-GB',
    date: '2018-04-20',
    variant,
    cover: {
      council: 'Wendmere County Council (invented)',
      committee: 'Children’s Services Committee',
      meeting: 'Friday 20 April 2018, 10 am',
      responsibleOfficer: 'Ingrid Vale, Director of Children’s Services',
      wards: 'All wards',
      access: 'Public',
      asked: {
        kind: 'RECOMMENDATION',
        blocks: [
          { kind: 'PARAGRAPH', words: 'That members:' },
          {
            kind: 'LIST',
            isOrdered: true,
            items: ['note the exceptions below, and', 'agree the actions for Aldmere.'],
          },
        ],
      },
    },
    parts: [
      summary(),
      {
        id: 'cards',
        title: 'Report cards',
        blocks: Array.from({ length: cards }, (_, index) => sampleCard(index + 1)),
      },
      appendix(),
      glossary(),
    ],
  };
}

function summary(): PackPart {
  return {
    id: 'summary',
    title: 'Executive summary',
    blocks: [
      {
        kind: 'PARAGRAPH',
        role: 'LEAD',
        words: 'Three of 42 indicators are red; two of them are on their way to plan.',
      },
      { kind: 'HEADING', id: 'concern', level: 2, text: 'Of concern' },
      {
        kind: 'LIST',
        isOrdered: false,
        items: [
          [
            'Assessments in time are at 56%, see ',
            { kind: 'LINK', text: 'the appendix', href: '#scorecard' },
            '.',
          ],
          [
            'A ',
            { kind: 'ABBREVIATION', text: 'CIN', meaning: 'child in need' },
            ' waits for a plan for 31 days.',
          ],
        ],
      },
      { kind: 'HEADING', id: 'new', level: 2, text: 'New exceptions' },
      {
        kind: 'TABLE',
        id: 'none',
        caption: 'New exceptions in March 2018',
        columns: [{ heading: 'Indicator' }, { heading: 'Why' }],
        rows: [],
        emptyWords: 'No indicator became an exception in March 2018.',
      },
      { kind: 'HEADING', id: 'planned', level: 2, text: 'Planned' },
      {
        kind: 'PARAGRAPH',
        words: [
          'A family said: ',
          { kind: 'FOREIGN', text: 'شكرا جزيلا على المساعدة', language: 'ar', direction: 'rtl' },
          ' and wrote to ',
          { kind: 'LINK', text: 'the council', href: 'mailto:children@wendmere.example' },
          '. Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz is a long word.',
        ],
      },
    ],
  };
}

function appendix(): PackPart {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const marks = Object.values(MARKS);
    return [
      `${1 + (index % 9)}.${1 + Math.floor(index / 9)} Indicator with a name of some length`,
      ...PERIODS.map((_month, at) => {
        const value = ((index * 37 + at * 11) % 900) / 10;
        const mark = at === PERIODS.length - 1 ? { mark: marks[index % 3] ?? MARKS.RED } : {};
        const notes = index === 3 && at === 2 ? { notes: ['a'] } : {};
        if (index === 5 && at === 5) return null;
        return { words: `${value.toFixed(1)}%`, number: value, ...mark, ...notes };
      }),
    ];
  });
  return {
    id: 'appendix',
    title: 'Appendix: scorecard',
    blocks: [
      {
        kind: 'LANDSCAPE',
        blocks: [
          {
            kind: 'TABLE',
            id: 'scorecard',
            caption: 'Scorecard, thirteen months to March 2018',
            columns: [
              { heading: 'Indicator' },
              ...PERIODS.map((heading) => ({
                heading,
                align: 'DECIMAL' as const,
                format: { kind: 'PERCENT' as const, decimals: 1 },
              })),
            ],
            rows,
            footnotes: [{ mark: 'a', words: 'Counted anew in July 2017.' }],
            source: 'Case records of Wendmere, 3 April 2018',
          },
        ],
      },
      { kind: 'HEADING', id: 'beside', level: 2, text: 'Three councils' },
      {
        ...sampleChart(
          'three',
          'Visits in time',
          PERIODS.map((_, index) => 60 + index),
        ),
        lines: [
          { name: 'Wendmere', values: PERIODS.map((_, index) => 60 + index) },
          { name: 'Neighbours', values: PERIODS.map(() => 74), weight: 'BESIDE' },
          { name: 'England', values: PERIODS.map(() => 73.6), weight: 'BESIDE' },
        ],
      },
    ],
  };
}

function glossary(): PackPart {
  return {
    id: 'glossary',
    title: 'Glossary and notes',
    blocks: [
      {
        kind: 'GLOSSARY',
        terms: [
          { term: 'Tolerance', meaning: 'The two values between which a figure is amber.' },
          { term: 'Locality', meaning: 'A part of the council with its own head of social work.' },
        ],
      },
      { kind: 'HEADING', id: 'texts', level: 2, text: 'Texts as they were written' },
      { kind: 'LIST', isOrdered: true, items: [...HOSTILE_TEXTS] },
    ],
  };
}
