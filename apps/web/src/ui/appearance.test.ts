import { afterEach, expect, test } from 'vitest';
import {
  chooseScale,
  chooseTheme,
  restoreAppearance,
  storedScale,
  storedTheme,
} from './appearance';

afterEach(() => {
  localStorage.clear();
  restoreAppearance();
});

test('without a choice the system decides, at the scale of a desk', () => {
  restoreAppearance();
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(document.documentElement.dataset.scale).toBeUndefined();
});

test('a choice is drawn at once and again after a restart', () => {
  chooseTheme('dark');
  chooseScale('projector');
  delete document.documentElement.dataset.theme;
  delete document.documentElement.dataset.scale;
  restoreAppearance();
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(document.documentElement.dataset.scale).toBe('projector');
});

test('what is stored and not a choice counts as none', () => {
  localStorage.setItem('vital-signs.theme', 'neon');
  localStorage.setItem('vital-signs.scale', '');
  expect(storedTheme()).toBe('system');
  expect(storedScale()).toBe('desk');
});
