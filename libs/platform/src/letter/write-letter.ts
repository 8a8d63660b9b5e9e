import type { LetterDocument } from '#domain';

/** A letter as the bytes of a .docx; its library is loaded only when one is asked for. */
export async function writeLetter(letter: LetterDocument): Promise<Buffer> {
  const { renderLetter } = await import('./render-letter.js');
  return renderLetter(letter);
}
