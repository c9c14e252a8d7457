import { wordsOf } from './spoken-words';

/** A table or a chart of the page, by its name. */
export interface PagePart<Found extends Element> {
  readonly name: string;
  readonly element: Found;
}

/** Everything on a page that can be taken away. */
export interface PageParts {
  /** Its heading. */
  readonly title: string;
  /** Its whole name: with place, month and authority. */
  readonly name: string;
  /** What it says of itself: its sentence, and as of when its figures are known. */
  readonly sentences: readonly string[];
  readonly tables: readonly PagePart<HTMLTableElement>[];
  readonly charts: readonly PagePart<SVGSVGElement>[];
  /** Whether the page still fetches rows of its tables. */
  readonly isWaiting: boolean;
}

/** Reads what is on the page now, as it is filtered and sorted. */
export function pageParts(page: Document): PageParts {
  const main = page.querySelector('main');
  const heading = main?.querySelector('h1');
  const title = heading ? wordsOf(heading) : page.title;
  const told = [...page.querySelectorAll('[data-download="notes"], main > header > p')];
  const tables = [...(main?.querySelectorAll('table') ?? [])].filter(
    (table) => table.rows.length > 0 && table.closest('[data-download="none"]') === null,
  );
  const drawings = main?.querySelectorAll<SVGSVGElement>('svg[role="img"][aria-label]') ?? [];
  // Those within a table are its cells.
  const charts = [...drawings].filter((drawing) => drawing.closest('table, a, button') === null);
  return {
    title,
    name: page.title || title,
    sentences: told.map((part) => wordsOf(part)).filter(Boolean),
    tables: named(tables, (table) => nameOf(table, title)),
    isWaiting: page.querySelector('[data-download="waiting"]') !== null,
    charts: named(charts, (chart) => chartName(chart) ?? title),
  };
}

/** By its caption, its label, or the heading above it. */
function nameOf(table: HTMLTableElement, title: string): string {
  const caption = table.caption ? wordsOf(table.caption) : '';
  const label = table.getAttribute('aria-label') ?? labelledBy(table);
  const section = table.closest('section, details, [role="region"], [role="group"]');
  const heading = section?.querySelector('h2, h3, h4, summary');
  const near = section?.getAttribute('aria-label') ?? (heading ? wordsOf(heading) : '');
  return caption || label || near || title;
}

function labelledBy(table: Element): string {
  const id = table.getAttribute('aria-labelledby');
  const label = id === null ? null : table.ownerDocument.getElementById(id);
  return label ? wordsOf(label) : '';
}

/** A chart that has a name says it; others say what they show, the first of it their title. */
const chartName = (chart: SVGSVGElement) =>
  chart.dataset['name'] ?? chart.getAttribute('aria-label')?.split(/[.:]\s/)[0];

/** What is to be known of a chart: what stands beneath it, and what its looks mean. */
export function chartSentences(chart: SVGSVGElement): string[] {
  const caption = chart.closest('figure')?.querySelector('figcaption');
  const said = caption ? wordsOf(caption) : '';
  const isModelled = chart.querySelector('[data-modelled]') !== null && !/modelled/i.test(said);
  return [
    said,
    chart.dataset['says'] ?? '',
    ...(isModelled ? ['Open dots and dotted lines are modelled, not reported.'] : []),
  ];
}

/** Names that tell the parts apart: of two of one name, the second says so. */
function named<Found extends Element>(
  found: readonly Found[],
  nameOf: (element: Found) => string,
): PagePart<Found>[] {
  const seen = new Map<string, number>();
  return found.map((element) => {
    const name = nameOf(element);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, element };
  });
}
