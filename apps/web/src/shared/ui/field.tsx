import { useId } from 'react';
import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}
type TextFieldProps = Labelled & InputHTMLAttributes<HTMLInputElement>;
type TextAreaProps = Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** The ids of a field and of what describes it. */
function useFieldIds({ hint, fault }: Omit<Labelled, 'label'>, given: string | undefined) {
  const made = useId();
  const id = given ?? made;
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    fault === undefined ? '' : `${id}-fault`,
  ];
  return { id, describedBy: described.filter((part) => part !== '').join(' ') || undefined };
}

const Notes = ({ id, hint, fault }: Omit<Labelled, 'label'> & { readonly id: string }) => (
  <>
    {hint !== undefined && (
      <span className="small muted" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {fault !== undefined && (
      <span className="field-fault" id={`${id}-fault`}>
        {fault}
      </span>
    )}
  </>
);

export function TextField({ label, hint, fault, id: given, ...input }: TextFieldProps) {
  const { id, describedBy } = useFieldIds({ hint, fault }, given);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={fault !== undefined || undefined}
      />
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}

export function TextArea({ label, hint, fault, id: given, rows = 4, ...area }: TextAreaProps) {
  const { id, describedBy } = useFieldIds({ hint, fault }, given);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...area}
        id={id}
        rows={rows}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={fault !== undefined || undefined}
      />
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}
