import { OUTSIDE_WORDS as words } from '#wording';
import { Button } from '../../shared/ui/button.js';
import { tell } from '../../shared/ui/toast.js';

interface ShownSecretProps {
  readonly title: string;
  /** null: it was shown to an earlier, equal request. */
  readonly secret: string | null;
  readonly note?: string;
  readonly onClose: () => void;
}

/** What is shown this once. */
export const ShownSecret = ({ title, secret, note, onClose }: ShownSecretProps) => (
  <section className="panel outside-panel" role="status">
    <h3>{title}</h3>
    {secret === null ? (
      <p>{words.secretGone}</p>
    ) : (
      <>
        <p>{words.shownOnce}</p>
        <p className="outside-secret">
          <code>{secret}</code>
        </p>
      </>
    )}
    {note !== undefined && <p>{note}</p>}
    <div className="dialog-acts">
      {secret !== null && isSecureContext && (
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(secret).then(() => tell(words.copied));
          }}
        >
          {words.copy}
        </Button>
      )}
      <Button kind="primary" onClick={onClose}>
        {words.kept}
      </Button>
    </div>
  </section>
);
