import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { openDatabase } from './database';

/** The part of WebAssembly used here; its full declaration belongs to the browser's library. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

type TimerImport = (...args: unknown[]) => NodeJS.Timeout;

/**
 * What the engine imports. It leaves behind the timer with which it waits ten seconds for its lock;
 * no process is to be kept from ending by that.
 */
const imports = Object.fromEntries(
  Object.entries(engine).map(([name, value]) => {
    if (!name.startsWith('__wbg_setTimeout')) return [name, value];
    const startTimer = value as unknown as TimerImport;
    return [name, (...args: unknown[]) => startTimer(...args).unref()];
  }),
);

let loading: Promise<void> | undefined;

/** The package's own entry imports its wasm file as a module, which Node does not do without a flag. */
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const script = createRequire(import.meta.url).resolve(
      '@prisma/schema-engine-wasm/schema_engine_bg',
    );
    const wasm = await readFile(join(dirname(script), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(wasm, {
      './schema_engine_bg.js': imports,
    });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as () => void)();
  })();
  return loading;
}

const OID = { char: 18, text: 25 };

/**
 * Prisma's adapter as the schema engine needs it. PostgreSQL's catalogue has columns of the type
 * "char", which the adapter refuses: they are passed through it as text and given their type after.
 */
async function connect(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const charColumns = new WeakMap<unknown[], number[]>();
  const query = async (config: pg.QueryArrayConfig) => {
    const result = await pool.query(config);
    charColumns.set(
      result.rows,
      result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === OID.char ? [index] : [])),
    );
    for (const field of result.fields) {
      if (field.dataTypeID === OID.char) field.dataTypeID = OID.text;
    }
    return result;
  };
  const reading = Object.assign(Object.create(pool) as pg.Pool, {
    query,
    connect: pool.connect.bind(pool),
  });

  const adapter = await new PrismaPg(reading).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    for (const index of charColumns.get(result.rows) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return result;
  };
  // The adapter splits scripts at semicolons, which breaks functions; the server takes them whole.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

/** The shadow database, on which migrations are replayed, is an embedded one in memory. */
async function connectToShadow(): Promise<SqlDriverAdapter> {
  const shadow = await openDatabase({ dataDir: 'memory' });
  const adapter = await connect(shadow.pool);
  adapter.dispose = () => shadow.close();
  return adapter;
}

/** Runs work with Prisma's schema engine, as WebAssembly, on the given connections. */
export async function withSchemaEngine<T>(
  pool: pg.Pool,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(pool),
    connectToShadowDb: connectToShadow,
  };
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
  }
}
