import type { NamedInReading } from '#domain';
import { draftFromReading, formatDate, type RecipientAnswer } from '#domain';
import type { Reading } from '#domain/reading';
import type { Asker } from './terminal.js';

const WORDS_ONLY = 'chữ';
const GROUP = /^nhóm\s+(\S+)$/u;

type Choice = Omit<RecipientAnswer, 'text'>;

/** The directory's proposal for a name; a body that has ended is proposed by its successors. */
function proposalOf(name: NamedInReading | undefined): { choice: Choice; words: string } | null {
  if (name === undefined) return null;
  if (name.kind === 'group') {
    const words = `nhóm ${name.code} (${name.name}, ${name.members.length} đơn vị)`;
    return { choice: { group: name.code }, words };
  }
  if (name.endedOn === null)
    return { choice: { bodies: [name.code] }, words: `${name.code} (${name.name})` };
  if (name.successors.length === 0) return null;
  const heirs = name.successors.map((heir) => `${heir.code} (${heir.name})`).join(', ');
  return {
    choice: { bodies: name.successors.map((heir) => heir.code) },
    words: `${heirs}, kế thừa đơn vị đã kết thúc từ ${formatDate(name.endedOn)}`,
  };
}

function choiceOf(answer: string): Choice {
  if (answer.toLowerCase() === WORDS_ONLY) return { textOnly: true };
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
    asker.say(
      'Mỗi nơi nhận: mã đơn vị (cách nhau dấu phẩy), “nhóm MÃ”, hoặc “chữ” nếu không giao.',
    );
  }
  const answers: RecipientAnswer[] = [];
  for (const { text } of sets) {
    const proposal = proposalOf(names.find((name) => name.text === text));
    const hint = proposal === null ? '' : ` [Enter = ${proposal.words}]`;
    let answer = await asker.ask(`“${text}” là ai?${hint}`);
    while (answer === '' && proposal === null) answer = await asker.ask('Cần một câu trả lời:');
    const choice = answer === '' && proposal !== null ? proposal.choice : choiceOf(answer);
    answers.push({ text, ...choice });
  }
  return answers;
}
