import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {boolean} [quiet] what it prints is shown only when it fails
 * @property {string} [cwd] the root, unless said otherwise
 * @property {Record<string, string>} [env] added to this process's own
 * @property {boolean} [shell]
 * @property {string[]} [nodeOptions] of the Node that runs a TypeScript file
 */

/**
 * Runs a JavaScript program with this Node, which works alike on every system.
 * @param {string} program path
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runNode(program, args, options = {}) {
  return run(process.execPath, [program, ...args], options);
}

/**
 * @param {string} program path of a TypeScript file
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTypeScript(program, args, options = {}) {
  const { nodeOptions = [] } = options;
  return run(process.execPath, [...nodeOptions, '--import=tsx', program, ...args], options);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>}
 */
export function run(command, args, { quiet = false, cwd = root, env = {}, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));

    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    // npm tells only the shell between it and this process to stop, and the shell keeps that to itself.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid !== parent) forward('SIGTERM');
    }, 500);
    orphaned.unref();
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(orphaned);
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      const status = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      if (status !== 0 && quiet) process.stderr.write(output);
      resolve(status);
    });
  });
}
