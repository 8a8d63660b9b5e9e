import { BEGIN_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';

type Step = keyof typeof words.step;

/** Where one is on the way from a document to a launch; the steps before and after are one press away. */
export const Steps = ({ id, at }: { readonly id: string | null; readonly at: Step }) => (
  <nav className="steps" aria-label={words.steps}>
    <ol>
      <li aria-current={at === 'upload' ? 'step' : undefined}>{words.step.upload}</li>
      <li aria-current={at === 'review' ? 'step' : undefined}>
        {id === null || at === 'review' ? (
          words.step.review
        ) : (
          <Link to="/campaigns/$id/review" params={{ id }}>
            {words.step.review}
          </Link>
        )}
      </li>
      <li aria-current={at === 'plan' ? 'step' : undefined}>
        {id === null || at === 'plan' ? (
          words.step.plan
        ) : (
          <Link to="/campaigns/$id/plan" params={{ id }}>
            {words.step.plan}
          </Link>
        )}
      </li>
    </ol>
  </nav>
);
