import { BODY_KIND_NAMES, dayWords, DIRECTORY_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useToday } from '../../shared/api/session.js';
import { Button } from '../../shared/ui/button.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import { Tag } from '../../shared/ui/tag.js';
import { BodyForm } from './body-form.js';
import { ContactForm } from './contact-form.js';
import type { BodyForm as FormName, DirectorySearch } from './search.js';
import { SuccessionForm } from './succession-form.js';
import { bodyQuery, type Body } from './tree-queries.js';

interface BodyPanelProps {
  readonly id: string;
  /** The form that is open on it. */
  readonly form: FormName | null;
  readonly onGo: (to: DirectorySearch) => void;
}

/** One body beside the tree: what is known of it, and the forms that keep it. */
export function BodyPanel({ id, form, onGo }: BodyPanelProps) {
  const read = useQuery(bodyQuery(id));
  const back = (): void => onGo({ at: id });
  return (
    <SidePanel title={read.data?.name ?? words.title} onClose={() => onGo({})}>
      <ReadState read={read}>
        {(body) =>
          form === null || !body.editable ? (
            <Facts body={body} onForm={(name) => onGo({ at: id, form: name })} />
          ) : (
            <Form form={form} body={body} onBack={back} onOpen={(at) => onGo({ at })} />
          )
        }
      </ReadState>
    </SidePanel>
  );
}

interface FormProps {
  readonly form: FormName;
  readonly body: Body;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
}

function Form({ form, body, onBack, onOpen }: FormProps) {
  switch (form) {
    case 'add':
      return (
        <section aria-label={words.addUnder} className="directory-form">
          <h3>{words.addUnder}</h3>
          <BodyForm parent={body} onDone={onOpen} onCancel={onBack} />
        </section>
      );
    case 'edit':
      return (
        <section aria-label={words.edit} className="directory-form">
          <h3>{words.edit}</h3>
          <BodyForm body={body} onDone={onBack} onCancel={onBack} />
        </section>
      );
    case 'succeed':
      return <SuccessionForm body={body} onDone={onBack} />;
    case 'contactPoint':
    case 'head':
      return <ContactForm key={form} body={body} kind={form} onDone={onBack} />;
  }
}

const day = (wire: string | null): string | null => (wire === null ? null : dayWords(wire));

function Facts({
  body,
  onForm,
}: {
  readonly body: Body;
  readonly onForm: (form: FormName) => void;
}) {
  const today = useToday();
  const ended = body.validTo !== null && body.validTo < today;
  const { contactPoint, head } = body.contacts;
  const nobodyYet = contactPoint === null && !ended;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.kind, BODY_KIND_NAMES[body.kind]],
    [words.code, body.code],
    [words.organId, body.organId],
    [words.shortName, body.shortName],
    [words.parent, body.parent?.name ?? words.noParent],
    [words.validity, words.span(day(body.validFrom), day(body.validTo))],
    [words.aliases, body.aliases.length === 0 ? null : body.aliases.join('; ')],
    [words.contact.contactPoint, nobodyYet ? words.nobodyContact : addressOf(contactPoint)],
    [words.contact.head, addressOf(head)],
  ];
  return (
    <>
      {body.isSample && (
        <p>
          <Tag tone="none">{words.sample}</Tag>
        </p>
      )}
      <dl className="directory-facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {body.successions.length > 0 && (
        <section aria-label={words.successions}>
          <h3>{words.successions}</h3>
          <ul className="directory-successions">
            {body.successions.map(({ id, kind, effectiveOn, basisDocument, to }) => (
              <li key={id}>
                {words.succession(kind, dayWords(effectiveOn), to?.name ?? null)}
                {basisDocument !== null && (
                  <span className="small muted settings-line">{words.basis(basisDocument)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {body.editable ? (
        <div className="directory-acts">
          <Button onClick={() => onForm('edit')}>{words.edit}</Button>
          <Button onClick={() => onForm('contactPoint')}>{words.changeContact.contactPoint}</Button>
          <Button onClick={() => onForm('head')}>{words.changeContact.head}</Button>
          <Button onClick={() => onForm('add')}>{words.addUnder}</Button>
          <Button onClick={() => onForm('succeed')}>{words.succeed}</Button>
        </div>
      ) : (
        <p className="small soft">{words.readOnly}</p>
      )}
    </>
  );
}

const addressOf = (contact: Body['contacts']['head']): string =>
  contact === null
    ? words.nobody
    : [contact.name, contact.email].filter((part) => part !== null).join(', ');
