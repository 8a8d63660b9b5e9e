import type { FieldStatus } from '#contracts/http';
import { FIELD_STATUS_WORDS, REVIEW_WORDS as words } from '#wording';
import { Tag, type Tone } from '../../shared/ui/tag.js';

const TONES: Readonly<Record<FieldStatus, Tone>> = {
  explicit: 'run',
  suggested: 'none',
  ask: 'soon',
  absent: 'none',
};

/** How sure a field is, and the rule that read it. */
export const FieldTag = ({
  status,
  rule,
}: {
  readonly status: FieldStatus;
  readonly rule?: string | undefined;
}) => (
  <>
    <Tag tone={TONES[status]} {...(status === 'ask' ? { icon: 'ask' as const } : {})}>
      {FIELD_STATUS_WORDS[status]}
    </Tag>
    {rule !== undefined && (
      <span className="rv-rule muted" title={rule}>
        {words.rule(rule)}
      </span>
    )}
  </>
);
