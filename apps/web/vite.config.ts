import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const API = 'http://127.0.0.1:4000';
/** What the API answers itself: sign-in, public pages and the page of messages too. */
const OF_THE_API = ['/graphql', '/export', '/api', '/public', '/development'];
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;

/** Puts a Brotli and a gzip copy beside each file, so that the server need not compress. */
function compressedCopies(): Plugin {
  let folder = '';
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((file) => COMPRESSIBLE.test(file)).map((file) => compress(join(folder, file))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, quality));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

export default defineConfig({
  plugins: [react(), compressedCopies()],
  // Libraries that are also written for browsers of their time are taken so: they are smaller.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  // Browsers that know light-dark() and the popover attribute: spring 2024 and later.
  build: {
    target: ['chrome123', 'firefox125', 'safari17.5'],
    sourcemap: false,
    // All of them preload modules by themselves.
    modulePreload: { polyfill: false },
    // What the first page needs is one file, whatever other pages share with it.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        // The first file says of every later page which files it needs: words in their names, and longer ones than
        // keep them apart, are fetched by everybody.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(OF_THE_API.map((path) => [path, API])),
  },
});
