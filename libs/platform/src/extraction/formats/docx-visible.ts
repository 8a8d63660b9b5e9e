import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { OFFICE_NOTES } from '#wording/extraction';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const LONGEST_QUOTE = 200;
const OFF = new Set(['0', 'false', 'off']);

const all = (node: Document | Element, space: string, name: string): readonly Element[] =>
  Array.from(node.getElementsByTagNameNS(space, name));
const hasText = (node: Element): boolean => (node.textContent ?? '').trim() !== '';
const remove = (node: Element): void => void node.parentNode?.removeChild(node);

/** Whether a run's own properties switch one of these on. */
const isSet = (run: Element, names: readonly string[]): boolean =>
  names.some((name) =>
    all(run, W, name).some(
      (mark) =>
        mark.parentNode?.nodeName.endsWith(':rPr') === true &&
        mark.parentNode.parentNode === run &&
        !OFF.has(mark.getAttributeNS(W, 'val') ?? ''),
    ),
  );

/** Takes runs out of the document. @returns their words. */
function takeOut(document: Document, names: readonly string[]): string {
  const runs = all(document, W, 'r').filter((run) => isSet(run, names) && hasText(run));
  const words = runs.map((run) => run.textContent ?? '').join(' ');
  runs.forEach(remove);
  return words.replace(/\s+/g, ' ').trim();
}

/** What stands only in the new form of an alternative is put in its place. */
function chooseWords(document: Document): void {
  for (const alternative of all(document, MC, 'AlternateContent')) {
    const [fallback] = all(alternative, MC, 'Fallback');
    const [choice] = all(alternative, MC, 'Choice');
    if (choice === undefined || !hasText(choice)) continue;
    if (fallback !== undefined && hasText(fallback)) continue;
    while (choice.firstChild !== null)
      alternative.parentNode?.insertBefore(choice.firstChild, alternative);
    remove(alternative);
  }
}

/** Text boxes of the new drawings become boxes of the old ones, which the document reader knows. */
function bringOutBoxes(document: Document): void {
  for (const drawing of all(document, W, 'drawing')) {
    const boxes = all(drawing, W, 'txbxContent');
    if (boxes.length === 0) continue;
    const picture = document.createElementNS(W, 'w:pict');
    for (const box of boxes) picture.appendChild(box);
    drawing.parentNode?.replaceChild(picture, drawing);
  }
}

/** The main part as a reader of the printed page sees it, and what was left out or is not settled. */
export interface VisiblePart {
  readonly xml: string;
  readonly notes: readonly string[];
}

const CHANGES = ['ins', 'del', 'moveFrom', 'moveTo'] as const;

/** Without hidden and struck-through text, with the words of every text box. */
export function visiblePart(documentXml: string): VisiblePart {
  const document = new DOMParser().parseFromString(documentXml, 'application/xml');
  const notes: string[] = [];
  const isChanged = CHANGES.some((name) => all(document, W, name).some(hasText));
  if (isChanged) notes.push(OFFICE_NOTES.changes);
  if (takeOut(document, ['vanish', 'webHidden']) !== '') notes.push(OFFICE_NOTES.hidden);
  const struck = takeOut(document, ['strike', 'dstrike']);
  if (struck !== '') notes.push(OFFICE_NOTES.struck(struck.slice(0, LONGEST_QUOTE)));
  chooseWords(document);
  bringOutBoxes(document);
  return { xml: new XMLSerializer().serializeToString(document), notes };
}
