import { encode } from 'uqr';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
}

/** A text as a picture that a phone reads: dark on light in every theme, or it would not. */
export function QrCode({ text }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Picture for an authenticator app; the key below says the same"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
