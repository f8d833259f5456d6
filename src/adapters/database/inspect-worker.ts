import { parentPort, workerData } from 'node:worker_threads';
import { sealFile } from './backup-files.ts';
import { type Inspection, inspectBackup } from './inspect-backup.ts';

const inspection = workerData as Inspection;
const found = inspectBackup(inspection);
if (found.ok && !inspection.sealed) sealFile(inspection.file);
parentPort?.postMessage(found);
