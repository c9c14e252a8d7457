// Control characters, signs that are none, and halves of signs: XML has no place for them.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** A text as it stands in XML, between tags or quotation marks; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEET_NAMES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATION_NAMES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_NAMES = 'http://schemas.openxmlformats.org/package/2006';
