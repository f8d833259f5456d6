/// <reference lib="webworker" />
import type { BootFiles, FromGuest, ToGuest } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The most bytes a runtime's memory may grow to. */
const LARGEST_MEMORY = 512 * 1024 * 1024;
const PAGE = 64 * 1024;

/** What a worker does with what the page asks; it may throw. */
export type Answer = (asked: ToGuest) => void | Promise<void>;

/** Whether growing beyond the cap was refused since the last question. */
let memoryRefused = false;

/** Tells the page. */
export function tell(message: FromGuest): void {
  self.postMessage(JSON.stringify(message));
}

/**
 * Starts a worker: takes the files the shell hands in, opens the runtime, says that it is ready, then answers one question
 * at a time.
 * @param open makes the runtime from the files; gives what answers
 */
export function serveGuest(open: (files: BootFiles) => Promise<Answer>): void {
  capMemory();
  self.onmessage = async ({ data: files }: MessageEvent<BootFiles>) => {
    try {
      const answer = await open(files);
      let turn: Promise<void> = Promise.resolve();
      self.onmessage = ({ data }: MessageEvent<string>) => {
        const asked = JSON.parse(data) as ToGuest;
        turn = turn.then(() => answerOne(answer, asked));
      };
      tell({ is: 'ready' });
    } catch (error) {
      tell({ is: 'unready', reason: reasonOf(error) });
    }
  };
}

async function answerOne(answer: Answer, asked: ToGuest): Promise<void> {
  memoryRefused = false;
  try {
    await answer(asked);
  } catch (error) {
    const reason = reasonOf(error);
    const memory = memoryRefused || /MemoryError|out of memory|Array buffer allocation failed/.test(reason);
    tell({ is: 'ended', run: asked.run, why: memory ? 'memory' : 'lost', reason });
  }
}

/** Reached in a fraction of a second, the cap gives Python a MemoryError; without it the tab grows by gigabytes first. */
function capMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > LARGEST_MEMORY) {
      memoryRefused = true;
      throw new RangeError('out of memory: the runtime may not grow any further');
    }
    return grow.call(this, pages);
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(-2_000);
}
