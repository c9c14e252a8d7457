import { formatDate } from '@vital-signs/domain';
import { chartAlternative, chartTable } from '../chart-table';
import { askedHeading, coverFacts } from '../cover-facts';
import { missingEndings } from '../decimal-endings';
import { goesOn, type PackBlock, type PackDocument, type PackFlowing } from '../document';
import { chartDrawing } from '../drawing/chart-drawing';
import { drawingSvg } from '../drawing/drawing-svg';
import { fittedTables, SMALL_TABLE, type FittedTable } from '../fitted-tables';
import { inlinesOf, plainText, type Inline, type Words } from '../inline';
import { keptWithNext } from '../kept-together';
import { PAPER_CHART, PAPER_MARKS } from '../palette';
import { cellOf, type PackTable, rowStaysWhole, staysWhole } from '../table';
import { stepTeller, type TellStep } from '../writing';
import { FONT_FAMILIES } from './fonts';

/** What the layout of pack.typ reads: the document, with all that is worked out about it. */
export function pdfInput(document: PackDocument, tell: TellStep) {
  const { title, date, cover, parts, variant } = document;
  const steps = stepTeller(document, tell);
  const [year, month, day] = date.split('-').map(Number);
  const asked = cover.asked.blocks.map((block) => blockInput(block, variant.isLargePrint));
  const input = {
    title,
    date: { year, month, day, words: formatDate(date) },
    isLargePrint: variant.isLargePrint,
    fonts: FONT_FAMILIES,
    paper: PAPER_CHART,
    marks: PAPER_MARKS,
    cover: {
      council: cover.council,
      facts: coverFacts(document).map(named),
      asked: { name: askedHeading(document), blocks: asked },
    },
    parts: parts.map((part, index) => {
      steps.part(part.title);
      const kept = keptWithNext(part.blocks);
      const blocks = part.blocks.map((block, at) => {
        steps.block(block);
        return { ...blockInput(block, variant.isLargePrint), isKept: kept[at] };
      });
      const run = runOf(document, index);
      const isLast = run !== runOf(document, index + 1);
      return {
        ...{ id: part.id, title: part.title, run, isLast, blocks },
        goesOn: goesOn(document, index),
      };
    }),
  };
  steps.file();
  return input;
}

/** The part with which the pages begin on which a part goes on; null of one that is not there. */
function runOf(document: PackDocument, index: number): string | null {
  if (index >= document.parts.length) return null;
  return goesOn(document, index) ? runOf(document, index - 1) : (document.parts[index]?.id ?? null);
}

/** Widths of the text of an A4 page, in sizes of the type of its tables, as pack.typ sets them. */
const ROOM = { UPRIGHT: 61.5, LANDSCAPE: 91.5, LARGE_PRINT: 28 } as const;

interface Place {
  readonly isLargePrint: boolean;
  readonly room: number;
}

function blockInput(block: PackBlock, isLargePrint: boolean): object {
  const isWide = block.kind === 'LANDSCAPE' && !isLargePrint;
  const room = isLargePrint ? ROOM.LARGE_PRINT : isWide ? ROOM.LANDSCAPE : ROOM.UPRIGHT;
  const place = { isLargePrint, room };
  if (block.kind === 'PAGE' || block.kind === 'LANDSCAPE') {
    const kept = keptWithNext(block.blocks);
    const blocks = block.blocks.map((one, at) => ({
      ...flowingInput(one, place),
      isKept: kept[at],
    }));
    return { ...block, blocks };
  }
  return flowingInput(block, place);
}

function flowingInput(block: PackFlowing, place: Place): object {
  switch (block.kind) {
    case 'HEADING':
      return block;
    case 'PARAGRAPH':
      return { ...block, role: block.role ?? null, words: broken(block.words) };
    case 'LIST':
      return { ...block, items: block.items.map(broken) };
    case 'FACTS':
      return { ...block, facts: block.facts.map(named) };
    case 'FIGURE':
      return { ...block, words: broken(block.words) };
    case 'GLOSSARY':
      return {
        ...block,
        terms: block.terms.map(({ term, meaning }) => ({ name: term, words: broken(meaning) })),
      };
    case 'TABLE':
      return { kind: 'TABLE', tables: tablesInput(block, place) };
    case 'CHART':
      return {
        ...block,
        source: block.source ?? null,
        svg: drawingSvg(chartDrawing(block, place.isLargePrint), PAPER_CHART),
        alternative: chartAlternative(block),
        tables: tablesInput(chartTable(block, place.isLargePrint ? 'DOWN' : 'ACROSS'), place),
      };
  }
}

const tablesInput = (table: PackTable, { room, isLargePrint }: Place): object[] =>
  fittedTables(table, room, isLargePrint).map((one) => tableInput(one, isLargePrint));

function tableInput(
  { table, widths, isSmall, firstRows }: FittedTable,
  isLargePrint: boolean,
): object {
  const missing = missingEndings(table);
  return {
    ...table,
    columns: table.columns.map(({ heading, align = 'START' }) => ({ heading, align })),
    weights: widths,
    scale: isSmall ? SMALL_TABLE : 1,
    isWhole: staysWhole(table, isLargePrint),
    // A sheet of large print holds little.
    firstRows: isLargePrint ? 0 : firstRows,
    rows: table.rows.map((row) => {
      const isWhole = rowStaysWhole(row);
      return row.map((cell, index) => {
        const { words, mark, notes = [] } = cellOf(cell);
        const unseen = missing[index]?.(plainText(words)) ?? '';
        return { words: broken(words), mark: mark ?? null, unseen, notes, isWhole };
      });
    }),
    footnotes: (table.footnotes ?? []).map(({ mark, words }) => ({ mark, words: broken(words) })),
    source: table.source ?? null,
    emptyWords: table.emptyWords ?? 'There is nothing to show.',
  };
}

const named = ({ name, words }: { name: string; words: Words }) => ({ name, words: broken(words) });

/** Words longer than a column is wide may break within, after each twentieth letter. */
function broken(words: Words): Inline[] {
  const text = (one: string) =>
    one.replace(/\S{40,}/gu, (word) => word.replace(/.{20}(?=.)/gu, '$&\u200b'));
  return inlinesOf(words).map((inline) => {
    if (typeof inline === 'string') return text(inline);
    return 'text' in inline ? { ...inline, text: text(inline.text) } : inline;
  });
}
