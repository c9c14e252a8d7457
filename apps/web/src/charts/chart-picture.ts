import { wrapText } from './text-size';

interface PictureWords {
  readonly title: string;
  /** What is shown, from where, as of when. */
  readonly source: string;
}

/** What of an element's looks a picture has to carry with it: each is an attribute of SVG. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight'],
  ...['text-anchor', 'visibility'],
] as const;

const PIXELS_PER_UNIT = 2;
const MARGIN = 24;
const TITLE_SIZE = 17;
const SOURCE_SIZE = 11;
const LINE = 1.35;

/**
 * The drawing as a document of its own: on white, with its title above and its source beneath.
 * Whatever theme the page has, the picture is light: it is for papers and slides.
 */
export function pictureMarkup(
  drawing: SVGSVGElement,
  words: PictureWords,
  fontFace: string | null = null,
): string {
  const { width, height } = sizeOf(drawing);
  const { colorScheme, color } = drawing.style;
  Object.assign(drawing.style, { colorScheme: 'light', color: 'var(--ink)' });
  const copy = withLooks(drawing);
  const ink = getComputedStyle(drawing).color;
  Object.assign(drawing.style, { colorScheme, color });

  const title = wrapText(words.title, width / TITLE_SIZE);
  const source = wrapText(words.source, width / SOURCE_SIZE);
  const titleHeight = title.length * TITLE_SIZE * LINE + 12;
  const sourceHeight = source.length * SOURCE_SIZE * LINE + 12;
  const whole = {
    width: width + 2 * MARGIN,
    height: height + titleHeight + sourceHeight + 2 * MARGIN,
  };
  const family = getComputedStyle(drawing).fontFamily;
  const picture = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width: whole.width * PIXELS_PER_UNIT, height: whole.height * PIXELS_PER_UNIT },
    viewBox: `0 0 ${whole.width} ${whole.height}`,
  });
  if (fontFace !== null) {
    const style = element('style', {});
    style.textContent = fontFace;
    picture.append(style);
  }
  picture.append(element('rect', { ...whole, fill: '#ffffff' }));
  const lines = (texts: readonly string[], top: number, size: number, weight: number) =>
    texts.map((text, index) => {
      const line = element('text', {
        ...{ x: MARGIN, y: top + (index + 0.8) * size * LINE, fill: ink },
        ...{ 'font-family': family, 'font-size': size, 'font-weight': weight },
      });
      line.textContent = text;
      return line;
    });
  picture.append(...lines(title, MARGIN, TITLE_SIZE, 650));
  for (const [name, value] of Object.entries({
    x: MARGIN,
    y: MARGIN + titleHeight,
    width,
    height,
  })) {
    copy.setAttribute(name, String(value));
  }
  picture.append(copy);
  picture.append(...lines(source, MARGIN + titleHeight + height + 12, SOURCE_SIZE, 400));
  return new XMLSerializer().serializeToString(picture);
}

/** In the drawing's own units: those of its view box, or its pixels where it has none. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  return width > 0 ? { width, height } : drawing.getBoundingClientRect();
}

/** The drawing as an SVG file of its own. */
export async function chartDrawing(drawing: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const markup = pictureMarkup(drawing, words, await embeddedFont());
  return new Blob([markup], { type: 'image/svg+xml' });
}

/** The drawing as a PNG, two pixels to each unit. */
export async function chartPicture(drawing: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const markup = pictureMarkup(drawing, words, await embeddedFont());
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw pictures');
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob === null ? reject(new Error('The picture could not be made')) : resolve(blob),
      'image/png',
    );
  });
}

/** The product's own type, to go with the picture; null where it cannot be had. */
async function embeddedFont(): Promise<string | null> {
  try {
    const face = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .find((rule) => rule instanceof CSSFontFaceRule);
    const [, path] = /url\("?([^")]+)"?\)/.exec(face?.cssText ?? '') ?? [];
    if (!(face instanceof CSSFontFaceRule) || path === undefined) return null;
    const base = face.parentStyleSheet?.href ?? document.baseURI;
    const answer = await fetch(new URL(path, base));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const family = face.style.getPropertyValue('font-family');
    return `@font-face{font-family:${family};font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)})}`;
  } catch {
    return null;
  }
}

/**
 * A copy of the drawing in which every element carries its looks itself: as attributes of its own,
 * since the page allows no style to be written into elements.
 */
function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = document.importNode(drawing, true);
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  [drawing, ...drawing.querySelectorAll<SVGElement>('*')].forEach((original, index) => {
    const computed = getComputedStyle(original);
    const own = copies[index];
    own?.removeAttribute('style');
    for (const name of LOOKS) own?.setAttribute(name, computed.getPropertyValue(name));
    own?.removeAttribute('class');
  });
  return copy;
}

function element(
  name: 'svg' | 'rect' | 'text' | 'style',
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
