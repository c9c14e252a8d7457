import { formatDate } from '@vital-signs/domain';
import { chartAlternative, chartTable } from '../chart-table';
import { columnWeights } from '../column-weights';
import { askedHeading, coverFacts } from '../cover-facts';
import { missingEndings } from '../decimal-endings';
import type { PackBlock, PackDocument, PackFlowing } from '../document';
import { chartDrawing } from '../drawing/chart-drawing';
import { drawingSvg } from '../drawing/drawing-svg';
import { inlinesOf, plainText, type Inline, type Words } from '../inline';
import { PAPER_CHART, PAPER_MARKS } from '../palette';
import { cellOf, type PackTable, rowStaysWhole, staysWhole } from '../table';
import { stepTeller, type TellStep } from '../writing';
import { FONT_FAMILIES } from './fonts';

/** What the layout of pack.typ reads: the document, with all that is worked out about it. */
export function pdfInput(document: PackDocument, tell: TellStep) {
  const { title, date, cover, parts, variant } = document;
  const steps = stepTeller(document, tell);
  const [year, month, day] = date.split('-').map(Number);
  const facts = [
    ...coverFacts(document),
    { name: askedHeading(document), words: cover.asked.words },
  ];
  const input = {
    title,
    date: { year, month, day, words: formatDate(date) },
    isLargePrint: variant.isLargePrint,
    fonts: FONT_FAMILIES,
    paper: PAPER_CHART,
    marks: PAPER_MARKS,
    cover: { council: cover.council, facts: facts.map(named) },
    parts: parts.map((part) => {
      steps.part(part.title);
      const blocks = part.blocks.map((block) => {
        steps.block(block);
        return blockInput(block, variant.isLargePrint);
      });
      return { id: part.id, title: part.title, blocks };
    }),
  };
  steps.file();
  return input;
}

function blockInput(block: PackBlock, isLargePrint: boolean): object {
  if (block.kind === 'PAGE' || block.kind === 'LANDSCAPE') {
    return { ...block, blocks: block.blocks.map((one) => flowingInput(one, isLargePrint)) };
  }
  return block.kind === 'BREAK' ? block : flowingInput(block, isLargePrint);
}

function flowingInput(block: PackFlowing, isLargePrint: boolean): object {
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
      return tableInput(block);
    case 'CHART':
      return {
        ...block,
        source: block.source ?? null,
        svg: drawingSvg(chartDrawing(block, isLargePrint), PAPER_CHART),
        alternative: chartAlternative(block),
        table: tableInput(chartTable(block, isLargePrint ? 'DOWN' : 'ACROSS')),
      };
  }
}

function tableInput(table: PackTable): object {
  const missing = missingEndings(table);
  return {
    ...table,
    columns: table.columns.map(({ heading, align = 'START' }) => ({ heading, align })),
    weights: columnWeights(table),
    isWhole: staysWhole(table),
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
