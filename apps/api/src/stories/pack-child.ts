// A process that makes a file of a pack and says so, for a story in which it is killed meanwhile:
// node --import=tsx pack-child.ts <data folder or address of a server>
import { openDatabase } from '@vital-signs/database';
import { systemActor } from '../audit/audit-actors';
import { packWords } from '../modules/pack/pack-words';
import { startPackWork } from '../modules/pack/pack-work';
import { serviceFactory } from '../services';

const [where = ''] = process.argv.slice(2);
const tell = (word: string) => process.stdout.write(`${word}\n`);
const actor = systemActor('A child of the stories');
const today = () => '2018-06-01';

const database = await openDatabase(
  where.startsWith('postgresql:') ? { databaseUrl: where } : { dataDir: where },
);
const work = await startPackWork(database, null);
const words = packWords(serviceFactory(database, today, database));
const services = serviceFactory(database, today, database, null, null, null, undefined, {
  work,
  words: {
    ...words,
    document(asked, how) {
      tell('MAKING');
      return words.document(asked, how);
    },
  },
})();
const { writing, making } = services.packing;
const period = { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' } as const;
const begun = await writing.begin(
  { authority: 'norfolk', period, readers: 'LEADERSHIP', template: null },
  actor,
);
await making.make(
  {
    ...{ authority: 'norfolk', pack: String(begun.number), kind: 'PDF' },
    ...{ largePrint: false, plainLanguage: false },
  },
  actor,
);
setInterval(() => undefined, 1_000);
