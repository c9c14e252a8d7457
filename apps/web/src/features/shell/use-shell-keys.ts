import { useEffect, useRef } from 'react';
import type { FrameDialog } from '../../lib/frame-dialog';
import { isTyping } from '../../lib/page-keys';

interface ShellKeys {
  readonly onDialog: (dialog: FrameDialog) => void;
  readonly onMatrix: () => void;
  readonly onExceptions: () => void;
}

/** The keys of every page. Those of one letter do not work while one types; Ctrl K always does. */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const act = actionOf(event, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: ShellKeys): (() => void) | null {
  const { onDialog, onMatrix, onExceptions } = keys;
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey) return !altKey && key === 'k' ? () => onDialog('FINDER') : null;
  if (altKey || isTyping(target)) return null;
  if (key === '?') return () => onDialog('KEYS');
  if (key === 'g') return () => onDialog('GLOSSARY');
  if (key === 'd') return () => onDialog('DOWNLOADS');
  if (key === 'e') return onExceptions;
  return key === 'm' ? onMatrix : null;
}
