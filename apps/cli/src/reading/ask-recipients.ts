import type { NamedInReading } from '#domain';
import { draftFromReading, formatDate, type RecipientAnswer } from '#domain';
import type { Reading } from '#domain/reading';
import { QUESTION_WORDS, RECIPIENT_QUESTION_WORDS as words } from '#wording/cli';
import type { Asker } from './terminal.js';

const GROUP = new RegExp(`^${words.group}\\s+(\\S+)$`, 'u');

type Choice = Omit<RecipientAnswer, 'text'>;

/** The directory's proposal for a name; a body that has ended is proposed by its successors. */
function proposalOf(name: NamedInReading | undefined): { choice: Choice; said: string } | null {
  if (name === undefined) return null;
  if (name.kind === 'group') {
    return {
      choice: { group: name.code },
      said: words.groupOf(name.code, name.name, name.members.length),
    };
  }
  if (name.endedOn === null)
    return { choice: { bodies: [name.code] }, said: words.body(name.code, name.name) };
  if (name.successors.length === 0) return null;
  const heirs = name.successors.map((heir) => words.body(heir.code, heir.name));
  return {
    choice: { bodies: name.successors.map((heir) => heir.code) },
    said: words.heirs(heirs, formatDate(name.endedOn)),
  };
}

function choiceOf(answer: string): Choice {
  if (answer.toLowerCase() === words.wordsOnly) return { textOnly: true };
  const group = GROUP.exec(answer)?.[1];
  if (group !== undefined) return { group };
  return { bodies: answer.split(/[\s,;]+/u).filter((code) => code !== '') };
}

/** Asks who is meant by each name of the document. */
export async function askRecipients(
  asker: Asker,
  reading: Reading,
  names: readonly NamedInReading[],
): Promise<readonly RecipientAnswer[]> {
  const sets = draftFromReading(reading).recipientSets;
  if (sets.length > 0) {
    asker.say(words.usage);
  }
  const answers: RecipientAnswer[] = [];
  for (const { text } of sets) {
    const proposal = proposalOf(names.find((name) => name.text === text));
    const hint = proposal === null ? '' : ` ${QUESTION_WORDS.enter(proposal.said)}`;
    let answer = await asker.ask(`${words.who(text)}${hint}`);
    while (answer === '' && proposal === null) answer = await asker.ask(QUESTION_WORDS.needed);
    const choice = answer === '' && proposal !== null ? proposal.choice : choiceOf(answer);
    answers.push({ text, ...choice });
  }
  return answers;
}
