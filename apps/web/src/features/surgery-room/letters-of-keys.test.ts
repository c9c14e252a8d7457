import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a style sheet says for devices that are touched, where no keyboard is expected. */
function whereTouched(sheet: string): string {
  const text = readFileSync(join(import.meta.dirname, sheet), 'utf8');
  return [...text.matchAll(/@media \(pointer: coarse\)[^{]*\{([\s\S]*?)\n\}/g)]
    .map(([, rules = '']) => rules)
    .join('\n');
}

test('the letters of keys stand on no button of a device that is touched', () => {
  const hidden = /\{\s*display: none;\s*\}/;
  expect(whereTouched('Room.module.css')).toMatch(new RegExp(`\\.ofKeyboard ${hidden.source}`));
  expect(whereTouched('RoomButtons.module.css')).toMatch(
    new RegExp(`\\.view kbd,\\s*\\.kind kbd ${hidden.source}`),
  );
});
