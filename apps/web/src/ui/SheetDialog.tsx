import { ModalPanel } from './ModalPanel';
import type { ModalPanelProps } from './ModalPanel';

/** A modal panel that comes up from the lower edge, for narrow screens. */
export function SheetDialog(props: Omit<ModalPanelProps, 'placement'>) {
  return <ModalPanel {...props} placement="lower-edge" />;
}
