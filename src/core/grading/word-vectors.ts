/** Word vectors by stem. */
export type WordVectors = {
  readonly size: number;
  /** The cosine of two stems' vectors, -1 to 1; 0 when either is unknown. */
  readonly cosine: (a: string, b: string) => number;
};

const MAGIC = 0x31565747; // "GWV1", little endian

/**
 * Writes a table of vectors: magic, count, dimensions and length of the stem list (four 32-bit integers), the stems joined by
 * line feeds in UTF-8, then one row of signed bytes for each stem, each vector scaled so that its largest component is 127.
 */
export function writeVectors(entries: readonly (readonly [stem: string, vector: readonly number[]])[]): Uint8Array {
  const dimensions = entries[0]?.[1].length ?? 0;
  const stems = new TextEncoder().encode(entries.map(([stem]) => stem).join('\n'));
  const bytes = new Uint8Array(16 + stems.length + entries.length * dimensions);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, entries.length, dimensions, stems.length]);
  bytes.set(stems, 16);
  const rows = new Int8Array(bytes.buffer, 16 + stems.length);
  entries.forEach(([, vector], i) => {
    const largest = Math.max(...vector.map(Math.abs)) || 1;
    rows.set(
      vector.map((value) => Math.round((value / largest) * 127)),
      i * dimensions,
    );
  });
  return bytes;
}

/** Reads what writeVectors wrote. Throws when the bytes are not such a table. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0, true) !== MAGIC) throw new Error('not a table of word vectors');
  const [count, dimensions, listed] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
  if (bytes.length !== 16 + listed + count * dimensions) throw new Error('the table of word vectors is cut short');
  const stems = new TextDecoder().decode(bytes.subarray(16, 16 + listed)).split('\n');
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + 16 + listed, count * dimensions);
  const place = new Map(stems.map((stem, i) => [stem, i * dimensions]));
  const lengths = new Map<number, number>();
  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += (rows[a + i] ?? 0) * (rows[b + i] ?? 0);
    return sum;
  };
  const lengthAt = (at: number): number => {
    const length = lengths.get(at) ?? Math.sqrt(dot(at, at));
    lengths.set(at, length);
    return length;
  };
  return {
    size: count,
    cosine: (a, b) => {
      const at = place.get(a);
      const other = place.get(b);
      return at === undefined || other === undefined ? 0 : dot(at, other) / (lengthAt(at) * lengthAt(other) || 1);
    },
  };
}
