import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PackDocument } from '../document';
import { PackRefusedError } from '../pack-problem';
import { mapStrings } from '../prepared-document';
import type { TellStep } from '../writing';
import { pdfFonts, type PdfFonts } from './fonts';
import { pdfInput } from './pdf-input';
import { withRowHeaders } from './row-headers';

const FOLDER = import.meta.dirname;
const LAYOUT = readFileSync(join(FOLDER, 'pack.typ'), 'utf8');

/**
 * A prepared document as a tagged PDF that follows PDF/UA-1.
 * @throws PackRefusedError where a page is too long for its sheet.
 */
export function writePdf(document: PackDocument, tell: TellStep): Uint8Array {
  const fonts = pdfFonts();
  const input = mapStrings(pdfInput(document, tell), (text) => settable(text, fonts));
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  try {
    const { compiled: first, shares } = withFullPages(compiler, { ...input, tight: [] });
    let compiled = first;
    const tight = compiler.query(compiled, { selector: '<runs-on>', field: 'value' }) as string[];
    if (tight.length > 0) {
      compiled = laidOut(compiler, { ...input, tight, shares });
      refuseLongPages(compiler.query(compiled, { selector: '<too-long>', field: 'value' }));
    }
    const creationTimestamp = Date.parse(`${document.date}T00:00:00Z`) / 1000;
    const pdf = compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp });
    return withRowHeaders(pdf);
  } finally {
    // What the compiler remembers of a document would stay for as long as the process does.
    compiler.evictCache(0);
  }
}

/** A last page that is taken to less than this holds what might have stood on those before it. */
const LITTLE_OF_PAGE = 0.4;
/** Sizes of type tried against the usual one; tables on wide pages are small already. */
const SHARES = [0.97, 0.94, 0.91];
const LEAST_WIDE = 0.94;

interface PdfInput extends ReturnType<typeof pdfInput> {
  /** Ids of the pages whose type becomes smaller. */
  readonly tight: readonly string[];
}

interface RunEnd {
  /** Id of the part that they begin with. */
  readonly run: string;
  readonly pages: number;
  readonly taken: number;
  readonly isWide: boolean;
}

/**
 * The paper as it is set where no part ends with a few lines on a page of their own: its type becomes smaller
 * by up to a tenth where that takes them onto the page before, and stays as it is where it does not.
 */
function withFullPages(compiler: NodeCompiler, input: PdfInput) {
  let compiled = laidOut(compiler, { ...input, shares: {} });
  const ends = () =>
    compiler.query(compiled, { selector: '<run-end>', field: 'value' }) as RunEnd[];
  let waiting = input.isLargePrint
    ? []
    : ends().filter(({ pages, taken }) => pages > 1 && taken < LITTLE_OF_PAGE);
  if (waiting.length === 0) return { compiled, shares: {} };
  let shares: Readonly<Record<string, number>> = {};
  for (const share of SHARES) {
    const tried = waiting.filter(({ isWide }) => !isWide || share >= LEAST_WIDE);
    if (tried.length === 0) break;
    const now = { ...shares, ...Object.fromEntries(tried.map(({ run }) => [run, share])) };
    compiled = laidOut(compiler, { ...input, shares: now });
    const pagesNow = new Map(ends().map(({ run, pages }) => [run, pages]));
    const isFuller = ({ run, pages }: RunEnd) => (pagesNow.get(run) ?? pages) < pages;
    const fuller = tried.filter(isFuller).map(({ run }) => [run, share] as const);
    shares = { ...shares, ...Object.fromEntries(fuller) };
    waiting = waiting.filter((end) => shares[end.run] === undefined);
    if (waiting.length === 0) break;
  }
  return { compiled: laidOut(compiler, { ...input, shares }), shares };
}

function laidOut(compiler: NodeCompiler, input: object): NodeTypstDocument {
  compiler.mapShadow(join(FOLDER, 'pack.json'), Buffer.from(JSON.stringify(input)));
  const compiled = compiler.compile({ mainFileContent: LAYOUT });
  const error = compiled.takeError();
  if (error !== null || compiled.result === null) throw layoutError(compiler, error);
  return compiled.result;
}

/** Signs that take no ink of their own, and need none. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** A text of signs that the fonts have; any other stands as its number, for example [U+4E2D]. */
export function settable(text: string, { covers }: Pick<PdfFonts, 'covers'>): string {
  return Array.from(text, (sign) => {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (covers(codePoint) || UNSEEN.test(sign)) return sign;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

function layoutError(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): Error {
  const said = error === null ? [] : (compiler.fetchDiagnostics(error) as { message: string }[]);
  return new Error(`The PDF could not be laid out: ${said.map((one) => one.message).join('; ')}`);
}

function refuseLongPages(found: unknown): void {
  const tooLong = found as readonly { id: string; pages: number }[];
  if (tooLong.length === 0) return;
  throw new PackRefusedError(
    tooLong.map(({ id, pages }) => ({
      code: 'DOES_NOT_FIT_A_PAGE',
      where: id,
      sentence: `It takes ${pages.toFixed(2)} pages, and may take one: shorten its words.`,
    })),
  );
}
