import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downloadedTable } from './downloaded-table';
import { figureWords } from './figure-words';
import { chartSentences, pageParts } from './page-parts';
import { tableGrid } from './table-grid';
import { csvOf, fileName, workbookOf } from './table-files';

function tableOf(inside: string): HTMLTableElement {
  document.body.innerHTML = `<main><h1>Matrix</h1><table>${inside}</table></main>`;
  const table = document.querySelector('table');
  if (table === null) throw new Error('There is no table.');
  return table;
}

describe('the words of a cell', () => {
  it.each<[string, readonly [number, string, number, string] | null]>([
    ['56.0%', [56, '%', 1, '']],
    ['56.0%, modelled', [56, '%', 1, 'modelled']],
    ['2,879', [2879, '', 0, '']],
    ['−5.8 points', [-5.8, '', 1, 'points']],
    ['12 was 14', [12, '', 0, 'was 14']],
    ['56.0% ; below the red tolerance', [56, '%', 1, 'below the red tolerance']],
    ['0', [0, '', 0, '']],
    ['–', null],
    ['not rated', null],
    ['6.10b', null],
    ['31/03/2018', null],
    ['2,87', null],
    ['', null],
  ])('“%s” hold the figure %j', (words, expected) => {
    const found = figureWords(words);
    const told = found && [
      found.number,
      found.isPercentage ? '%' : '',
      found.decimals,
      found.beside,
    ];
    expect(told).toEqual(expected);
  });

  it('never make a figure of anything that has none', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const found = figureWords(words);
        if (found !== null) expect(/^[−-]?\d/.test(words)).toBe(true);
      }),
    );
  });
});

describe('a table of the page', () => {
  it('loses its spans and its groups, and says the headings above each column', () => {
    const table = tableOf(`<thead>
        <tr><th rowspan="2">Indicator</th><th colspan="2">Norwich</th></tr>
        <tr><th>Feb 18</th><th>Mar 18</th></tr></thead>
      <tbody><tr><th colspan="3">Assessments</th></tr>
        <tr><th>3.3</th><td>55.0%</td><td>56.0%<span>, modelled</span></td></tr></tbody>`);
    const { columns, rows } = downloadedTable(tableGrid(table));
    expect(columns.map(({ heading }) => heading)).toEqual([
      ...['Group', 'Indicator', 'Norwich, Feb 18', 'Norwich, Mar 18', 'Norwich, Mar 18: in words'],
    ]);
    const percent = { kind: 'PERCENT', decimals: 1 };
    expect(rows).toEqual([
      [
        ...['Assessments', '3.3'],
        ...[{ number: 55, format: percent }, { number: 56, format: percent }, 'modelled'],
      ],
    ]);
  });

  it('says what is heard, and nothing that only decorates', () => {
    const table = tableOf(`<tr><td><span aria-hidden="true">✕</span> red</td>
      <td><span role="img" aria-label="not legible in the source">–</span></td>
      <td><time datetime="2018-03-31">31 March 2018</time></td></tr>`);
    const [row] = tableGrid(table).rows;
    expect(row?.map((cell) => cell?.words)).toEqual([
      ...['red', 'not legible in the source', '31 March 2018'],
    ]);
    expect(downloadedTable(tableGrid(table)).columns[2]?.format).toEqual({ kind: 'DATE' });
  });

  it('tells neighbours apart, and leaves out what is pressed and what only hyphenates', () => {
    const table = tableOf(`<thead><tr><th aria-label="Statistical neighbours">Neigh\u00ADbours</th>
        <th>Shown on</th><th>Who</th><th data-screen-only="">Change</th></tr>
        <tr data-download="none"><td>↕</td><td>↕</td><td>↕</td><td></td></tr></thead>
      <tr><td>Nor\u00ADfolk</td><td><a href="/a">Contacts</a><a href="/b">Referrals</a></td>
        <td><p>Ada</p>from home <button>Roles …</button></td>
        <td data-screen-only=""><button>Go</button></td></tr>`);
    const { columns, rows } = downloadedTable(tableGrid(table));
    expect(columns.map(({ heading }) => heading)).toEqual([
      ...['Statistical neighbours', 'Shown on', 'Who'],
    ]);
    expect(rows).toEqual([['Norfolk', 'Contacts; Referrals', 'Ada from home']]);
  });

  it('keeps what is noted of a row out of its name, and beside a figure', () => {
    const note =
      '<span role="img" aria-label="Note: printed twice" data-download="beside">※</span>';
    const table = tableOf(`<thead><tr><th>Indicator</th><th>Mar 18</th></tr></thead>
      <tr><th>3.3 ${note}</th><td>56.0%, modelled ${note}</td></tr><tr><th>3.4</th><td>–</td></tr>`);
    const { columns, rows } = downloadedTable(tableGrid(table));
    expect(columns.map(({ heading }) => heading)).toEqual([
      ...['Indicator', 'Indicator: notes', 'Mar 18', 'Mar 18: in words'],
    ]);
    const figure = { number: 56, format: { kind: 'PERCENT', decimals: 1 } };
    expect(rows).toEqual([
      ['3.3', 'Note: printed twice', figure, 'modelled; Note: printed twice'],
      ['3.4', null, null, '–'],
    ]);
  });

  it('reads a figure also where its rating stands before it and its direction after', () => {
    const cell = (rating: string, figure: string) =>
      `<td><a href="/a"><span data-download="beside">${rating}</span><span>${figure}</span>
        <span data-download="beside">Rose from 33.5%.</span></a></td>`;
    const table = tableOf(`<thead><tr><th>Norwich</th></tr></thead>
      <tr>${cell('<span role="img" aria-label="red, modelled">✕</span>', '36.0%')}</tr>
      <tr>${cell('', '2,879')}</tr>`);
    expect(downloadedTable(tableGrid(table)).rows).toEqual([
      [{ number: 36, format: { kind: 'PERCENT', decimals: 1 } }, 'red, modelled; Rose from 33.5%.'],
      [{ number: 2879, format: { kind: 'NUMBER', decimals: 0 } }, 'Rose from 33.5%.'],
    ]);
  });

  it('has days as days, also beside words, and moments as moments by the clock', () => {
    const table = tableOf(`<thead><tr><th>From</th><th>To</th><th>When</th></tr></thead>
      <tr><th>1 April 2017</th><td>until further notice</td>
        <td><time datetime="2018-03-31T23:59:00Z">1 April 2018 at 00:59</time></td></tr>
      <tr><th>10 May 2016</th><td>31 March 2017</td><td></td></tr>`);
    const { columns, rows } = downloadedTable(tableGrid(table));
    expect(columns.map(({ heading, format }) => [heading, format?.kind])).toEqual([
      ['From', 'DATE'],
      ['To', 'DATE'],
      ['To: in words', undefined],
      ['When', 'MOMENT'],
    ]);
    expect(rows).toEqual([
      ['2017-04-01', null, 'until further notice', '2018-04-01T00:59:00'],
      ['2016-05-10', '2017-03-31', null, null],
    ]);
  });

  it.each<[string, string, readonly string[], readonly unknown[]]>([
    [
      'Counts',
      '398 of 711 (modelled)',
      ['Counts', 'Counts: of', 'Counts: in words'],
      [398, 711, 'modelled'],
    ],
    ['Red', '3 was 5', ['Red', 'Red: was'], [3, 5]],
    [
      'Red',
      '3 red (February 2018: 2)',
      ['Red', 'Red: February 2018', 'Red: in words'],
      [3, 2, 'red'],
    ],
    [
      'Scale',
      '84.5% interval from 73.1% to 91.6%; few',
      ['Scale', 'Scale: interval from', 'Scale: interval to', 'Scale: in words'],
      [84.5, 73.1, 91.6, 'few'],
    ],
    [
      'In the file',
      '55.6% (400 of 720)',
      ['In the file', 'In the file: count', 'In the file: of'],
      [55.6, 400, 720],
    ],
    [
      'Holds',
      '448 rows, 203,796 figures',
      ['Holds', 'Holds: figures', 'Holds: in words'],
      [448, 203796, 'rows'],
    ],
    [
      'Figure',
      '80.0%, 84.5%, 90.2%',
      ['Figure', 'Figure: second', 'Figure: third'],
      [80, 84.5, 90.2],
    ],
    ['Tolerance', 'red 70%, green 80%', ['Tolerance: red', 'Tolerance: green'], [70, 80]],
    ['Tolerances', 'red 15green 25', ['Tolerances: red', 'Tolerances: green'], [15, 25]],
    [
      'Share',
      '84.5% of the year before',
      ['Share', 'Share: in words'],
      [84.5, 'of the year before'],
    ],
    [
      'Published',
      'Ada Thornbury, 10 April 2018 at 09:00',
      ['Published', 'Published: in words'],
      ['2018-04-10T09:00:00', 'Ada Thornbury'],
    ],
    [
      'As of',
      'the morning of 5 February 2018',
      ['As of', 'As of: in words'],
      ['2018-02-05', 'the morning of'],
    ],
    ['Source', 'Report of 5 May 2018, line 3', ['Source'], ['Report of 5 May 2018, line 3']],
    ['Indicator', '2.10 % of repeat contacts', ['Indicator'], ['2.10 % of repeat contacts']],
  ])('under %s, “%s” has a column for each fact', (heading, words, headings, facts) => {
    const table = tableOf(`<thead><tr><th>${heading}</th></tr></thead><tr><td>${words}</td></tr>`);
    const { columns, rows } = downloadedTable(tableGrid(table));
    expect(columns.map((column) => column.heading)).toEqual(headings);
    const told = rows[0]?.map((cell) =>
      cell !== null && typeof cell === 'object' ? cell.number : cell,
    );
    expect(told).toEqual(facts);
  });

  it('keeps every figure of a cell, whatever it says', () => {
    const figure = fc.integer({ min: 0, max: 99_999 }).map((n) => n.toLocaleString('en-GB'));
    const joined = fc.constantFrom(
      ' of ',
      ' was ',
      ', ',
      ' (April 2018: ',
      ' rows, ',
      ' interval from ',
    );
    fc.assert(
      fc.property(figure, joined, figure, (first, join, second) => {
        const words = `${first}${join}${second}${join.includes('(') ? ')' : ''}`;
        const table = tableOf(`<thead><tr><th>What</th></tr></thead><tr><td>${words}</td></tr>`);
        const said = JSON.stringify(downloadedTable(tableGrid(table)).rows).replaceAll(',', '');
        for (const one of [first, second]) expect(said).toContain(one.replaceAll(',', ''));
      }),
    );
  });

  it('never makes one number of distances to either side', () => {
    const table = tableOf(`<thead><tr><th>How it stands</th></tr></thead>
      <tr><td>16.7 below England’s 515.0</td></tr><tr><td>1.7 above England’s 2.1</td></tr>`);
    expect(downloadedTable(tableGrid(table)).rows.flat()).toEqual([
      ...['16.7 below England’s 515.0', '1.7 above England’s 2.1'],
    ]);
  });

  it('keeps what an open row tells out of the table', () => {
    const table = tableOf(`<thead><tr><th>Ref</th><th>Mar 18</th></tr></thead>
      <tr><th colspan="2">Assessments</th></tr><tr><td>3.3</td><td>56</td></tr>
      <tr><td colspan="2">Why it is red</td></tr><tr><td>3.4</td><td>57</td></tr>`);
    const { rows } = downloadedTable(tableGrid(table));
    expect(rows.map(([group, ref]) => [group, ref])).toEqual([
      ['Assessments', '3.3'],
      ['Assessments', '3.4'],
    ]);
  });

  it('keeps refs as text, and texts that begin with a number', () => {
    const table = tableOf(`<thead><tr><th>Ref</th><th>What</th></tr></thead>
      <tr><td>2.10</td><td>3 of 7 days</td></tr><tr><td>2.1</td><td>by 7 May</td></tr>`);
    expect(downloadedTable(tableGrid(table)).rows).toEqual([
      ['2.10', '3 of 7 days'],
      ['2.1', 'by 7 May'],
    ]);
  });

  it('says why there is no figure beside those that are', () => {
    const table = tableOf(`<thead><tr><th>Mar 18</th></tr></thead>
      <tr><td>−3</td></tr><tr><td><span role="img" aria-label="no figure">–</span></td></tr>`);
    const { rows } = downloadedTable(tableGrid(table));
    expect(rows).toEqual([
      [{ number: -3, format: { kind: 'NUMBER', decimals: 0 } }, null],
      [null, 'no figure'],
    ]);
  });
});

describe('what can be taken from a page', () => {
  const notes = () => ({
    ...{ page: pageParts(document), address: 'https://council.example/norfolk/matrix' },
    taken: '10 April 2018 at 09:00',
  });

  it('is named by caption, label or the heading above it, and told apart', () => {
    document.body.innerHTML = `<p data-download="notes">As known now.</p><main><header><h1>Place</h1>
      <p>Two reds.</p></header>
      <table><caption>Months</caption><tr><td>1</td></tr></table>
      <table aria-label="Months"><tr><td>1</td></tr></table>
      <section><h2>Below</h2><table><tr><td>1</td></tr></table></section>
      <table data-download="none"><tr><td>1</td></tr></table>
      <svg role="img" aria-label="3.3 Assessments. It fell."></svg>
      <figure><svg role="img" data-name="2.1 Contacts - No. (month)" aria-label="2.1 Contacts - No. (month). It
      fell."><path data-modelled=""></path></svg><figcaption>Beneath: contacts.</figcaption></figure>
      <table><tr><td><svg role="img" aria-label="spark"></svg></td></tr></table></main>`;
    document.title = 'Place – Norfolk, March 2018';
    const { title, name, sentences, tables, charts } = pageParts(document);
    expect({ title, name, sentences }).toEqual({
      ...{ title: 'Place', name: 'Place – Norfolk, March 2018' },
      sentences: ['As known now.', 'Two reds.'],
    });
    expect(tables.map(({ name }) => name)).toEqual(['Months', 'Months (2)', 'Below', 'Place']);
    expect(charts.map((chart) => chart.name)).toEqual([
      ...['3.3 Assessments', '2.1 Contacts - No. (month)'],
    ]);
    expect(charts.map(({ element }) => chartSentences(element).filter(Boolean))).toEqual([
      [],
      ['Beneath: contacts.', 'Open dots and dotted lines are modelled, not reported.'],
    ]);
  });

  it('waits while the page still fetches rows of its tables', () => {
    document.body.innerHTML = '<main><p data-download="waiting">All are being fetched …</p></main>';
    expect(pageParts(document).isWaiting).toBe(true);
    document.body.innerHTML = '<main></main>';
    expect(pageParts(document).isWaiting).toBe(false);
  });

  it('is a file in which no text is a formula and negative numbers are numbers', async () => {
    tableOf(`<caption>Moves</caption><thead><tr><th>Who</th><th>By</th><th>Share</th></tr></thead>
      <tr><td>=HYPERLINK("x")</td><td>−3</td><td>−3.5%</td></tr>`);
    const [part] = pageParts(document).tables;
    if (part === undefined) throw new Error('There is no table.');
    const text = await (await csvOf(part, notes())).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")",-3,-3.5%\r\n`);
    const workbook = await workbookOf([part], notes());
    expect(workbook.size).toBeGreaterThan(1_000);
  }, 60_000);

  it.each([
    ['Norfolk by locality', 'norfolk-by-locality'],
    ['3.3 Assessments…', '3.3-assessments'],
    ['…', 'table'],
  ])('of the name %s is called %s', (words, name) => {
    expect(fileName(words)).toBe(name);
  });
});
