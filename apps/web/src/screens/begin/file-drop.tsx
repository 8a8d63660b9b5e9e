import { BEGIN_WORDS as words } from '#wording';
import { useRef, useState } from 'react';
import { Button } from '../../shared/ui/button.js';

interface FileDropProps {
  readonly pending: string | false;
  readonly onFile: (file: File) => void;
}

const KINDS = '.docx,.doc,.odt,.rtf,.html,.htm,.pdf,.xlsx,.eml,.txt,.md,.jpg,.jpeg,.png';

/** The button first; dropping is for those who can. */
export function FileDrop({ pending, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
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
        if (file !== undefined && pending === false) onFile(file);
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
          if (file !== undefined) onFile(file);
        }}
      />
      <Button kind="primary" icon="file" pending={pending} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <p>{over ? words.over : words.drop}</p>
      <p className="small muted">{words.kinds}</p>
    </div>
  );
}
