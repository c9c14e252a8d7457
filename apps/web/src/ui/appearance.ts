export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const SCALES = ['desk', 'projector'] as const;
export type Scale = (typeof SCALES)[number];

const THEME_KEY = 'vital-signs.theme';
const SCALE_KEY = 'vital-signs.scale';

/** The theme chosen on this device; by default what the system asks for. */
export function storedTheme(): Theme {
  return THEMES.find((theme) => theme === read(THEME_KEY)) ?? 'system';
}

/** The scale chosen on this device; by default that of a desk. */
export function storedScale(): Scale {
  return SCALES.find((scale) => scale === read(SCALE_KEY)) ?? 'desk';
}

/** Draws the page in a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  write(THEME_KEY, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Draws the page at a scale and remembers it. */
export function chooseScale(scale: Scale): void {
  write(SCALE_KEY, scale);
  if (scale === 'desk') delete document.documentElement.dataset.scale;
  else document.documentElement.dataset.scale = scale;
}

/** Call before the first paint. */
export function restoreAppearance(): void {
  chooseTheme(storedTheme());
  chooseScale(storedScale());
}

// A browser may refuse storage altogether; the choice then lasts as long as the page.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
