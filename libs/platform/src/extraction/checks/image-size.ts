import { IMAGE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused } from '../extraction.js';
import { hidesArchive } from './hidden-archive.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';

/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
/** Starts of frame: every SOF marker but DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const broken = () => new ExtractionRefused('UNREADABLE_FILE', IMAGE_REFUSALS.broken);

function pngSize(bytes: Buffer): ImageSize {
  if (bytes.length < 45 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw broken();
  if (!bytes.subarray(-PNG_END.length).equals(PNG_END))
    throw new ExtractionRefused('UNREADABLE_FILE', IMAGE_REFUSALS.cut);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function jpegSize(bytes: Buffer): ImageSize {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) throw broken();
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw broken();
}

/**
 * Checks a picture by its header alone.
 * @throws ExtractionRefused IMAGE_TOO_LARGE or UNREADABLE_FILE.
 */
export function checkImage(bytes: Buffer, format: 'png' | 'jpeg'): ImageSize {
  if (hidesArchive(bytes))
    throw new ExtractionRefused('UNREADABLE_FILE', IMAGE_REFUSALS.hidesArchive);
  const size = format === 'png' ? pngSize(bytes) : jpegSize(bytes);
  checkImageSize(size);
  return size;
}

/** @throws ExtractionRefused IMAGE_TOO_LARGE, or UNREADABLE_FILE when a side is 0. */
export function checkImageSize({ width, height }: ImageSize): void {
  if (width === 0 || height === 0) throw broken();
  const tooLarge =
    width > LIMITS.imageSide || height > LIMITS.imageSide || width * height > LIMITS.imagePixels;
  if (tooLarge)
    throw new ExtractionRefused('IMAGE_TOO_LARGE', IMAGE_REFUSALS.tooLarge(width, height));
}
