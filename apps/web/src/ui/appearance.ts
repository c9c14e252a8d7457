export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const SCALES = ['desk', 'projector'] as const;
export type Scale = (typeof SCALES)[number];

export const DENSITIES = ['comfortable', 'standard', 'compact'] as const;
/** How much room rows of tables take. */
export type Density = (typeof DENSITIES)[number];

const THEME_KEY = 'vital-signs.theme';
const SCALE_KEY = 'vital-signs.scale';
const DENSITY_KEY = 'vital-signs.density';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Hears when another look is chosen, wherever that is. Returns the way to stop. */
export function onAppearance(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme chosen on this device; by default what the system asks for. */
export function storedTheme(): Theme {
  return THEMES.find((theme) => theme === read(THEME_KEY)) ?? 'system';
}

/** The scale chosen on this device; by default that of a desk. */
export function storedScale(): Scale {
  return SCALES.find((scale) => scale === read(SCALE_KEY)) ?? 'desk';
}

/** The density chosen on this device; by default the one in the middle. */
export function storedDensity(): Density {
  return DENSITIES.find((density) => density === read(DENSITY_KEY)) ?? 'standard';
}

/** Draws the page in a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  choose('theme', THEME_KEY, theme, 'system');
}

/** Draws the page at a scale and remembers it. */
export function chooseScale(scale: Scale): void {
  choose('scale', SCALE_KEY, scale, 'desk');
}

/** Draws rows at a density and remembers it. */
export function chooseDensity(density: Density): void {
  choose('density', DENSITY_KEY, density, 'standard');
}

/** What somebody prefers wherever they sign in; null, or a word that is unknown, leaves this device's choice. */
interface Preferred {
  readonly theme: string | null;
  readonly density: string | null;
}

/** Draws the page as somebody prefers it, and remembers it. */
export function choosePreferred(preferred: Preferred): void {
  const theme = THEMES.find((each) => each === preferred.theme);
  const density = DENSITIES.find((each) => each === preferred.density);
  if (theme !== undefined && theme !== storedTheme()) chooseTheme(theme);
  if (density !== undefined && density !== storedDensity()) chooseDensity(density);
}

/** Call before the first paint. */
export function restoreAppearance(): void {
  chooseTheme(storedTheme());
  chooseScale(storedScale());
  chooseDensity(storedDensity());
}

function choose(name: string, key: string, choice: string, usual: string): void {
  write(key, choice);
  if (choice === usual) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = choice;
  for (const listener of listeners) listener();
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
