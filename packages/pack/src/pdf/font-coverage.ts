interface Segment {
  readonly first: number;
  readonly last: number;
}

/** Which signs a TrueType font has, from its table of characters ("cmap", in formats 4 and 12). */
export function coveredBy(font: Buffer): (codePoint: number) => boolean {
  const table = tableAt(font, 'cmap');
  const count = font.readUInt16BE(table + 2);
  const offsets = Array.from({ length: count }, (_, index) =>
    font.readUInt32BE(table + 4 + index * 8 + 4),
  );
  const segments = [...new Set(offsets)].flatMap((offset) => segmentsOf(font, table + offset));
  return (codePoint) => segments.some(({ first, last }) => codePoint >= first && codePoint <= last);
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function segmentsOf(font: Buffer, at: number): Segment[] {
  const format = font.readUInt16BE(at);
  if (format === 12) {
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => ({
      first: font.readUInt32BE(at + 16 + index * 12),
      last: font.readUInt32BE(at + 20 + index * 12),
    }));
  }
  return format === 4 ? shortSegments(font, at) : [];
}

/** Format 4 may have signs in a segment that stand for no glyph, so each is looked at. */
function shortSegments(font: Buffer, at: number): Segment[] {
  const doubled = font.readUInt16BE(at + 6);
  const found: Segment[] = [];
  for (let index = 0; index < doubled; index += 2) {
    const last = font.readUInt16BE(at + 14 + index);
    const first = font.readUInt16BE(at + 16 + doubled + index);
    const delta = font.readUInt16BE(at + 16 + doubled * 2 + index);
    const rangeAt = at + 16 + doubled * 3 + index;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.push({ first: code, last: code });
    }
  }
  return merged(found);
}

function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const before = result.at(-1);
    if (before !== undefined && before.last + 1 === segment.first) {
      result[result.length - 1] = { first: before.first, last: segment.last };
    } else result.push(segment);
  }
  return result;
}
