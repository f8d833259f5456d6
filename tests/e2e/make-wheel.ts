import { crc32 } from 'node:zlib';

/**
 * Makes a wheel of plain Python.
 * @param files content by path inside the wheel, besides what says that it is one
 */
export function makeWheel(name: string, version: string, files: Readonly<Record<string, string>>): Buffer {
  const about = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${about}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${about}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${about}/RECORD`]: '',
  };
  return zip(
    Object.entries(all).map(([path, content]) => ({ path: Buffer.from(path), content: Buffer.from(content) })),
  );
}

/** An archive whose files are stored as they are. */
function zip(files: readonly { path: Buffer; content: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content } of files) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(path.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, content]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, where, path]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}
