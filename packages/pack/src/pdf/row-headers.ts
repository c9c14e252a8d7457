/** An object of a PDF file as the compiler writes it: its number, and its text from "<<" on. */
const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

/**
 * Makes the first cell of each row of a table its header, which the compiler cannot say yet: TD
 * becomes TH with the scope of its row, and the cells beside it name no headers one by one, so that
 * readers take those of their column and their row by their scope. The table of where each object
 * begins is written anew.
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const objects = [...text.matchAll(OBJECT)].map(({ 1: number = '', 2: body = '' }) => ({
    number,
    body,
  }));
  const bodies = new Map(objects.map(({ number, body }) => [number, body]));
  const firsts = new Set(
    objects.flatMap(({ body }) => {
      if (!isElement(body, 'TR')) return [];
      const first = /\/K \[(\d+) 0 R/.exec(body)?.[1];
      return first !== undefined && isElement(bodies.get(first) ?? '', 'TD') ? [first] : [];
    }),
  );
  return rewritten(text, (number, body) => {
    if (!isElement(body, 'TD')) return body;
    const freed = body.replace(/\n {4}\/Headers \[[^\]]*\]/, '');
    if (!firsts.has(number)) return freed;
    return headed(freed);
  });
}

const isElement = (body: string, role: string): boolean =>
  body.includes('/Type /StructElem') && body.includes(`/S /${role}\n`);

function headed(cell: string): string {
  const header = cell.replace('/S /TD\n', '/S /TH\n');
  const scope = '/O /Table\n    /Scope /Row';
  if (header.includes('/O /Table')) return header.replace('/O /Table', scope);
  if (header.includes('/A [')) return header.replace('/A [', `/A [<<\n    ${scope}\n  >> `);
  return header.replace('\n  /K [', `\n  /A [<<\n    ${scope}\n  >>]\n  /K [`);
}

/** The file with each of its objects changed, and the table of their places to fit. */
function rewritten(text: string, change: (number: string, body: string) => string): Buffer {
  const tableAt = text.lastIndexOf('\nxref\n');
  const trailerAt = text.indexOf('trailer', tableAt);
  const endAt = text.indexOf('startxref', trailerAt);
  if (tableAt < 0 || trailerAt < 0 || endAt < 0) {
    throw new Error('The PDF has no table of its objects where one is looked for.');
  }
  const places = new Map<number, number>();
  let made = '';
  let copied = 0;
  for (const match of text.slice(0, tableAt + 1).matchAll(OBJECT)) {
    const [whole, number = '', body = ''] = match;
    const start = match.index + (whole.startsWith('\n') ? 1 : 0);
    made += text.slice(copied, start);
    places.set(Number(number), made.length);
    made += `${number} 0 obj\n${change(number, body)}\nendobj`;
    copied = match.index + whole.length;
  }
  made += text.slice(copied, tableAt + 1);
  const size = Number(/\/Size (\d+)/.exec(text.slice(trailerAt))?.[1] ?? 0);
  const entries = Array.from({ length: size - 1 }, (_, index) => {
    const at = places.get(index + 1);
    if (at === undefined) throw new Error(`The PDF has no object ${index + 1}.`);
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  const end = `startxref\n${made.length}\n%%EOF`;
  return Buffer.from(made + table + text.slice(trailerAt, endAt) + end, 'latin1');
}
