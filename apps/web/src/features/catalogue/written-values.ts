/** A whole number as it is sent; −1, which nothing takes, where none was written. */
export function wholeNumber(text: string): number {
  const plain = text.trim().replaceAll(',', '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : -1;
}

/** A number as it is sent: 79.5, 2,500, 70%; null where none was written, or it cannot be read. */
export function writtenNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(/%$/, '').replaceAll(',', '');
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
