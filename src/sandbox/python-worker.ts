/// <reference lib="webworker" />
// Python inside the frame: Pyodide from bytes in memory, our harness, one job at a time.
import type { loadPyodide as LoadPyodide, PyodideAPI } from 'pyodide';
import type { Run, Trials } from '#core/judge/runner.ts';
import { serveGuest, tell } from './guest.ts';
import type { BootFiles } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Nothing is fetched from here; it only has to be an absolute address. */
const NOWHERE = 'https://runtime.invalid/';

type Harness = {
  run(job: string, emit: (name: string) => void): string;
  try_arguments(trials: string): string;
};

serveGuest(async (files) => {
  const python = await openPython(files);
  const harness = await openHarness(python, files);
  return (asked) => {
    const { run } = asked;
    switch (asked.do) {
      case 'run': {
        const done = harness.run(JSON.stringify(asked.job), (name) =>
          tell({ is: 'during', run, name: String(name).slice(0, 200) }),
        );
        const { outcomes, ...rest } = JSON.parse(done) as Run;
        for (const outcome of outcomes) tell({ is: 'outcome', run, outcome });
        tell({ is: 'ran', run, ...rest, outcomes: outcomes.length });
        return;
      }
      case 'try': {
        const trials = JSON.parse(harness.try_arguments(JSON.stringify(asked.trials))) as Trials;
        for (const trial of trials) tell({ is: 'trial', run, trial });
        tell({ is: 'tried', run, trials: trials.length });
        return;
      }
      default:
        throw new Error('not a question for Python');
    }
  };
});

/** Starts Pyodide without a request: what it fetches comes from memory, what it compiles is compiled already. */
async function openPython(files: BootFiles): Promise<PyodideAPI> {
  // Pyodide refuses classic workers, which it knows by this function working.
  self.importScripts = () => {
    throw new Error('There is nothing to import.');
  };
  const wheels = Object.keys(files).filter((name) => name.startsWith('wheel:'));
  self.fetch = async (asked) => {
    const name = (asked instanceof Request ? asked.url : String(asked)).split('/').at(-1) ?? '';
    if (name === 'pyodide.asm.wasm') return new Response(new Uint8Array());
    const file = files[name] ?? files[`wheel:${decodeURIComponent(name)}`];
    return file instanceof Blob ? new Response(file) : new Response(null, { status: 404 });
  };
  const module = files['pyodide.asm.wasm'] as WebAssembly.Module;
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  const { loadPyodide } = (await import(/* @vite-ignore */ files['pyodide.mjs'] as string)) as {
    loadPyodide: typeof LoadPyodide;
  };
  const made = (await import(/* @vite-ignore */ files['pyodide.asm.mjs'] as string)) as { default: never };
  const ignore = (): void => undefined;
  const python = await loadPyodide({
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    lockFileContents: await textOf(files, 'pyodide-lock.json'),
    createPyodideModule: made.default,
    // The rest of the worker's world is not in Python's reach by name. The wall is the frame around it.
    jsglobals: { Object, setTimeout, clearTimeout },
    stdin: () => null,
    stdout: ignore,
    stderr: ignore,
  });
  if (wheels.length > 0) await installWheels(python, await textOf(files, 'wheels.json'));
  return python;
}

/** @param wheels JSON: the names of the packages to install */
async function installWheels(python: PyodideAPI, wheels: string): Promise<void> {
  const names = JSON.parse(wheels) as string[];
  const said: string[] = [];
  const note = (message: string): void => void said.push(message);
  await python.loadPackage(names, { messageCallback: note, errorCallback: note, checkIntegrity: false });
  // A wheel that could not be had is only a line in what was said.
  const missing = names.filter((name) => python.loadedPackages[name] === undefined);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} could not be installed. ${said.at(-1) ?? ''}`);
}

async function openHarness(python: PyodideAPI, files: BootFiles): Promise<Harness> {
  const values = await textOf(files, 'python_values.py');
  python.runPython(
    'import sys, types\nmodule = types.ModuleType("python_values")\nexec(compile(source, "python_values.py", "exec"), module.__dict__)\nsys.modules["python_values"] = module',
    { globals: python.toPy({ source: values }) as never },
  );
  const names = python.globals.get('dict')() as { set(key: string, value: unknown): void; get(key: string): unknown };
  names.set('__name__', 'harness');
  python.runPython(await textOf(files, 'harness.py'), { globals: names as never, filename: 'harness.py' });
  return {
    run: names.get('run') as Harness['run'],
    try_arguments: names.get('try_arguments') as Harness['try_arguments'],
  };
}

async function textOf(files: BootFiles, name: string): Promise<string> {
  const file = files[name];
  if (!(file instanceof Blob)) throw new Error(`${name} was not handed in`);
  return file.text();
}
