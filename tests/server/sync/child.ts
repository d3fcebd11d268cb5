/** A sync server in a process of its own, to be killed: `node child.ts <data folder>` prints its port. */
import { SqliteLog } from '#server/store/sqlite-log.ts';
import { aSituation, Workshop } from './workshop.ts';

const workshop = new Workshop(new SqliteLog(process.argv[2] ?? ''));
workshop.situation = aSituation('ideas', { editing: 'all' });
await workshop.open();
process.stdout.write(`${workshop.port}\n`);
