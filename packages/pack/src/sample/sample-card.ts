import type { PackChart } from '../chart';
import type { PackPage } from '../document';
import type { Mark } from '../inline';
import type { PackTable } from '../table';

export const MARKS = {
  RED: { tone: 'RED', symbol: '✕', word: 'red' },
  AMBER: { tone: 'AMBER', symbol: '■', word: 'amber' },
  GREEN: { tone: 'GREEN', symbol: '★', word: 'green' },
} as const satisfies Record<string, Mark>;

const MONTHS = ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb'];
export const PERIODS = [...MONTHS, 'Mar'].map((month, index) => `${month} ${index < 10 ? 17 : 18}`);
const TOWNS = ['Aldmere', 'Brackwell', 'Cotham', 'Dunley', 'Eastwold', 'Ferring'];

const NAMES = [
  'Assessments finished within 45 working days',
  'Children with a plan reviewed in time',
  'Looked-after children visited in time',
  'Care leavers in education, work or training',
  'Referrals decided within one working day',
];

/** A figure that goes up and down by rule, the same each time. */
const wave = (card: number, index: number): number =>
  Math.round(
    (62 + 18 * Math.sin((card * 7 + index * 3) / 5) + ((card * 13 + index * 5) % 7)) * 10,
  ) / 10;

const markOf = (value: number): Mark =>
  value >= 80 ? MARKS.GREEN : value >= 70 ? MARKS.AMBER : MARKS.RED;

/** The report card of an invented indicator of an invented council. */
export function sampleCard(card: number): PackPage {
  const id = `card-${card}`;
  const name = NAMES[card % NAMES.length] ?? '';
  const ref = `${1 + (card % 9)}.${1 + Math.floor(card / 9)}`;
  const values = PERIODS.map((_, index) =>
    card % 4 === 1 && index === 4 ? null : wave(card, index),
  );
  const now = values.at(-1) ?? 0;
  const count = 700 + card;
  return {
    kind: 'PAGE',
    id,
    blocks: [
      { kind: 'HEADING', id: `${id}-title`, level: 2, text: `${ref} ${name}` },
      {
        kind: 'FACTS',
        facts: [
          { name: 'Area', words: 'Assessment and planning' },
          { name: 'Lead officer', words: 'Rosalind Ferreby, head of social work' },
          { name: 'Data owner', words: 'Tomas Ilves, performance team' },
          { name: 'Accurate as of', words: '3 April 2018' },
        ],
      },
      {
        kind: 'PARAGRAPH',
        words: [
          { kind: 'STRONG', text: 'What it measures and why it matters. ' },
          'Of the assessments that were finished in the month, how many were finished within 45 working days. A child in need of help, such as a ',
          { kind: 'ABBREVIATION', text: 'CIN', meaning: 'child in need' },
          ', should not wait for a decision about it.',
        ],
      },
      {
        kind: 'FIGURE',
        figure: `${now.toFixed(1)}%`,
        words: [
          { kind: 'MARK', mark: markOf(now) },
          ` ${Math.round((count * now) / 100)} of ${count} in time. The target is 80%: ${Math.max(0, Math.round((count * (80 - now)) / 100))} more would have been needed. Better than last month, and no real change: the last thirteen months vary as much by chance.`,
        ],
      },
      sampleChart(id, name, values),
      benchmarks(id, now),
      localities(id, card),
      {
        kind: 'PARAGRAPH',
        words: [
          { kind: 'STRONG', text: 'What is behind the figure. ' },
          'Two vacancies in Aldmere were filled in February, and the backlog of assessments that had waited since the autumn was worked through in the same month, so that more of those finished were late ones. Without them 84% would have been in time. Brackwell and Cotham share a team until June.',
        ],
      },
      actions(id),
      {
        kind: 'PARAGRAPH',
        words: [
          { kind: 'STRONG', text: 'Risks and budget. ' },
          'Corporate risk 14 stands at amber. Agency staff cost £41,000 more than planned in the quarter. ',
          { kind: 'STRONG', text: 'Data quality. ' },
          'Complete for every town; two records have no start date and are left out.',
        ],
      },
    ],
  };
}

export function sampleChart(
  id: string,
  name: string,
  values: readonly (number | null)[],
): PackChart {
  return {
    kind: 'CHART',
    id: `${id}-chart`,
    title: `${name}, thirteen months`,
    words:
      'It went up and down between about 45% and 85%, was below the red tolerance of 70% in most months, and is not changing for good in either direction.',
    periods: PERIODS,
    unit: '%',
    decimals: 1,
    lines: [{ name: 'Wendmere', values, ringed: [6] }],
    bands: [
      { tone: 'GREEN', name: '★ green', low: 80, high: null },
      { tone: 'AMBER', name: '■ amber', low: 70, high: 80 },
      { tone: 'RED', name: '✕ red', low: null, high: 70 },
    ],
    limits: [{ name: 'target 80%', value: 80, stroke: 'DASHED' }],
    scale: { from: 30, to: 100 },
  };
}

function benchmarks(id: string, now: number): PackTable {
  const places: [string, number][] = [
    ['Neighbours', 74.2],
    ['Region', 79],
    ['England', 82.9],
  ];
  return {
    kind: 'TABLE',
    id: `${id}-benchmarks`,
    caption: 'Against others, year to March 2017',
    columns: [
      { heading: 'Compared with', weight: 2 },
      { heading: 'Their figure', align: 'DECIMAL', format: { kind: 'PERCENT', decimals: 1 } },
      { heading: 'Difference, points', align: 'DECIMAL', format: { kind: 'NUMBER', decimals: 1 } },
    ],
    rows: places.map(([place, value]) => [
      place,
      { words: `${value}%`, number: value },
      {
        words: (now - value).toFixed(1).replace('-', '−'),
        number: Number((now - value).toFixed(1)),
      },
    ]),
    source: 'Invented figures of an invented country',
  };
}

function localities(id: string, card: number): PackTable {
  return {
    kind: 'TABLE',
    id: `${id}-localities`,
    caption: 'Localities, March 2018',
    columns: [
      { heading: 'Month', weight: 1.2 },
      ...TOWNS.map((heading) => ({ heading, align: 'DECIMAL' as const })),
    ],
    rows: [
      [
        'March 2018',
        ...TOWNS.map((_, index) => {
          const value = wave(card + index, 12);
          return { words: `${value}%`, number: value, mark: markOf(value) };
        }),
      ],
    ],
  };
}

function actions(id: string): PackTable {
  const rows = [
    [
      'Weekly review of assessments past day 30',
      'R. Ferreby',
      '30 April 2018',
      '12 fewer late each month',
    ],
    ['Two assessment workers lent to Aldmere', 'J. Okafor', '31 May 2018', 'No backlog by June'],
  ];
  return {
    kind: 'TABLE',
    id: `${id}-actions`,
    caption: 'Actions',
    columns: [
      { heading: 'Action', weight: 3 },
      { heading: 'Owner' },
      { heading: 'By' },
      { heading: 'What it should achieve', weight: 2 },
    ],
    rows,
  };
}
