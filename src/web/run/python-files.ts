// The files Python needs, as addresses on our own server.
import asmAddress from 'pyodide/pyodide.asm.mjs?url';
import wasmAddress from 'pyodide/pyodide.asm.wasm?url';
import lockAddress from 'pyodide/pyodide-lock.json?url';
// oxlint-disable-next-line import/default -- Vite gives an address as the default export, whatever the file exports.
import loaderAddress from 'pyodide/pyodide.mjs?url';
import stdlibAddress from 'pyodide/python_stdlib.zip?url';
import harnessAddress from '#sandbox/harness.py?url';
import valuesAddress from '#sandbox/python_values.py?url';
// oxlint-disable-next-line import/default -- Vite gives the worker's address as the default export.
import workerAddress from '#sandbox/python-worker.ts?worker&url';
import type { KeptFile } from '#sandbox/messages.ts';
import { fetchAll } from '../live/fetch-bytes.ts';

/** A package to install: the wheel's name and content. */
export type Wheel = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

const files: readonly (readonly [name: string, is: KeptFile['is'], address: string])[] = [
  ['worker', 'script', workerAddress],
  ['pyodide.mjs', 'script', loaderAddress],
  ['pyodide.asm.mjs', 'script', asmAddress],
  ['pyodide.asm.wasm', 'module', wasmAddress],
  ['python_stdlib.zip', 'data', stdlibAddress],
  ['pyodide-lock.json', 'data', lockAddress],
  ['harness.py', 'data', harnessAddress],
  ['python_values.py', 'data', valuesAddress],
];

/**
 * Fetches Python.
 * @param wheels packages by the names they are imported by
 * @param report bytes so far and bytes in all
 * @throws when a file cannot be fetched
 */
export async function pythonFiles(
  wheels: Readonly<Record<string, Wheel>>,
  report: (loaded: number, total: number) => void,
): Promise<readonly KeptFile[]> {
  const fetched = await fetchAll(
    files.map(([, , address]) => address),
    report,
  );
  const kept = files.map(([name, is], at) => ({ name, is, bytes: bufferOf(fetched[at] ?? new Uint8Array()) }));
  if (Object.keys(wheels).length === 0) return kept;
  const lock = kept.find((file) => file.name === 'pyodide-lock.json');
  const locked = withWheels(JSON.parse(new TextDecoder().decode(lock?.bytes)) as Lock, wheels);
  return [
    ...kept.filter((file) => file !== lock),
    textFile('pyodide-lock.json', JSON.stringify(locked)),
    textFile('wheels.json', JSON.stringify(Object.keys(wheels).map(nameInLock))),
    ...Object.values(wheels).map(({ fileName, bytes }) => ({
      name: `wheel:${fileName}`,
      is: 'data' as const,
      // A copy: bytes handed into the frame are gone from here, and the page may need them again.
      bytes: bufferOf(bytes.slice()),
    })),
  ];
}

type Lock = { packages: Record<string, Record<string, unknown> | undefined> };

/** Says of each package which file it is; one that Pyodide does not know is plain Python that needs nothing. */
function withWheels(lock: Lock, wheels: Readonly<Record<string, Wheel>>): Lock {
  const packages = { ...lock.packages };
  for (const [name, { fileName }] of Object.entries(wheels)) {
    const key = nameInLock(name);
    const unknown = {
      name: key,
      version: fileName.split('-')[1] ?? '0',
      install_dir: 'site',
      // Read even where it is not compared.
      sha256: '0'.repeat(64),
      package_type: 'package',
      imports: [name],
      depends: [],
      unvendored_tests: false,
    };
    packages[key] = { ...(packages[key] ?? unknown), file_name: fileName };
  }
  return { ...lock, packages };
}

/** Names of packages are compared as Python's index does. */
function nameInLock(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

function textFile(name: string, text: string): KeptFile {
  return { name, is: 'data', bytes: bufferOf(new TextEncoder().encode(text)) };
}

function bufferOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
