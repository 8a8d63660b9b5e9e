import { startTesseract } from './tesseract.js';

/** Starts the character reader once and lets it go; rejects with what is missing on this machine. */
export async function recogniserStands(): Promise<void> {
  const [reader] = await Promise.all([startTesseract(), import('@napi-rs/canvas')]);
  await reader.terminate();
}
