import { DIRECTORY_IMPORT_WORDS as words } from '#wording';
import { FilePick } from '../../shared/settings/file-pick.js';
import { Button } from '../../shared/ui/button.js';
import { saveTemplate, type Table } from './import-files.js';

interface FileFieldProps {
  readonly table: Table;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** One of the three files, with the template it is made from. */
export function FileField({ table, file, onChoose }: FileFieldProps) {
  return (
    <div className="import-file">
      <FilePick
        label={words.file[table]}
        accept=".xlsx,.csv,.txt"
        file={file}
        onChoose={onChoose}
      />
      <Button
        size="small"
        aria-label={words.templateOf(words.table[table])}
        onClick={() => saveTemplate(table)}
      >
        {words.template}
      </Button>
    </div>
  );
}
