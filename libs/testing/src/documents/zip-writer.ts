import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive, and the lies its headers may tell. */
export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  /** Told by both headers instead of the true value. */
  readonly claimedSize?: number;
  readonly claimedPackedSize?: number;
  readonly flags?: number;
  /** Unix mode in the upper half of the external attributes. */
  readonly mode?: number;
  /** Written in the local header instead of the name. */
  readonly localName?: string;
  /** The directory points at this part's data instead of its own. */
  readonly sameDataAs?: number;
}

interface Placed {
  readonly part: ZipPart;
  readonly offset: number;
  readonly header: Buffer;
}

/** The fields both headers share: version, flags, method, time, date, crc, sizes, name length, extra length. */
function sharedFields(part: ZipPart, data: Buffer, packed: Buffer, name: string): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.stored === true ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(part.claimedPackedSize ?? packed.length, 14);
  fields.writeUInt32LE(part.claimedSize ?? data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function directoryEntry({ part, offset, header }: Placed): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'),
    header,
    tail,
    Buffer.from(part.name),
  ]);
}

/** Writes a zip archive exactly as told, honest or not. `claimedCount` is the number of parts the end record claims. */
export function zip(parts: readonly ZipPart[], claimedCount = parts.length): Buffer {
  const body: Buffer[] = [];
  const placed: Placed[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored === true ? data : deflateRawSync(data);
    const localName = part.localName ?? part.name;
    const at = part.sameDataAs === undefined ? offset : (placed[part.sameDataAs]?.offset ?? 0);
    placed.push({ part, offset: at, header: sharedFields(part, data, packed, part.name) });
    if (part.sameDataAs !== undefined) continue;
    const local = sharedFields(part, data, packed, localName);
    const record = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      local,
      Buffer.from(localName),
      packed,
    ]);
    body.push(record);
    offset += record.length;
  }
  const directory = Buffer.concat(placed.map(directoryEntry));
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(claimedCount & 0xffff, 8);
  end.writeUInt16LE(claimedCount & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, directory, end]);
}
