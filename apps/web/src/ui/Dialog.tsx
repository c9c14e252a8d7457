import { ModalPanel } from './ModalPanel';
import type { ModalPanelProps } from './ModalPanel';

/** A modal panel in the middle of the page. */
export function Dialog(props: Omit<ModalPanelProps, 'placement'>) {
  return <ModalPanel {...props} placement="centre" />;
}
