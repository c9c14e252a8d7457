import { lazy, Suspense } from 'react';
import { GlossaryText } from '../../ui/GlossaryText';
import type { LiveTextProps } from './MarkdownText';
import styles from './LiveText.module.css';

/** What reads Markdown comes with the first text that is written so. */
const MarkdownText = lazy(async () => ({
  default: (await import('./MarkdownText')).MarkdownText,
}));

interface CommentaryTextProps extends LiveTextProps {
  readonly format: 'PLAIN' | 'MARKDOWN';
}

/** The text of a commentary: as it is where it was written plainly, else in its parts. */
export function LiveText({ text, format, figures }: CommentaryTextProps) {
  const plain = (
    <p className={styles.plain}>
      <GlossaryText>{text}</GlossaryText>
    </p>
  );
  if (format === 'PLAIN') return plain;
  return (
    <div className={styles.text}>
      <Suspense fallback={plain}>
        <MarkdownText text={text} figures={figures} />
      </Suspense>
    </div>
  );
}
