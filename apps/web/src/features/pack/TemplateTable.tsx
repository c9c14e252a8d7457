import { packReadersName } from '@vital-signs/domain';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import type { PackTemplate } from './pack-query';
import records from '../../ui/record-table.module.css';
import styles from './PacksPage.module.css';

interface TemplateTableProps {
  readonly templates: readonly PackTemplate[];
  readonly onRemove: (template: PackTemplate) => void;
}

/** What people saved for the months to come. */
export function TemplateTable({ templates, onRemove }: TemplateTableProps) {
  return (
    <section className={styles.part} aria-labelledby="templates-heading">
      <h2 id="templates-heading">Templates</h2>
      {templates.length === 0 ? (
        <p className={styles.quiet}>
          None yet. What was decided of a pack is kept as a template on the pack’s own page, and the
          next one begun with it.
        </p>
      ) : (
        <table className={`${records.records} ${styles.table}`} aria-label="Templates">
          <thead>
            <tr>
              <th scope="col">Template</th>
              <th scope="col">Saved of a pack for</th>
              <th scope="col">Saved by</th>
              <th scope="col" data-screen-only="">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {templates.map((template) => (
              <tr key={template.id}>
                <th scope="row">{template.name}</th>
                <td data-label="Saved of a pack for">{packReadersName(template.readers)}</td>
                <td>
                  {template.person}, {momentWords(template.at)}
                </td>
                <td data-screen-only="" className={styles.actions}>
                  <Button
                    kind="quiet"
                    ariaLabel={`Remove …: ${template.name}`}
                    onPress={() => onRemove(template)}
                  >
                    Remove …
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
