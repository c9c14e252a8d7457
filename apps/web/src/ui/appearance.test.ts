import { afterEach, expect, test } from 'vitest';
import {
  chooseDensity,
  choosePreferred,
  chooseScale,
  chooseTheme,
  restoreAppearance,
  storedDensity,
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

test('density is drawn at once and kept, and what is usual is not written on the page', () => {
  chooseDensity('compact');
  expect(document.documentElement.dataset.density).toBe('compact');
  expect(storedDensity()).toBe('compact');
  chooseDensity('standard');
  expect(document.documentElement.dataset.density).toBeUndefined();
});

test('what somebody prefers is drawn, and where they prefer nothing this device’s choice stays', () => {
  chooseTheme('dark');
  choosePreferred({ theme: null, density: 'comfortable' });
  expect([storedTheme(), storedDensity()]).toEqual(['dark', 'comfortable']);
  choosePreferred({ theme: 'light', density: 'roomy' });
  expect([storedTheme(), storedDensity()]).toEqual(['light', 'comfortable']);
});
