import type { FromShell, KeptFile, ToShell } from './messages.ts';

/**
 * The one script of the frame, sent as its own source text: it may use nothing from outside itself. It keeps the bytes the
 * page hands in, starts and ends workers, and passes strings between them and the page. It never looks into them.
 */
export function shell(): void {
  /** Characters of one message, and messages and characters between two words of the page, after which a worker is ended. */
  const LONGEST = 1_000_000;
  const MOST = 2_000;
  const MOST_CHARACTERS = 32_000_000;
  type Booted = string | Blob | WebAssembly.Module;
  const kept = new Map<string, Promise<Booted>>();
  const guests = new Map<number, { worker: Worker; heard: number; characters: number }>();

  const keep = ({ name, is, bytes }: KeptFile): void => {
    const script = (): string => URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
    const file =
      is === 'module'
        ? WebAssembly.compile(bytes)
        : Promise.resolve(is === 'script' ? script() : new Blob([bytes], { type: 'application/octet-stream' }));
    // Whoever needs it hears of the fault.
    file.catch(() => undefined);
    kept.set(name, file);
  };

  const serve = (port: MessagePort): void => {
    const tell = (message: FromShell): void => port.postMessage(message);
    const end = (guest: number): void => {
      const found = guests.get(guest);
      guests.delete(guest);
      if (found === undefined) return;
      found.worker.onmessage = null;
      found.worker.terminate();
    };
    const fail = (guest: number, why: string): void => {
      if (!guests.has(guest)) return;
      end(guest);
      tell({ guest, fails: why.slice(0, 300) });
    };
    const hear = (guest: number, said: unknown): void => {
      const from = guests.get(guest);
      if (from === undefined) return;
      if (typeof said !== 'string' || said.length > LONGEST) return fail(guest, 'said what is not taken');
      from.heard += 1;
      from.characters += said.length;
      if (from.heard > MOST || from.characters > MOST_CHARACTERS) return fail(guest, 'said too much');
      tell({ guest, says: said });
    };
    const start = async (guest: number, script: string, names: readonly string[]): Promise<void> => {
      try {
        const files: Record<string, Booted | undefined> = {};
        for (const name of names) files[name] = await kept.get(name);
        const worker = new Worker((await kept.get(script)) as string);
        guests.set(guest, { worker, heard: 0, characters: 0 });
        worker.onmessage = ({ data }) => hear(guest, data);
        worker.onmessageerror = () => fail(guest, 'said what is not taken');
        worker.onerror = (event) => {
          event.preventDefault();
          fail(guest, `broke: ${event.message}`);
        };
        worker.postMessage(files);
      } catch (error) {
        tell({ guest, fails: `did not start: ${String(error).slice(0, 200)}` });
      }
    };
    port.onmessage = ({ data }: MessageEvent<ToShell>) => {
      if (data.do === 'keep') keep(data.file);
      if (data.do === 'start') void start(data.guest, data.script, data.files);
      if (data.do === 'end') end(data.guest);
      if (data.do === 'ping') tell({ pong: data.ping });
      if (data.do !== 'tell') return;
      const guest = guests.get(data.guest);
      if (guest === undefined) return;
      guest.heard = guest.characters = 0;
      guest.worker.postMessage(data.message);
    };
    tell({ pong: 0 });
  };

  self.addEventListener('message', function open(event) {
    const [port] = (event as MessageEvent).ports;
    const { source } = event as MessageEvent;
    const { parent } = self as unknown as { parent: unknown };
    if (port === undefined || source !== parent) return;
    self.removeEventListener('message', open);
    serve(port);
  });
}
