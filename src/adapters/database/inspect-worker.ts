import { parentPort, workerData } from 'node:worker_threads';
import { type Inspection, inspectBackup } from './inspect-backup.ts';

parentPort?.postMessage(inspectBackup(workerData as Inspection));
