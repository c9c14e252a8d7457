import { useState } from 'react';
import { keepWords, readWords } from '../../lib/kept-words';
import { NOTHING_TYPED, overtakenIn, readTyped, typeOver } from '../../lib/typed-over';
import type { Overtaken, Written } from '../../lib/typed-over';
import { useViewer } from '../../lib/viewer';

/** A form that is being filled in. */
export interface Draft<Fields extends Written> {
  /** What stands in the form: what is on record, with what was typed over it. */
  readonly written: Fields;
  /** The revision at which what is typed over was seen. */
  readonly seen: number;
  readonly change: <Field extends keyof Fields>(field: Field, value: Fields[Field]) => void;
  /** Types several fields over at once: each `change` of one event would undo the one before it. */
  readonly changeAll: (values: Partial<Fields>) => void;
  /** What a field that holds a text is handed. */
  readonly field: (name: keyof Fields & string) => {
    readonly value: string;
    readonly onChange: (text: string) => void;
  };
  /** Takes away all that was typed. */
  readonly forget: () => void;
  /** True where something typed earlier was found again. */
  readonly isFoundAgain: boolean;
  readonly overtaken: readonly Overtaken[];
}

/** The name under which somebody's words of a form are kept. */
export function useKeptName(form: string): string {
  const viewer = useViewer();
  return `${viewer?.id ?? ''}/catalogue/${form}`;
}

/**
 * What somebody types over what stands, kept in the tab until it is saved or forgotten: only the fields
 * that they typed, so that what others change meanwhile is seen, and never written back.
 */
export function useDraft<Fields extends Written>(
  form: string,
  standing: Fields,
  revision: number,
): Draft<Fields> {
  const name = useKeptName(form);
  const [fields, setFields] = useState(() => readTyped(readWords(name), standing));
  const [isFoundAgain, setFoundAgain] = useState(() => Object.keys(fields.typed).length > 0);
  const [seen, setSeen] = useState(revision);
  const isTyped = Object.keys(fields.typed).length > 0;
  if (!isTyped && seen !== revision) setSeen(revision);
  const written: Fields = { ...standing, ...fields.typed };
  const keep = (next: typeof fields) => {
    setFields(next);
    keepWords(name, Object.keys(next.typed).length === 0 ? '' : JSON.stringify(next));
  };
  const change: Draft<Fields>['change'] = (field, value) =>
    keep(typeOver(fields, standing, field, value));
  return {
    ...{ written, seen, isFoundAgain, change },
    changeAll: (values) =>
      keep(
        Object.entries(values).reduce(
          // What is given under a name of the fields is what such a field holds.
          (typed, [field, value]) => typeOver(typed, standing, field, value as never),
          fields,
        ),
      ),
    overtaken: overtakenIn(fields, standing),
    field: (of) => ({
      value: String(written[of]),
      // The field holds a text.
      onChange: (text) => change(of, text as Fields[typeof of]),
    }),
    forget() {
      setFields(NOTHING_TYPED);
      setFoundAgain(false);
      keepWords(name, '');
    },
  };
}

/** A text that is kept in the tab until it is taken away. */
export function useKeptText(form: string): readonly [string, (text: string) => void] {
  const name = useKeptName(form);
  const [text, setText] = useState(() => readWords(name));
  return [
    text,
    (next) => {
      setText(next);
      keepWords(name, next);
    },
  ];
}
