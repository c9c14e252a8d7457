import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The tokens are those of the application: one place for every size, space and colour. */
const TOKENS = new URL('../../../web/src/styles/tokens.css', import.meta.url);
const OWN = new URL('./public-pages.css', import.meta.url);

export interface Styles {
  readonly text: string;
  /** Carries a hash of the text, so that it can be kept for ever. */
  readonly address: string;
}

/** The one style sheet of the public pages. */
export function readStyles(): Styles {
  const text = `${readFileSync(TOKENS, 'utf8')}\n${readFileSync(OWN, 'utf8')}`;
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  return { text, address: `/public/styles/${hash}.css` };
}
