/** Kinds of records of an enhanced metafile ([MS-EMF] 2.1.1), as far as a drawing needs them. */
export const RECORD = {
  POLYGON: 3,
  POLYLINE: 4,
  SET_WINDOW_EXTENT: 9,
  SET_VIEWPORT_EXTENT: 11,
  END: 14,
  SET_MAP_MODE: 17,
  SET_BACKGROUND_MODE: 18,
  SET_TEXT_ALIGN: 22,
  SET_TEXT_COLOUR: 24,
  SELECT_OBJECT: 37,
  CREATE_BRUSH: 39,
  DELETE_OBJECT: 40,
  ELLIPSE: 42,
  CREATE_FONT: 82,
  TEXT_OUT: 84,
  CREATE_PEN: 95,
} as const;

const HEADER_BYTES = 108;
const SIGNATURE = 0x464d4520;
/** A screen of 96 dots an inch, by which readers turn dots into millimetres. */
const SCREEN = { width: 1920, height: 1080, widthMm: 508, heightMm: 286 };

/** A record: its kind, then numbers of four bytes. */
export function record(kind: number, numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + numbers.length * 4);
  const view = new DataView(bytes.buffer);
  [kind, bytes.length, ...numbers].forEach((number, index) => {
    view.setInt32(index * 4, number | 0, true);
  });
  return bytes;
}

/** A record with a text of two bytes a sign after its numbers, and after the text more numbers. */
export function textRecord(
  kind: number,
  before: readonly number[],
  text: string,
  roomInSigns: number,
  after: readonly number[],
): Uint8Array {
  const words = Array.from({ length: roomInSigns / 2 }, (_, index) => {
    const low = text.charCodeAt(index * 2) || 0;
    const high = text.charCodeAt(index * 2 + 1) || 0;
    return low | (high << 16);
  });
  return record(kind, [...before, ...words, ...after]);
}

/** The file: its header says how large it is and of how many records and objects it is made. */
export function metafile(
  { width, height }: { width: number; height: number },
  records: readonly Uint8Array[],
): Uint8Array {
  const end = record(RECORD.END, [0, 16, 20]);
  const all = [...records, end];
  const length = all.reduce((sum, one) => sum + one.length, HEADER_BYTES);
  const hundredths = (dots: number) => Math.round((dots / 96) * 2540);
  const header = record(1, [
    ...[0, 0, width - 1, height - 1],
    ...[0, 0, hundredths(width), hundredths(height)],
    ...[SIGNATURE, 0x10000, length, all.length + 1],
    // Objects in use at once, with the one that is always there; no description, no palette.
    ...[2, 0, 0, 0],
    ...[SCREEN.width, SCREEN.height, SCREEN.widthMm, SCREEN.heightMm],
    ...[0, 0, 0],
    ...[SCREEN.widthMm * 1000, SCREEN.heightMm * 1000],
  ]);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const one of [header, ...all]) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
