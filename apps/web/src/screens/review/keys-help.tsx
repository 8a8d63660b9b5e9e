import { REVIEW_WORDS as words } from '#wording';
import { Dialog } from '../../shared/ui/dialog.js';

interface KeysHelpProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

export const KeysHelp = ({ on, onSwitch, onClose }: KeysHelpProps) => (
  <Dialog title={words.keys} onClose={onClose}>
    <label className="rv-choice">
      <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(target.checked)} />
      {words.keysOn}
    </label>
    <dl className="rv-keys">
      {words.keyList.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p className="small muted">{words.keysNote}</p>
  </Dialog>
);
