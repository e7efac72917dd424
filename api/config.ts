// The environment, validated once: an unknown or wrong value stops with a clear sentence.
import { resolve } from 'node:path';
import { readTrustProxy, type TrustProxy } from './trust-proxy.ts';

export interface Config {
  port: number;
  host: string;
  publicUrl?: string;
  trustProxy?: TrustProxy;
  dataDir: string;
  databaseUrl?: string;
  databaseReadUrl?: string;
  /** `undefined`: on for an empty embedded database. */
  demo?: boolean;
  demoPassword?: string;
  /** Requests a second; 0 is without limit. */
  requestLimits: { session: number; address: number };
  production: boolean;
}

export class ConfigError extends Error {}

const OURS = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_READ_URL',
  'DEMO',
  'DEMO_PASSWORD',
  'REQUESTS_PER_SESSION',
  'REQUESTS_PER_ADDRESS',
];
/** A mistyped name of ours must not pass unnoticed. */
const LOOKS_OURS = /^(?:PROFMARSHRUT_|DEMO_?|DATABASE_|DATA_D|PUBLIC_U|TRUST_P|REQUESTS_PER)/;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

export function readConfig(env: NodeJS.ProcessEnv): Config {
  for (const name of Object.keys(env)) {
    if (LOOKS_OURS.test(name) && !OURS.includes(name)) {
      throw new ConfigError(`Неизвестная переменная окружения ${name}. Есть: ${OURS.join(', ')}.`);
    }
  }
  const host = env.HOST || '127.0.0.1';
  const publicUrl = address(env.PUBLIC_URL);
  const loopback = LOOPBACK.has(host);
  if (!loopback && !publicUrl?.startsWith('https://')) {
    throw new ConfigError(
      `HOST=${host} открыт для сети: укажите PUBLIC_URL с адресом https://, по которому система доступна людям.`,
    );
  }
  return {
    port: port(env.PORT),
    host,
    publicUrl,
    trustProxy: trustProxy(env.TRUST_PROXY),
    dataDir: resolve(env.DATA_DIR || './data'),
    databaseUrl: database('DATABASE_URL', env.DATABASE_URL),
    databaseReadUrl: readDatabase(env),
    demo: flag(env.DEMO, env.NODE_ENV === 'production'),
    demoPassword: demoPassword(env.DEMO_PASSWORD),
    requestLimits: {
      session: perSecond('REQUESTS_PER_SESSION', env.REQUESTS_PER_SESSION, 200),
      address: perSecond('REQUESTS_PER_ADDRESS', env.REQUESTS_PER_ADDRESS, 100),
    },
    production: env.NODE_ENV === 'production',
  };
}

/** What is no mistake and yet rarely meant. */
export function warningsOf({ publicUrl, trustProxy }: Config): string[] {
  return publicUrl?.startsWith('https:') && trustProxy === undefined
    ? [
        'PUBLIC_URL с https:// без TRUST_PROXY: за прокси все запросы будут считаться запросами с одного адреса. Укажите TRUST_PROXY (например, loopback или 1) либо false, если прокси нет.',
      ]
    : [];
}

function trustProxy(text: string | undefined): TrustProxy | undefined {
  if (!text) return undefined;
  const read = readTrustProxy(text.trim());
  if (read === undefined)
    throw new ConfigError(
      `TRUST_PROXY=${text}: укажите true, false, число прокси (1), loopback, linklocal, uniquelocal или сети через запятую (10.0.0.0/8).`,
    );
  return read;
}

function port(text: string | undefined): number {
  if (!text) return 8080;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new ConfigError(`PORT=${text}: нужно целое число от 1 до 65535.`);
  return value;
}

function perSecond(name: string, text: string | undefined, usual: number): number {
  if (!text) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 1_000_000)
    throw new ConfigError(
      `${name}=${text}: нужно целое число запросов в секунду, 0 — без предела.`,
    );
  return value;
}

function address(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text)) throw new ConfigError(`PUBLIC_URL=${text}: это не адрес.`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) {
    throw new ConfigError(
      'PUBLIC_URL должен начинаться с https:// (http:// годится только для этой машины).',
    );
  }
  if (url.pathname !== '/' || url.search || url.hash)
    throw new ConfigError('PUBLIC_URL — только схема, имя и порт, без пути.');
  return url.origin;
}

function database(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^postgres(ql)?:\/\//.test(text))
    throw new ConfigError(`${name} должен начинаться с postgres://`);
  return text;
}

function readDatabase(env: NodeJS.ProcessEnv): string | undefined {
  const url = database('DATABASE_READ_URL', env.DATABASE_READ_URL);
  if (url && !env.DATABASE_URL)
    throw new ConfigError('DATABASE_READ_URL имеет смысл только вместе с DATABASE_URL.');
  return url;
}

function flag(text: string | undefined, production: boolean): boolean | undefined {
  if (text === undefined || text === '') return production ? false : undefined;
  if (['1', 'true', 'on'].includes(text)) return true;
  if (['0', 'false', 'off'].includes(text)) return false;
  throw new ConfigError(`DEMO=${text}: укажите 1 или 0.`);
}

function demoPassword(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if ([...text].length < 8) throw new ConfigError('DEMO_PASSWORD: не короче 8 знаков.');
  return text;
}
