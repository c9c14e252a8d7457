import { xmlText } from '@vital-signs/tabular/write';
import type { PackChart } from '../chart';
import { chartTable } from '../chart-table';
import type { PackBlock, PackFlowing, PackVariant } from '../document';
import { chartDrawing } from '../drawing/chart-drawing';
import { drawingSvg } from '../drawing/drawing-svg';
import type { Words } from '../inline';
import { keptWithNext } from '../kept-together';
import { wordsHtml } from './html-inline';
import { PAGE_CHART } from './html-style';
import { tableHtml } from './html-table';

/** A block of a part as HTML. */
export function blockHtml(block: PackBlock, variant: PackVariant, isKept = false): string {
  const inside = (blocks: readonly PackFlowing[]) => {
    const kept = keptWithNext(blocks);
    return blocks.map((one, index) => flowingHtml(one, variant, kept[index])).join('');
  };
  switch (block.kind) {
    case 'PAGE': {
      const heading = block.blocks[0];
      const labelled = heading?.kind === 'HEADING' ? ` aria-labelledby="${heading.id}"` : '';
      return `<article class="page" id="${block.id}"${labelled}>${inside(block.blocks)}</article>`;
    }
    case 'LANDSCAPE':
      return `<div class="landscape">${inside(block.blocks)}</div>`;
    default:
      return flowingHtml(block, variant, isKept);
  }
}

function flowingHtml(block: PackFlowing, variant: PackVariant, isKept = false): string {
  const kept = isKept ? ['kept'] : [];
  switch (block.kind) {
    case 'HEADING': {
      // The title is the page's own heading of level 1, and parts stand one below it.
      const level = block.level + 1;
      return `<h${level} id="${block.id}">${xmlText(block.text)}</h${level}>`;
    }
    case 'PARAGRAPH': {
      const role = block.role === undefined ? [] : [block.role.toLowerCase()];
      return `<p${classes([...role, ...kept])}>${wordsHtml(block.words)}</p>`;
    }
    case 'LIST': {
      const items = block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('');
      return block.isOrdered
        ? `<ol${classes(kept)}>${items}</ol>`
        : `<ul${classes(kept)}>${items}</ul>`;
    }
    case 'FACTS':
      return factsHtml('facts', block.facts);
    case 'FIGURE':
      return `<p class="figure"><strong>${xmlText(block.figure)}</strong> <span>${wordsHtml(block.words)}</span></p>`;
    case 'TABLE':
      return tableHtml(block);
    case 'CHART':
      return chartHtml(block, variant);
    case 'GLOSSARY':
      return factsHtml(
        'glossary',
        block.terms.map(({ term, meaning }) => ({ name: term, words: meaning })),
      );
  }
}

const classes = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` class="${names.join(' ')}"`;

/** Names and what they are. */
export function factsHtml(
  role: 'facts' | 'glossary' | 'cover',
  facts: readonly { name: string; words: Words }[],
  /** What stands below them, as HTML. */
  below = '',
): string {
  const items = facts.map(
    ({ name, words }) => `<div><dt>${xmlText(name)}</dt><dd>${wordsHtml(words)}</dd></div>`,
  );
  return `<dl class="${role}">${items.join('')}${below}</dl>`;
}

function chartHtml(chart: PackChart, { isLargePrint }: PackVariant): string {
  const { id, title, words, source } = chart;
  const more = ` role="img" aria-labelledby="${id}_title ${id}_words"`;
  return (
    `<figure class="chart" id="${id}"><p class="caption" id="${id}_title">${xmlText(title)}</p>` +
    // A drawing keeps its size, so that its words can be read; a narrow screen scrolls within it.
    `<div class="frame drawing" role="group" tabindex="0" aria-labelledby="${id}_title">` +
    `${drawingSvg(chartDrawing(chart, isLargePrint), PAGE_CHART, more)}</div>` +
    `<figcaption><p id="${id}_words">${xmlText(words)}</p>` +
    (source === undefined ? '' : `<p class="note">Source: ${xmlText(source)}</p>`) +
    `</figcaption></figure>` +
    tableHtml(chartTable(chart, isLargePrint ? 'DOWN' : 'ACROSS'))
  );
}
