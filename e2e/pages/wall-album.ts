import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { SurgeryScreen } from './surgery-room';
import { WALL_SIZES } from './wall-reading';

const APPEARANCES = ['light', 'dark'] as const;
const LOOKS = ['plain', 'washed-out', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
type Look = (typeof LOOKS)[number];

/** Black is lifted to a third, white stays: less than half of the contrast is left. */
const WASHED_OUT = 'contrast(0.5) brightness(1.33)';
/** A chart is drawn anew a moment after its frame has another size. */
const DRAWN_MS = 350;

/** The pictures of one wall. */
export class WallAlbum {
  readonly #wall: SurgeryScreen;
  readonly #folder: string;
  readonly #taken: string[] = [];

  constructor(wall: SurgeryScreen, into: string) {
    this.#wall = wall;
    this.#folder = into;
  }

  /** A picture of what stands there at each size, in each appearance, through each way of seeing. */
  async take(what: string, until = async () => undefined as unknown): Promise<void> {
    const { page, seen } = this.#wall;
    await expect(seen).not.toContainText('Reading the figures', { timeout: 20_000 });
    await until();
    const number = String(this.#taken.length + 1).padStart(2, '0');
    const name = `${number}-${what.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.png`;
    this.#taken.push(name);
    const devtools = await page.context().newCDPSession(page);
    for (const { width, height } of WALL_SIZES) {
      await page.setViewportSize({ width, height });
      for (const appearance of APPEARANCES) {
        await page.emulateMedia({ colorScheme: appearance });
        await page.waitForTimeout(DRAWN_MS);
        for (const look of LOOKS) {
          const isDeficient = look !== 'plain' && look !== 'washed-out';
          await devtools.send('Emulation.setEmulatedVisionDeficiency', {
            type: isDeficient ? look : 'none',
          });
          await page.evaluate(
            (filter) => (document.documentElement.style.filter = filter),
            look === 'washed-out' ? WASHED_OUT : '',
          );
          const into = join(this.#folder, setOf(width, appearance, look));
          await mkdir(into, { recursive: true });
          await page.screenshot({ path: join(into, name), timeout: 60_000 });
        }
      }
    }
    await page.evaluate(() => (document.documentElement.style.filter = ''));
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
    await devtools.detach();
    await page.setViewportSize(WALL_SIZES[0]);
  }

  /** All pictures of a set on one sheet. */
  async sheets(page: Page): Promise<void> {
    await page.setViewportSize({ width: 1960, height: 1000 });
    for (const { width } of WALL_SIZES) {
      for (const appearance of APPEARANCES) {
        for (const look of LOOKS) {
          const set = setOf(width, appearance, look);
          const pictures = this.#taken.map((name) => `<img src="${set}/${name}" width="480">`);
          const sheet = join(this.#folder, `${set}.html`);
          await writeFile(sheet, `<body style="margin:4px">${pictures.join('\n')}</body>`);
          await page.goto(pathToFileURL(sheet).href);
          await page.screenshot({ path: join(this.#folder, `${set}.png`), fullPage: true });
        }
      }
    }
  }
}

function setOf(width: number, appearance: (typeof APPEARANCES)[number], look: Look): string {
  return `${width}-${appearance}-${look}`;
}
