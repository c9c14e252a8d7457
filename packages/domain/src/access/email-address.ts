const MOST_CHARACTERS = 254;
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * An e-mail address in the one spelling in which it is kept, in lower case and without spaces around
 * it; null where a text is none. The form is that of HTML’s e-mail field, with a point in its domain.
 */
export function emailAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= MOST_CHARACTERS && ADDRESS.test(address) ? address : null;
}
