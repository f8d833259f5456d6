import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '#app/ports.ts';
import { wordsAlone } from '#app/words-alone.ts';
import type { Bank } from '#core/bank/bank.ts';
import { uuidv7 } from '#core/ids.ts';
import { EXAMPLE_START } from '#core/practice/example-facts.ts';
import type { Millis } from '#core/time.ts';
import { type Data, openData } from '../../src/cli/data.ts';

/** The use cases' ports over a real database in a temporary folder, with a clock that the test sets. */
export type TestPorts = Ports & { readonly data: Data; at(now: Millis): void; remove(): Promise<void> };

/** Opens an empty database for a test. */
export async function openTestPorts(bank: Bank): Promise<TestPorts> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-app-'));
  let time = EXAMPLE_START;
  let made = 0;
  const now = (): Millis => time;
  const newId = (): string => {
    const chance = new Uint8Array(10);
    new DataView(chance.buffer).setUint32(6, ++made);
    return uuidv7(time, chance);
  };
  const data = await openData({ folder, now, newId, bank, grader: wordsAlone });
  if (!data.ok) throw new Error(data.error.message);
  return {
    ...data.value.ports,
    data: data.value,
    at: (next) => (time = next),
    async remove() {
      await data.value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
