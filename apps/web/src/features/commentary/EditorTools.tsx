import type { RefObject } from 'react';
import { Button } from '../../ui/Button';
import { begun, linked, marked } from './text-edits';
import type { Edited } from './text-edits';
import styles from './Commentary.module.css';

interface EditorToolsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onEdit: (edited: Edited) => void;
  readonly onPick: () => void;
}

const TOOLS: readonly (readonly [label: string, edit: (edited: Edited) => Edited])[] = [
  ['Bold', (edited) => marked(edited, '**')],
  ['Italic', (edited) => marked(edited, '*')],
  ['Heading', (edited) => begun(edited, '### ')],
  ['List', (edited) => begun(edited, '- ')],
  ['Link', linked],
];

/** Buttons for what can be typed as well. */
export function EditorTools({ field, onEdit, onPick }: EditorToolsProps) {
  return (
    <div role="group" aria-label="Marks and live figures" className={styles.actions}>
      {TOOLS.map(([label, edit]) => (
        <Button
          key={label}
          onPress={() => {
            const { current } = field;
            if (current === null) return;
            const { value: text, selectionStart: from, selectionEnd: to } = current;
            onEdit(edit({ text, from, to }));
          }}
        >
          {label}
        </Button>
      ))}
      <Button onPress={onPick}>Live figure …</Button>
    </div>
  );
}
