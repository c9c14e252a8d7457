import type { Preview } from './catalogue-query';
import { FormWithPreview, type FormWithPreviewProps } from './FormWithPreview';
import { PreviewPanel } from './PreviewPanel';

/** A form of the catalogue that shows which ratings it would turn before it is saved. */
export function PreviewedForm(props: Omit<FormWithPreviewProps<Preview>, 'renderPreview'>) {
  return (
    <FormWithPreview {...props} renderPreview={(preview) => <PreviewPanel preview={preview} />} />
  );
}
