/** A number as somebody writes it: commas stand between its thousands alone, so that “1,5” is none. */
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

function ungrouped(text: string): string {
  return GROUPED.test(text.replace(/^-/, '')) ? text.replaceAll(',', '') : text;
}

/** A whole number as it is sent; −1, which nothing takes, where none was written. */
export function wholeNumber(text: string): number {
  const plain = ungrouped(text.trim());
  return /^\d{1,9}$/.test(plain) ? Number(plain) : -1;
}

/** A number as it is sent: 79.5, 2,500, 70 %; null where none was written, or it cannot be read. */
export function writtenNumber(text: string): number | null {
  const plain = ungrouped(text.trim().replace('−', '-').replace(/\s*%$/, ''));
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
