import { BEGIN_WORDS as words } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '../../shared/ui/button.js';
import { TextArea } from '../../shared/ui/field.js';

const KEPT_AS = 'dondoc.pasted';

interface PastedTextProps {
  readonly pending: string | false;
  readonly onText: (text: string) => void;
}

/** Once it is read, the server has it. */
export const forgetPasted = (): void => window.localStorage.removeItem(KEPT_AS);

/** Kept on this machine from the first letter, until it is read. */
export function PastedText({ pending, onText }: PastedTextProps) {
  const [text, setText] = useState(() => window.localStorage.getItem(KEPT_AS) ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onText(text);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        label={words.pasted}
        hint={words.pastedHint}
        rows={14}
        required
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          window.localStorage.setItem(KEPT_AS, target.value);
        }}
      />
      <Button kind="primary" type="submit" pending={pending}>
        {words.read}
      </Button>
    </form>
  );
}
