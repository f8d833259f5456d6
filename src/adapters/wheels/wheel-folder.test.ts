import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWheelFolder } from './wheel-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'greenroom-wheels-'));
const lock = join(place, 'lock.json');
const bytes = { numpy: Buffer.from('numpy, honestly'), pandas: Buffer.from('pandas'), six: Buffer.from('six') };
const hash = (of: Buffer): string => createHash('sha256').update(of).digest('hex');
let served: Record<string, Buffer | number>;
let asked: string[];
let server: Server;
let folder: string;
let from: string;

beforeAll(async () => {
  const entry = (name: keyof typeof bytes, depends: string[]) => ({
    name,
    file_name: `${name}-1.whl`,
    sha256: hash(bytes[name]),
    depends,
  });
  const packages = { numpy: entry('numpy', []), pandas: entry('pandas', ['numpy', 'six']), six: entry('six', []) };
  writeFileSync(lock, JSON.stringify({ packages }));
  server = createServer((request, response) => {
    const name = (request.url ?? '').split('/').at(-1) ?? '';
    asked.push(name);
    const body = served[name] ?? 404;
    if (typeof body === 'number') response.writeHead(body).end();
    else response.writeHead(200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/full/`;
});
afterAll(() => {
  server.close();
  rmSync(place, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(place, 'home-'));
  asked = [];
  served = { 'numpy-1.whl': bytes.numpy, 'pandas-1.whl': bytes.pandas, 'six-1.whl': bytes.six };
});

describe('packages for the browser', () => {
  it('come once, with those they need, and are read back whole', async () => {
    const wheels = openWheelFolder({ lock, folder, from });
    expect(wheels.list().map(({ name, present }) => [name, present])).toEqual([
      ['numpy', false],
      ['pandas', false],
      ['six', false],
    ]);
    expect(await wheels.fetch(['pandas'])).toEqual({ ok: true, value: ['pandas-1.whl', 'numpy-1.whl', 'six-1.whl'] });
    expect(await wheels.read('numpy-1.whl')).toEqual(new Uint8Array(bytes.numpy));
    expect(wheels.list().every(({ present }) => present)).toBe(true);
    await wheels.fetch(['numpy']);
    expect(asked).toEqual(['pandas-1.whl', 'numpy-1.whl', 'six-1.whl']);
  });

  it('are not kept when their hash is another, and nothing is left behind', async () => {
    served['numpy-1.whl'] = Buffer.from('somebody else');
    const wheels = openWheelFolder({ lock, folder, from });
    expect(await wheels.fetch(['numpy'])).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/hash is another/) },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are fetched again when the file was damaged, and not read meanwhile', async () => {
    const wheels = openWheelFolder({ lock, folder, from });
    await wheels.fetch(['numpy']);
    writeFileSync(join(folder, 'numpy-1.whl'), 'half');
    expect(await wheels.read('numpy-1.whl')).toBeNull();
    await wheels.fetch(['numpy']);
    expect(await wheels.read('numpy-1.whl')).not.toBeNull();
  });

  it('say what went wrong with the network, and that names are names', async () => {
    served['numpy-1.whl'] = 503;
    const wheels = openWheelFolder({ lock, folder, from });
    expect(await wheels.fetch(['numpy'])).toMatchObject({
      error: { message: expect.stringMatching(/answered 503 for numpy-1\.whl/) },
    });
    const nobody = openWheelFolder({ lock, folder, from: 'http://127.0.0.1:9/' });
    expect(await nobody.fetch(['numpy'])).toMatchObject({
      error: { message: expect.stringMatching(/could not be reached/) },
    });
    expect(await wheels.fetch(['../../etc'])).toMatchObject({ error: { code: 'invalid' } });
    expect(await wheels.read('../lock.json')).toBeNull();
    expect(existsSync(join(folder, 'numpy-1.whl'))).toBe(false);
  });
});
