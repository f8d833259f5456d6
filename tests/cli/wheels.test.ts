import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { greenroom, temporaryFolder } from './run.ts';

const home = temporaryFolder();
const asked: string[] = [];
let server: Server;
let from: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('not what was asked for');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/full/`;
});
afterAll(() => {
  server.close();
  home.remove();
});

it('asks for the very file that Pyodide names, and keeps nothing that has another hash', async () => {
  const { code, out, err } = await greenroom(['wheels', 'numpy', '--from', from], { home: home.path });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/numpy-.*\.whl is not the file that was asked for: its hash is another\. Nothing was kept\./);
  expect(asked).toEqual([expect.stringMatching(/^\/full\/numpy-[\d.]+-cp\d+-cp\d+-pyemscripten_\w+_wasm32\.whl$/)]);
  expect(existsSync(join(home.path, 'wheels'))).toBe(false);
});

it('says in one sentence when nobody answers, or when there is no such package', async () => {
  const nobody = await greenroom(['wheels', '--from', 'http://127.0.0.1:9/'], { home: home.path });
  expect(nobody).toMatchObject({
    code: 1,
    err: expect.stringMatching(/could not be reached, so numpy.* Try again/) as string,
  });
  const unknown = await greenroom(['wheels', 'torch', '--from', from], { home: home.path });
  expect(unknown).toMatchObject({ code: 1, err: expect.stringMatching(/no package “torch”/) as string });
});
