import type { ReadTask } from '#contracts/http';
import { REVIEW_WORDS as words, SCREEN_WORDS } from '#wording';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { splitAt } from '../../shared/draft/changes.js';
import { sentenceStarts } from './marks.js';

interface SplitFormProps {
  readonly task: ReadTask;
  readonly text: string;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

/** The quotation sentence by sentence, a button before each where it can be parted. */
export function SplitForm({ task, text, onChange, onClose }: SplitFormProps) {
  const starts = sentenceStarts(text, task.quote);
  const bounds = [task.quote.start, ...starts, task.quote.end];
  return (
    <div className="rv-form">
      <p>
        <b>{starts.length === 0 ? words.cannotSplit : words.splitWhere}</b>
      </p>
      {starts.length > 0 && (
        <ol className="rv-sentences document-text">
          {bounds.slice(0, -1).map((start, index) => (
            <li key={start}>
              {index > 0 && (
                <Button
                  size="small"
                  onClick={() => {
                    onChange(splitAt(task, start));
                    onClose();
                  }}
                >
                  {words.splitHere(index + 1)}
                </Button>
              )}
              <p>{words.sentence(index + 1, text.slice(start, bounds[index + 1]).trim())}</p>
            </li>
          ))}
        </ol>
      )}
      <Button size="small" onClick={onClose}>
        {SCREEN_WORDS.cancel}
      </Button>
    </div>
  );
}
