import { createHash } from 'node:crypto';
import { xmlText } from '@vital-signs/tabular/write';
import { askedHeading, coverFacts } from '../cover-facts';
import { goesOn, type PackDocument, type PackPart } from '../document';
import { keptWithNext } from '../kept-together';
import { wordsHtml } from './html-inline';
import { stepTeller, headingOf, type TellStep } from '../writing';
import { blockHtml, factsHtml } from './html-blocks';
import { PAGE_STYLE } from './html-style';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** What the page lets a browser do, which it also says itself: show it, with its one style sheet. */
export const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A prepared document as one page that needs nothing else: no script, no picture, no other file. */
export function writeHtml(document: PackDocument, tell: TellStep): Uint8Array {
  const steps = stepTeller(document, tell);
  const { title, language, cover, parts, variant } = document;
  const body = parts.map((part, index) => {
    steps.part(part.title);
    const kept = keptWithNext(part.blocks);
    const blocks = part.blocks.map((block, at) => {
      steps.block(block);
      return blockHtml(block, variant, kept[at]);
    });
    return (
      `<section${goesOn(document, index) ? ' class="goes-on"' : ''} aria-labelledby="${part.id}"><h2 id="${part.id}">${xmlText(part.title)}</h2>` +
      `${blocks.join('')}</section>`
    );
  });
  steps.file();
  const page =
    `<!doctype html>\n<html lang="${language}"${variant.isLargePrint ? ' class="large-print"' : ''}><head>` +
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${HTML_POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${xmlText(title)} – ${xmlText(cover.council)}</title><style>${PAGE_STYLE}</style></head><body>` +
    `<a class="skip" href="#_content">Skip to the paper</a>` +
    `<header><p class="council">${xmlText(cover.council)}</p><h1>${xmlText(title)}</h1>` +
    coverHtml(document) +
    `</header>${contents(parts)}<main id="_content" tabindex="-1">${body.join('')}</main>` +
    `<footer><p class="note">${wordsHtml(`${cover.council}. ${title}.`)}</p></footer></body></html>\n`;
  return new TextEncoder().encode(page);
}

function coverHtml(document: PackDocument): string {
  const asked = document.cover.asked.blocks.map((block) => blockHtml(block, document.variant));
  const heading = xmlText(askedHeading(document));
  return factsHtml(
    'cover',
    coverFacts(document),
    `<div class="asked"><dt>${heading}</dt><dd>${asked.join('')}</dd></div>`,
  );
}

function contents(parts: readonly PackPart[]): string {
  const entry = (id: string, text: string) => `<a href="#${id}">${xmlText(text)}</a>`;
  const items = parts.map(({ id, title, blocks }) => {
    const pages = blocks.flatMap((block) =>
      block.kind === 'PAGE' ? [`<li>${entry(block.id, headingOf(block))}</li>`] : [],
    );
    const within = pages.length === 0 ? '' : `<ul>${pages.join('')}</ul>`;
    return `<li>${entry(id, title)}${within}</li>`;
  });
  return `<nav aria-labelledby="_contents"><h2 id="_contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}
