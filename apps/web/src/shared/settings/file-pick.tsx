import { SETTINGS_WORDS as words } from '#wording';
import { useRef } from 'react';
import { Button } from '../ui/button.js';

interface FilePickProps {
  readonly label: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** One file. The browser's own field speaks the language of the machine, which is English. */
export function FilePick({ label, accept, file, onChoose }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  const name = file === null ? words.chooseFile : words.otherFile;
  return (
    <div className="field">
      <b>{label}</b>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const chosen = target.files?.[0] ?? null;
          // Choosing the same file again, mended, is another choice.
          target.value = '';
          onChoose(chosen);
        }}
      />
      <div className="row">
        <Button
          size="small"
          icon="file"
          aria-label={`${name}: ${label}`}
          onClick={() => input.current?.click()}
        >
          {name}
        </Button>
        <span className="small muted">{file === null ? words.noFile : file.name}</span>
      </div>
    </div>
  );
}
