import type { Passage } from '#contracts/http';

const startOf = (element: Element): number => Number(element.getAttribute('data-start'));

/** What is selected inside `pane`, as offsets into the text it shows; null: nothing, or something else. */
export function selectionOf(pane: HTMLElement): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const pieces = [...pane.querySelectorAll('[data-start]')].filter((one) =>
    range.intersectsNode(one),
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = startOf(first) + (first.contains(range.startContainer) ? range.startOffset : 0);
  const end = last.contains(range.endContainer)
    ? startOf(last) + range.endOffset
    : startOf(last) + (last.textContent ?? '').length;
  return end > start ? { start, end } : null;
}
