// Restores a backup as the command line does. Arguments: folder, name of the backup.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { restoreData } from '#cli/data.ts';

const [folder = '', name = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
const restored = await restoreData({ folder, now: Date.now, newId: randomUUID }, name);
writeSync(1, restored.ok ? 'done\n' : 'refused\n');
