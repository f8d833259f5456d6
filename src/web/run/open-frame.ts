import type { FromShell, KeptFile, ToShell } from '#sandbox/messages.ts';

/** Milliseconds the frame has to open, and to answer when asked whether it still lives. */
const OPENING = 15_000;
const ANSWERING = 2_000;

/** What comes from a worker in the frame. Its text is whatever somebody's code made of it. */
export type GuestListener = { says(text: string): void; fails(why: string): void };

/** A worker in the frame. */
export type Guest = { tell(message: string): void; end(): void };

/** The opaque frame: it keeps files and runs workers from them. */
export type Frame = {
  /** Hands a file in; its bytes are gone from here afterwards. */
  keep(file: KeptFile): void;
  /** Starts a worker from a kept script, with kept files. */
  start(script: string, files: readonly string[], listener: GuestListener): Guest;
  /** Whether the frame still answers: a browser may have ended its process. */
  lives(): Promise<boolean>;
  close(): void;
};

/**
 * Opens the frame in which other people's code runs. Its page belongs to no origin; the port is the only way in or out.
 * @throws when the browser does not open it
 */
export async function openFrame(): Promise<Frame> {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.title = 'Where code runs';
  element.hidden = true;
  element.src = '/sandbox';
  const { port1: port, port2: theirs } = new MessageChannel();
  const listeners = new Map<number, GuestListener>();
  const pongs = new Map<number, () => void>();
  let last = 0;

  port.onmessage = ({ data }: MessageEvent<FromShell>) => {
    if ('pong' in data) {
      pongs.get(data.pong)?.();
      return;
    }
    const listener = listeners.get(data.guest);
    if ('says' in data) listener?.says(data.says);
    else listener?.fails(data.fails);
  };
  const tell = (message: ToShell, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  const pong = (ping: number, patience: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      pongs.set(ping, () => {
        clearTimeout(timer);
        pongs.delete(ping);
        resolve(true);
      });
    });
  const close = (): void => {
    listeners.clear();
    port.close();
    element.remove();
  };

  const opened = pong(0, OPENING);
  element.addEventListener('load', () => element.contentWindow?.postMessage('', '*', [theirs]), { once: true });
  document.body.append(element);
  if (!(await opened)) {
    close();
    throw new Error('the browser does not open the frame in which code runs');
  }

  return {
    keep: (file) => tell({ do: 'keep', file }, [file.bytes]),
    start(script, files, listener) {
      const guest = (last += 1);
      listeners.set(guest, listener);
      tell({ do: 'start', guest, script, files });
      return {
        tell: (message) => tell({ do: 'tell', guest, message }),
        end() {
          listeners.delete(guest);
          tell({ do: 'end', guest });
        },
      };
    },
    lives() {
      const ping = (last += 1);
      const answered = pong(ping, ANSWERING);
      tell({ do: 'ping', ping });
      return answered;
    },
    close,
  };
}
