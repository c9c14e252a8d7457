import { xmlText } from '@vital-signs/tabular/write';
import { halvesOf, missingEndings } from '../decimal-endings';
import { plainText } from '../inline';
import { cellOf, type PackCell, type PackTable } from '../table';
import { markHtml, wordsHtml } from './html-inline';

/** A table in a frame that scrolls by itself where the page is narrow; its notes stand below. */
export function tableHtml(table: PackTable): string {
  const { id, caption, columns, rows, footnotes = [], source, emptyWords } = table;
  const below =
    footnotes.map((note) => noteHtml(id, note.mark, wordsHtml(note.words))).join('') +
    (source === undefined ? '' : `<p class="note">Source: ${xmlText(source)}</p>`);
  if (rows.length === 0) {
    const words = xmlText(emptyWords ?? 'There is nothing to show.');
    return `<div class="table" id="${id}"><p class="caption">${xmlText(caption)}</p><p>${words}</p>${below}</div>`;
  }
  const missing = missingEndings(table);
  const headings = columns.map(
    ({ heading, align }) => `<th scope="col"${aligned(align)}>${xmlText(heading)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const inner = cellHtml(id, cellOf(cell), missing[index]);
      if (index === 0) return `<th scope="row">${inner}</th>`;
      return `<td${aligned(columns[index]?.align)}>${inner}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<div class="table" id="${id}">` +
    `<div class="frame" role="group" tabindex="0" aria-labelledby="${id}_caption">` +
    `<table${widthOf(table)}><caption id="${id}_caption"><span>${xmlText(caption)}</span></caption>` +
    `<thead><tr>${headings.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>${below}</div>`
  );
}

/** Columns of words from which a narrow page scrolls rather than squeezes them. */
function widthOf({ columns }: PackTable): string {
  const ofWords = columns.filter(({ align }) => align !== 'DECIMAL').length;
  if (columns.length >= 10 && ofWords >= 3) return ' class="widest"';
  return columns.length >= 5 ? ' class="wide"' : '';
}

const aligned = (align: 'START' | 'DECIMAL' | undefined): string =>
  align === 'DECIMAL' ? ' class="decimal"' : '';

function cellHtml(
  tableId: string,
  { words, mark, notes = [] }: PackCell,
  missing: ((text: string) => string) | undefined,
): string {
  const lacks = halvesOf(missing?.(plainText(words)) ?? '');
  const links = notes.map(
    (note) =>
      `<sup><a href="#${noteId(tableId, note)}"><span class="unseen-words">note </span>${xmlText(note)}</a></sup>`,
  );
  return (
    (mark === undefined ? '' : `${markHtml(mark)} `) +
    // Room that is a figure's own, and no text: who reads the page without its style reads no more.
    (lacks === 0 ? wordsHtml(words) : `<span class="lacks-${lacks}">${wordsHtml(words)}</span>`) +
    links.join('')
  );
}

const noteId = (tableId: string, mark: string): string =>
  `${tableId}_note_${encodeURIComponent(mark).replaceAll('%', '')}`;

const noteHtml = (tableId: string, mark: string, words: string): string =>
  `<p class="note" id="${noteId(tableId, mark)}"><sup>${xmlText(mark)}</sup> ${words}</p>`;
