import { JUDGE_FORM_WORDS as words } from '#wording';
import type { Html } from '../../http/html.js';
import { textArea, textInput } from '../../http/page/fields.js';
import { foldedForm } from '../../http/page/folded-form.js';
import { givenTo } from '../../http/page/given.js';
import { around, type FormsView } from './form-frame.js';

/** The body that leads takes what a supporter has handed in. */
export function acceptForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'accept');
  return foldedForm({
    ...around(view, 'accept', isFirst),
    title: words.accept,
    sign: 'done',
    fields: [
      textArea(
        {
          ...{ id: 'accept-note', name: 'note', label: words.acceptNote },
          ...{ value: value('note'), fault: fault('/note'), max: 5000 },
        },
        3,
      ),
    ],
    send: words.sendAcceptance,
  });
}

/** The same sends it back, with what is missing and, if it needs more time, another date. */
export function returnForm(view: FormsView, isFirst: boolean): Html {
  const { value, fault } = givenTo(view.refused, 'return');
  return foldedForm({
    ...around(view, 'return', isFirst),
    title: words.return,
    sign: 'back',
    fields: [
      textArea(
        {
          ...{ id: 'return-reason', name: 'reason', label: words.returnReason, required: true },
          ...{ value: value('reason'), fault: fault('/reason'), max: 2000 },
        },
        3,
      ),
      textInput(
        {
          ...{ id: 'return-due-on', name: 'dueOn', label: words.returnDay },
          ...{ hint: words.returnDayHint, value: value('dueOn'), fault: fault('/dueOn') },
        },
        { type: 'date' },
      ),
    ],
    send: words.sendBack,
  });
}
