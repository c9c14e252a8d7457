/**
 * An address's query string as flat text, readable by people: commas and strokes stay what they
 * are (area=child-protection,lac), spaces become +, and nothing is written as JSON.
 */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([key, value]) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text !== '' ? [`${readable(key)}=${readable(text)}`] : [];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Reads what writeSearch writes, and any other query string; of a key given twice, the last. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function readable(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');
}
