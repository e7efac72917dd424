import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, warningsOf } from '../../../api/config.ts';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: undefined,
      trustProxy: undefined,
      dataDir: resolve('data'),
      databaseUrl: undefined,
      databaseReadUrl: undefined,
      demo: undefined,
      demoPassword: undefined,
      requestLimits: { session: 200, address: 100 },
      production: false,
    });
  });

  it.each<[NodeJS.ProcessEnv, object]>([
    [{ PORT: '9000' }, { port: 9000 }],
    [{ PORT: '' }, { port: 8080 }],
    [{ HOST: 'localhost' }, { host: 'localhost' }],
    [{ PUBLIC_URL: 'http://localhost:8080/' }, { publicUrl: 'http://localhost:8080' }],
    [
      { HOST: '0.0.0.0', PUBLIC_URL: 'https://profmarshrut.example' },
      { host: '0.0.0.0', publicUrl: 'https://profmarshrut.example' },
    ],
    [
      { REQUESTS_PER_SESSION: '50', REQUESTS_PER_ADDRESS: '0' },
      { requestLimits: { session: 50, address: 0 } },
    ],
    [{ DEMO: '1' }, { demo: true }],
    [{ DEMO: 'off' }, { demo: false }],
    [{ TRUST_PROXY: '1' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: 'true' }, { trustProxy: true }],
    [{ TRUST_PROXY: 'false' }, { trustProxy: false }],
    [{ TRUST_PROXY: 'loopback' }, { trustProxy: ['loopback'] }],
    [
      { TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8, 192.0.2.1' },
      { trustProxy: ['loopback', '10.0.0.0/8', 'fd00::/8', '192.0.2.1'] },
    ],
    [{ NODE_ENV: 'production' }, { demo: false, production: true }],
    [
      { NODE_ENV: 'production', DEMO: '1' },
      { demo: true, production: true },
    ],
    [{ DATABASE_URL: 'postgresql://host/base' }, { databaseUrl: 'postgresql://host/base' }],
    [
      { DATABASE_URL: 'postgres://a/b', DATABASE_READ_URL: 'postgres://c/b' },
      { databaseReadUrl: 'postgres://c/b' },
    ],
    [
      { PATH: '/bin', REQUESTS_CA_BUNDLE: '/etc/ca.pem', DATA_DIR: '/srv/profmarshrut' },
      { dataDir: '/srv/profmarshrut' },
    ],
  ])('%j', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [{ PORT: '0' }, 'PORT=0'],
    [{ PORT: '70000' }, 'PORT=70000'],
    [{ PORT: '80a' }, 'PORT=80a'],
    [{ PORT: '80.5' }, 'PORT=80.5'],
    [{ REQUESTS_PER_SESSION: '-1' }, 'REQUESTS_PER_SESSION=-1'],
    [{ REQUESTS_PER_ADDRESS: 'many' }, 'REQUESTS_PER_ADDRESS=many'],
    [{ REQUESTS_PER_MINUTE: '1' }, 'REQUESTS_PER_MINUTE'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY=yes'],
    [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY=-1'],
    [{ TRUST_PROXY: '1.5' }, 'TRUST_PROXY=1.5'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY=10.0.0.0/33'],
    [{ TRUST_PROXY: 'loopback, 10.0.0' }, 'TRUST_PROXY=loopback, 10.0.0'],
    [{ HOST: '0.0.0.0' }, 'PUBLIC_URL'],
    [{ HOST: '::' }, 'PUBLIC_URL'],
    [{ HOST: '192.168.0.5', PUBLIC_URL: 'http://localhost' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'profmarshrut' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://profmarshrut.example' }, 'https://'],
    [{ PUBLIC_URL: 'https://profmarshrut.example/app' }, 'без пути'],
    [{ PUBLIC_URL: 'ftp://localhost' }, 'https://'],
    [{ DATABASE_URL: 'mysql://host/base' }, 'DATABASE_URL'],
    [{ DATABASE_READ_URL: 'postgres://host/base' }, 'DATABASE_READ_URL'],
    [{ DEMO: 'maybe' }, 'DEMO=maybe'],
    [{ DEMO_PASSWORD: 'короткий'.slice(0, 7) }, 'DEMO_PASSWORD'],
    [{ DATABASE_ULR: 'postgres://host/base' }, 'DATABASE_ULR'],
    [{ DEMO_PASWORD: 'проверка' }, 'DEMO_PASWORD'],
    [{ DATA_DIRECTORY: '/srv' }, 'DATA_DIRECTORY'],
    [{ TRUST_PROXIES: '1' }, 'TRUST_PROXIES'],
    [{ PUBLIC_URI: 'https://a.example' }, 'PUBLIC_URI'],
    [{ PROFMARSHRUT_PORT: '1' }, 'PROFMARSHRUT_PORT'],
  ])('%j stops with a sentence', (env, words) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(words);
    expect(() => readConfig(env)).toThrow(/[а-яё]/);
  });
});

describe('warned of at the start', () => {
  it.each<[NodeJS.ProcessEnv, number]>([
    [{ PUBLIC_URL: 'https://a.example' }, 1],
    [{ PUBLIC_URL: 'https://a.example', TRUST_PROXY: '1' }, 0],
    [{ PUBLIC_URL: 'https://a.example', TRUST_PROXY: 'false' }, 0],
    [{ PUBLIC_URL: 'http://localhost:8080' }, 0],
    [{}, 0],
  ])('%j: %i', (env, count) => {
    const warnings = warningsOf(readConfig(env));
    expect(warnings).toHaveLength(count);
    for (const warning of warnings) expect(warning).toMatch(/TRUST_PROXY.*[а-яё]/);
  });
});
