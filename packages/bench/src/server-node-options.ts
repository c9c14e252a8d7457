import { readFileSync } from 'node:fs';

const FILE = new URL('../../../scripts/server-node-options.json', import.meta.url);

/** What Node is told when npm start runs the server; whatever is measured runs under the same. */
export const SERVER_NODE_OPTIONS = JSON.parse(readFileSync(FILE, 'utf8')) as readonly string[];
