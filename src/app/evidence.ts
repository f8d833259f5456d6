import { addFacts, emptyLog, type Evidence, type EvidenceLog, evidenceOf, readFrom } from '#core/practice/evidence.ts';
import type { AttemptStore, Owner } from './ports.ts';

/**
 * Keeps each owner's evidence in memory and reads only what is new, so that a request costs the same after 100,000
 * attempts as after ten.
 */
export function makeEvidenceReader(store: AttemptStore): (owner: Owner) => Promise<Evidence> {
  const logs = new Map<Owner, { generation: string; log: EvidenceLog }>();
  return async (owner) => {
    const generation = await store.generation();
    const known = logs.get(owner);
    const log = known?.generation === generation ? known.log : emptyLog();
    addFacts(log, await store.factsSince(owner, readFrom(log)));
    logs.set(owner, { generation, log });
    return evidenceOf(log);
  };
}
