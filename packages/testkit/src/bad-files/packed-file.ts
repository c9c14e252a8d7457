import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a packed file; `claims` and `checksum`: how long it says that it is, and of what sum, where that is a lie. */
export interface PackedPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claims?: number;
  readonly checksum?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** A zip archive of parts, as workbooks are: each part deflated, with the directory at its end. */
export function packedFile(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const name = Buffer.from(part.name);
    const deflated = deflateRawSync(content);
    const length = part.claims ?? content.length;
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(DEFLATED, 4);
    described.writeUInt32LE(part.checksum ?? crc32(content), 10);
    described.writeUInt32LE(deflated.length, 14);
    described.writeUInt32LE(length, 18);
    described.writeUInt16LE(name.length, 22);
    pieces.push(words(LOCAL), described, name, deflated);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(words(CENTRAL), Buffer.from([20, 0]), described, place, name);
    at += 4 + described.length + name.length + deflated.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...pieces, listed, words(END), end]));
}

function words(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
