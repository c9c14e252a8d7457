import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { logLostRejections } from './lost-rejections';

it('writes a failure that nobody waited for to the log, with its reason', () => {
  const emitter = new EventEmitter();
  const error = vi.fn();
  logLostRejections(emitter, { error });
  const reason = new Error('the connection is gone');
  emitter.emit('unhandledRejection', reason);
  expect(error).toHaveBeenCalledWith({ err: reason }, 'failed, and nobody waited for it');
});
