import { glossaryParts, glossarySentence } from '@vital-signs/domain';
import { Fragment } from 'react';
import { useFirstUses } from './glossary-scope';
import styles from './GlossaryText.module.css';

interface GlossaryTextProps {
  readonly children: string;
}

/**
 * A text in which each term of the glossary says what it means where it is used first on the page:
 * on hover, on focus and on touch, by the page's TipLayer.
 */
export function GlossaryText({ children }: GlossaryTextProps) {
  const parts = glossaryParts(children);
  const firsts = useFirstUses([...new Set(parts.flatMap(({ term }) => term?.term ?? []))]);
  const said = new Set<string>();
  return parts.map(({ text, term }, index) => {
    if (term === null || !firsts.has(term.term) || said.has(term.term)) {
      return <Fragment key={index}>{text}</Fragment>;
    }
    said.add(term.term);
    return (
      <abbr key={index} tabIndex={0} className={styles.term} data-tip={glossarySentence(term)}>
        {text}
      </abbr>
    );
  });
}
