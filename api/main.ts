// config → db → app → listen

import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig, warningsOf } from './config.ts';
import { logFailure } from './log-failure.ts';
import { keepFilesPrivate } from './private-files.ts';
import { start } from './start.ts';

const consoleDir = fileURLToPath(new URL('../admin', import.meta.url));
const checkerFile = fileURLToPath(new URL('./checker.js', import.meta.url));

process.on('unhandledRejection', logFailure);

try {
  const config = readConfig(process.env);
  keepFilesPrivate(config);
  for (const warning of warningsOf(config)) console.warn(`\n${warning}`);
  const starting = start(config, checkerFile, consoleDir);
  // Asked to stop while still starting, the server finishes starting: nothing of a first day stays half done.
  const stop = (signal: string) => {
    console.log(`\n${signal}: завершаю начатое…`);
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logFailure(error);
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  const running = await starting;
  const { roles } = await import('../forms/access.ts');
  const address = config.publicUrl ?? `http://${config.host}:${running.port}`;
  console.log(`\nПрофмаршрут работает: ${address}`);
  console.log(`Данные: ${config.databaseUrl ? 'PostgreSQL (DATABASE_URL)' : config.dataDir}`);
  if (running.app.demo) {
    console.log('\nДемонстрационные учётные записи:');
    for (const [login, { title }] of Object.entries(roles))
      console.log(`  ${login.padEnd(24)}${title}`);
    console.log(
      running.demoPassword
        ? `\nПароль у всех один: ${running.demoPassword}`
        : '\nПароль у всех один: тот, что был показан при первом запуске (сменить: npm run admin -- reset-password ЛОГИН)',
    );
  }
  // Storage that failed once is not trusted again: finish, so that the supervisor starts us anew.
  setInterval(() => {
    if (!running.app.health.ok) stop('Отказ хранилища');
  }, 1_000).unref();
} catch (error) {
  if (error instanceof ConfigError) console.error(`\n${error.message}\n`);
  else if (isAddressInUse(error)) console.error('\nПорт занят: укажите другой в PORT.\n');
  else {
    console.error(
      error instanceof Error && /[а-яё]/i.test(error.message)
        ? `\n${error.message}\n`
        : '\nНе удалось запустить.',
    );
    logFailure(error);
  }
  process.exit(1);
}

function isAddressInUse(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE'
  );
}
