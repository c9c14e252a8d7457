export const APPEARANCES = ['light', 'dark', 'print'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/**
 * The colours of tokens.css as they are in one appearance: `light-dark(a, b)` gives a or b, and the
 * print block is laid over the light ones.
 */
export function tokenColours(css: string, appearance: Appearance): ReadonlyMap<string, string> {
  const [screen = '', print = ''] = css.replace(/\/\*.*?\*\//gs, '').split('@media print');
  const declared = new Map([
    ...declarations(screen),
    ...(appearance === 'print' ? declarations(print) : []),
  ]);
  const colours = new Map<string, string>();
  for (const [name, value] of declared) {
    const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
    const colour = pair ? pair[appearance === 'dark' ? 2 : 1] : value;
    if (colour?.startsWith('#')) colours.set(name, colour);
  }
  return colours;
}

function declarations(block: string): [name: string, value: string][] {
  return [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]);
}
