import { dayWords, documentName, SUCCESSION_SCREEN_WORDS as words, wireDay } from '#wording';
import { useState } from 'react';
import { BodySearch, type FoundBody } from '../../shared/directory/body-search.js';
import { Tag } from '../../shared/ui/tag.js';
import { AS_DOCUMENT, END, type Choice, type Chosen, type Proposal } from './choices.js';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Why it could not be handed over when it was tried. */
  readonly fault: string | undefined;
}

/** One document of a body that has ended: who goes on with it, and with each piece. */
export function ProposalCard({ proposal, chosen, onChoose, fault }: ProposalCardProps) {
  const { body, document, successors, work, reports, reportsToCome } = proposal;
  const [found, setFound] = useState<readonly FoundBody[]>([]);
  const named = [...successors.flatMap(({ to }) => (to === null ? [] : [to])), ...found];
  const left = [
    ...(work.length > 0 ? [words.work(work.length)] : []),
    ...(reports > 0 ? [words.reports(reports)] : []),
    ...(reportsToCome ? [words.reportsToCome] : []),
  ];
  const bases = new Set(successors.flatMap(({ basisDocument }) => basisDocument ?? []));
  return (
    <li className="succession">
      <p>
        <b>{body.name}</b> {words.ended(dayWords(wireDay(body.endedOn)))} · {documentName(document)}
      </p>
      <p className="small soft">
        {[...left, ...[...bases].map((basis) => words.basis(basis))].join(' · ')}
      </p>
      {named.length === 0 && <p className="small muted">{words.nobodyFollows}</p>}
      <Choose
        label={words.documentTo(body.name)}
        value={chosen.document}
        empty={words.choose}
        end={words.takeBack}
        named={named}
        onChange={(to) => onChoose({ ...chosen, document: to })}
      />
      {chosen.document !== END &&
        work.map(({ assignmentId, title, late }) => (
          <div className="succession-piece" key={assignmentId}>
            <Choose
              label={words.workTo(title)}
              value={chosen.pieces[assignmentId] ?? AS_DOCUMENT}
              empty={words.likeDocument}
              end={words.endWork}
              named={named}
              onChange={(to) =>
                onChoose({ ...chosen, pieces: { ...chosen.pieces, [assignmentId]: to } })
              }
            />
            {late && <Tag tone="late">{words.late}</Tag>}
          </div>
        ))}
      <BodySearch
        label={words.otherBody}
        onChoose={(other) => {
          setFound([...found, other]);
          onChoose({ ...chosen, document: other.code });
        }}
      />
      {fault !== undefined && (
        <p className="succession-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: Choice;
  readonly empty: string;
  readonly end: string;
  readonly named: readonly FoundBody[];
  readonly onChange: (choice: Choice) => void;
}

const Choose = ({ label, value, empty, end, named, onChange }: ChooseProps) => (
  <label className="field">
    <span>{label}</span>
    <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{empty}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      <option value={END}>{end}</option>
    </select>
  </label>
);
