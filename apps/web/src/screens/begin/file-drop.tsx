import { BEGIN_WORDS as words } from '#wording';
import { useRef, useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import type { SaidOfFile } from './read-document.js';

interface FileDropProps {
  readonly pending: string | false;
  readonly onFile: (file: File, said: SaidOfFile) => void;
}

const KINDS = '.docx,.doc,.odt,.rtf,.html,.htm,.pdf,.xlsx,.eml,.txt,.md,.jpg,.jpeg,.png';

/** The button first; dropping is for those who can. */
export function FileDrop({ pending, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<SaidOfFile>({ recognise: false, noSecrecyMark: false });
  return (
    <div
      className={over ? 'bg-drop bg-drop-over' : 'bg-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined && pending === false) onFile(file, said);
      }}
    >
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={words.file}
        accept={KINDS}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Choosing the same file again after a refusal is another try.
          target.value = '';
          if (file !== undefined) onFile(file, said);
        }}
      />
      <Button kind="primary" icon="file" pending={pending} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p>{over ? words.over : words.drop}</p>
      <p className="small muted">{words.kinds}</p>
      <details className="bg-said">
        <summary>{words.scans}</summary>
        {(['recognise', 'noSecrecyMark'] as const).map((name) => (
          <label key={name} className="row">
            <input
              type="checkbox"
              checked={said[name]}
              onChange={({ target }) => setSaid({ ...said, [name]: target.checked })}
            />
            {words.said[name]}
          </label>
        ))}
      </details>
    </div>
  );
}
