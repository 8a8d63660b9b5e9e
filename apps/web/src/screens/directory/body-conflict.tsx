import { BODY_FORM_WORDS as words } from '#wording';
import { Button } from '../../shared/ui/button.js';
import { differences, fieldsOf, type BodyFields } from './body-fields.js';
import type { Body } from './tree-queries.js';

interface ConflictProps {
  readonly mine: BodyFields;
  readonly theirs: Body;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** What a colleague wrote meanwhile, where it differs, with either version one press away. */
export const Conflict = ({ mine, theirs, onTake, onKeep }: ConflictProps) => (
  <div className="problem" role="alert">
    <p className="problem-title">{words.conflict}</p>
    <ul className="problem-faults">
      {differences(mine, fieldsOf(theirs)).map(([field, value]) => (
        <li key={field}>{words.conflictField(field, value)}</li>
      ))}
    </ul>
    <div className="row">
      <Button size="small" onClick={onTake}>
        {words.takeTheirs}
      </Button>
      <Button size="small" onClick={onKeep}>
        {words.keepMine}
      </Button>
    </div>
  </div>
);
